//! Maps the engine's error kinds to those of `run`.

use crate::run::{FailureDetail, FailureKind};
use boa_engine::error::{Failure, FailureKind as Kind};

/// Kind and parts of `failure`; `None` for a kind that `explain` has no sentence for.
pub(super) fn detail(failure: &Failure) -> Option<FailureDetail> {
    let kind = kind(failure.kind())?;
    Some(FailureDetail { kind, parts: failure.parts().iter().map(|part| part.to_std_string_lossy()).collect() })
}

fn kind(kind: Kind) -> Option<FailureKind> {
    if kind == Kind::NotSpreadableNothing {
        return Some(FailureKind::NotIterable);
    }
    macro_rules! same {
        ($($name:ident)*) => {
            match kind {
                $(Kind::$name => FailureKind::$name,)*
                _ => return None,
            }
        };
    }
    Some(same! {
        ReadOfNothing WriteOfNothing NothingToObject DestructureProperty Destructure NotFunction
        NotConstructor NotIterable NotIterableResult NotIterableValue NotSpreadable ClassWithoutNew  ExtendsNoConstructor InOfNoObject InstanceofNoObject InstanceofNotCallable
        ReadOnly NotExtensible OnlyGetter CreateOnPrimitive CannotDelete CannotRedefine CannotDefine
        PrivateRead PrivateWrite ConstAssigned NotDefined DeadZone SuperMissing NoPrimitive SymbolToNumber
        SymbolToString BigIntToNumber MixedBigInt DivisionByZero ToBigInt TextToBigInt FractionToBigInt
        ArrayLength BufferAllocation EmptyReduce InvalidCount InvalidCodePoint Radix UriMalformed
        TemporalRange NotCompared
    })
}

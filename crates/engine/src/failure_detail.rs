//! Maps the engine's error kinds to those of `vocabulary`.

use boa_engine::error::{Failure, FailureKind as Kind};
use vocabulary::{FailureDetail, FailureKind};

/// Kind and parts of `failure`; `None` for a kind that `explain` has no sentence for.
pub(super) fn detail(failure: &Failure) -> Option<FailureDetail> {
    let kind = kind(failure.kind())?;
    // `PrivateReceiver` has an extra first part: the owner of the private method
    let first = usize::from(failure.kind() == Kind::PrivateReceiver);
    Some(FailureDetail { kind, parts: failure.parts().iter().skip(first).map(|part| part.to_std_string_lossy()).collect() })
}

fn kind(kind: Kind) -> Option<FailureKind> {
    if kind == Kind::NotSpreadableNothing {
        return Some(FailureKind::NotIterable);
    }
    if kind == Kind::PrivateReceiver {
        return Some(FailureKind::PrivateRead);
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

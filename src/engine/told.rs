//! What the engine says of its own errors, in the words of `run`.

use crate::run::{FailureKind, Told};
use boa_engine::error::{Failure, FailureKind as Kind};

/// What `failure` is about; `None` for a kind that nobody is told more of than its message.
pub(super) fn told(failure: &Failure) -> Option<Told> {
    let kind = kind(failure.kind())?;
    Some(Told { kind, parts: failure.parts().iter().map(|part| part.to_std_string_lossy()).collect() })
}

fn kind(kind: Kind) -> Option<FailureKind> {
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
        ArrayLength
    })
}

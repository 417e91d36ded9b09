//! Replaces `Math` functions by the host's where an implementation may choose the last digit (ECMA-262 21.3.2), so that a page shows
//! the same digits as the browser's console.

use crate::realm::{Native, replace};
use boa_engine::{Context, JsArgs, JsResult};
use js_sys::Math;

macro_rules! natives {
    ($($name:ident),*) => {
        &[$((stringify!($name), |_, arguments, context| Ok(Math::$name(arguments.get_or_undefined(0).to_number(context)?).into()))),*]
    };
}

const FUNCTIONS: &[(&str, Native)] =
    natives!(acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, exp, expm1, log, log10, log1p, log2, sin, sinh, tan, tanh);

/// Replaces the functions.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let math = context.intrinsics().objects().math();
    for (name, native) in FUNCTIONS {
        replace(&math, name, *native, context)?;
    }
    Ok(())
}

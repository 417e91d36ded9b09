//! `toLocaleString` of `Temporal` objects that name a point in time. `PlainYearMonth`, `PlainMonthDay` and `Duration` keep the engine's
//! method.

use super::{Parts, formatted};
use crate::realm::{Native, replace};
use boa_engine::{Context, JsNativeError, JsObject, JsResult, JsValue, builtins::temporal::moment};

/// Replaces the engine's methods.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let constructors = context.intrinsics().constructors();
    let methods: [(JsObject, Native); 5] = [
        (constructors.plain_date().prototype(), |this, arguments, context| plain(this, arguments, Parts::Date, context)),
        (constructors.plain_time().prototype(), |this, arguments, context| plain(this, arguments, Parts::Time, context)),
        (constructors.plain_date_time().prototype(), |this, arguments, context| plain(this, arguments, Parts::Both, context)),
        (constructors.instant().prototype(), instant),
        (constructors.zoned_date_time().prototype(), zoned),
    ];
    methods.iter().try_for_each(|(prototype, native)| replace(prototype, "toLocaleString", *native, context).map(drop))
}

fn receiver(this: &JsValue, context: &Context) -> JsResult<(i64, Option<String>)> {
    let found = this.as_object().map(|object| moment(&object, context)).transpose()?.flatten();
    found.ok_or_else(|| JsNativeError::incompatible("Temporal").into())
}

fn plain(this: &JsValue, arguments: &[JsValue], parts: Parts, context: &mut Context) -> JsResult<JsValue> {
    let (time, _) = receiver(this, context)?;
    formatted(time.into(), parts, Some("UTC".into()), arguments, context)
}

fn instant(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (time, _) = receiver(this, context)?;
    formatted(time.into(), Parts::Both, None, arguments, context)
}

fn zoned(this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (time, zone) = receiver(this, context)?;
    formatted(time.into(), Parts::Zoned, zone, arguments, context)
}

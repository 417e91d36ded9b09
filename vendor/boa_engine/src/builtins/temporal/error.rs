use temporal_rs::error::{ErrorKind, TemporalError};

use crate::{JsError, JsNativeError, error::FailureKind, js_string};

impl From<TemporalError> for JsNativeError {
    #[cold]
    #[inline(never)]
    #[cfg_attr(feature = "native-backtrace", track_caller)]
    fn from(value: TemporalError) -> Self {
        let kind = match value.kind() {
            ErrorKind::Range | ErrorKind::Syntax => FailureKind::TemporalRange,
            ErrorKind::Type => FailureKind::TemporalType,
            ErrorKind::Generic => {
                return JsNativeError::error().with_message(value.into_message().to_owned());
            }
            ErrorKind::Assert => {
                return JsNativeError::error().with_message("internal engine error");
            }
        };
        JsNativeError::from_failure(kind, [js_string!(value.into_message())])
    }
}

impl From<TemporalError> for JsError {
    #[cold]
    #[inline(never)]
    #[cfg_attr(feature = "native-backtrace", track_caller)]
    fn from(value: TemporalError) -> Self {
        let native: JsNativeError = value.into();
        native.into()
    }
}

//! The errors of instructions, with the words of the source where the messages show it.
//!
//! Everything here runs only when an instruction has failed.

use crate::{
    Context, JsError, JsNativeError, JsObject, JsString, JsValue,
    error::FailureKind,
    js_string,
    object::PrivateName,
    vm::source_info::{Site, SiteKind},
};

impl Context {
    /// The instruction that runs, if it was noted.
    fn site(&self) -> Option<Site> {
        let frame = self.vm.frame();
        let map = frame.code_block().source_info().map();
        map.site(frame.pc).copied()
    }

    fn site_constant(&self, index: Option<u32>) -> Option<JsString> {
        index.map(|index| self.vm.frame().code_block().constant_string(index as usize))
    }

    /// The error of calling `callee`: names it if it cannot be called.
    #[cold]
    #[inline(never)]
    pub(crate) fn call_error(&self, callee: &JsObject, error: JsError) -> JsError {
        if callee.is_callable() {
            error
        } else {
            self.name_callee(error)
        }
    }

    /// The error of constructing `callee`: names it if it is no constructor.
    #[cold]
    #[inline(never)]
    pub(crate) fn construct_error(&self, callee: &JsObject, error: JsError) -> JsError {
        if callee.is_constructor() {
            error
        } else {
            self.name_callee(error)
        }
    }

    /// Names the callee in an error that was made because it is not callable or no constructor.
    fn name_callee(&self, error: JsError) -> JsError {
        let Some(kind) = made_here(&error)
            .filter(|kind| matches!(kind, FailureKind::NotFunction | FailureKind::NotConstructor))
        else {
            return error;
        };
        match self.site_constant(self.site().and_then(|site| site.text())) {
            Some(text) => JsNativeError::from_failure(kind, [text]).into(),
            None => error,
        }
    }

    /// The error of reaching for a private name: what has a method is named by its class.
    #[cold]
    #[inline(never)]
    pub(crate) fn private_error(&self, name: &PrivateName, error: JsError) -> JsError {
        let missing =
            |kind: &_| matches!(kind, FailureKind::PrivateRead | FailureKind::PrivateWrite);
        let environments = &self.vm.frame().environments;
        match made_here(&error)
            .filter(missing)
            .and_then(|_| environments.private_receiver(name.description()))
        {
            Some(text) => {
                JsNativeError::from_failure(FailureKind::PrivateReceiver, [text, name.text()]).into()
            }
            None => error,
        }
    }

    /// The error of calling `value`, which is no object.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_callable_error(&mut self, value: &JsValue) -> JsError {
        let error = JsNativeError::not_callable(value, self).into();
        self.name_callee(error)
    }

    /// The error of constructing `value`, which is no object.
    #[cold]
    #[inline(never)]
    pub(crate) fn not_constructor_error(&mut self, value: &JsValue) -> JsError {
        let error = JsNativeError::not_constructor(value, self).into();
        self.name_callee(error)
    }

    /// The error of `super(…)` where the class extends `value`, which is no constructor.
    #[cold]
    #[inline(never)]
    pub(crate) fn super_constructor_error(&mut self, value: &JsValue) -> JsError {
        let name = self.vm.frame().code_block().name().clone();
        let class = if name.is_empty() {
            js_string!("anonymous class")
        } else {
            name
        };
        // The prototype of a class that extends `null` is that of functions.
        let function = self.intrinsics().constructors().function().prototype();
        let text = match value.as_object() {
            Some(object) if JsObject::equals(&object, &function) => js_string!("null"),
            _ => value.brief(self),
        };
        JsNativeError::from_failure(FailureKind::SuperNoConstructor, [text, class]).into()
    }

    /// Names the source of `value` in an error that was made because it cannot be iterated over.
    #[cold]
    #[inline(never)]
    pub(crate) fn name_iterable(&self, error: JsError, value: &JsValue) -> JsError {
        if made_here(&error) != Some(FailureKind::NotIterableValue) {
            return error;
        }
        let Some(site) = self.site() else {
            return error;
        };
        let text = self.site_constant(site.text());
        match (site.kind(), text) {
            (SiteKind::Spread, Some(text)) if value.is_null_or_undefined() => {
                let what = js_string!(if value.is_null() { "null" } else { "undefined" });
                let parts = [text, what];
                JsNativeError::from_failure(FailureKind::NotSpreadableNothing, parts)
            }
            (SiteKind::Spread, _) => JsNativeError::from_failure(FailureKind::NotSpreadable, []),
            (SiteKind::Result, Some(text)) => {
                JsNativeError::from_failure(FailureKind::NotIterableResult, [text])
            }
            (SiteKind::Text, Some(text)) => {
                JsNativeError::from_failure(FailureKind::NotIterable, [text])
            }
            _ => JsNativeError::not_iterable(value),
        }
        .into()
    }

    /// The error of a pattern that takes `value` apart, which is `null` or `undefined`.
    #[cold]
    #[inline(never)]
    pub(crate) fn destructure_error(&self, value: &JsValue) -> JsError {
        let what = js_string!(if value.is_null() { "null" } else { "undefined" });
        let site = self.site();
        let text = self.site_constant(site.and_then(|site| site.text()));
        let key = self.site_constant(site.and_then(|site| site.key()));
        let kind = site.map(|site| site.kind()).unwrap_or_default();
        let of = text.clone().unwrap_or_else(|| value.default_site());
        match (kind, key) {
            (SiteKind::Nested, Some(key)) => {
                JsNativeError::from_failure(FailureKind::ReadOfNothing, [what, key])
            }
            (_, Some(key)) => {
                JsNativeError::from_failure(FailureKind::DestructureProperty, [key, of, what])
            }
            _ => JsNativeError::from_failure(FailureKind::Destructure, [of, what]),
        }
        .into()
    }
}

/// What a native error is about, if it has not yet left the instruction it was made in.
fn made_here(error: &JsError) -> Option<FailureKind> {
    let native = error.as_native().filter(|_| error.backtrace.is_none())?;
    native.failure().map(|failure| failure.kind())
}

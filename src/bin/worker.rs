//! The engine in a browser's worker: what `web/worker.js` calls. It keeps the worker's one [`Driver`] and hands it the
//! host's clock and the way to the page.

#[cfg(target_arch = "wasm32")]
mod exports {
    use js_sys::{Date, Function, Uint8Array};
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use worker::{Driver, Next, Wire};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance, js_name = now)]
        fn monotonic() -> f64;
    }

    thread_local! {
        static DRIVER: RefCell<Option<Driver>> = const { RefCell::new(None) };
        static PANICKED: RefCell<Option<Function>> = const { RefCell::new(None) };
    }

    /// Starts the engine. `post` sends bytes to the page; `panicked` takes the words of a panic, which ends the instance.
    #[wasm_bindgen]
    pub fn start(post: Function, panicked: Function) {
        PANICKED.set(Some(panicked));
        std::panic::set_hook(Box::new(|info| {
            let words = JsValue::from(info.to_string());
            PANICKED.with_borrow(|tell| tell.as_ref().map(|tell| tell.call1(&JsValue::NULL, &words)));
        }));
        DRIVER.set(Some(Driver::start(Rc::new(Page { post, started: Date::now() - monotonic() }))));
    }

    /// Takes a message of the page; says in how many milliseconds to call [`turn`], or a negative number for never.
    #[wasm_bindgen]
    pub fn receive(message: &[u8]) -> f64 {
        drive(|driver| driver.receive(message))
    }

    /// Does what is due; says the same.
    #[wasm_bindgen]
    pub fn turn() -> f64 {
        drive(Driver::turn)
    }

    fn drive(body: impl FnOnce(&mut Driver) -> Next) -> f64 {
        match DRIVER.with_borrow_mut(|driver| driver.as_mut().map(body)) {
            Some(Next::In(ms)) => ms,
            Some(Next::Never) | None => -1.0,
        }
    }

    struct Page {
        post: Function,
        /// the moment at which the monotonic clock stood at 0, milliseconds since 1970 UTC
        started: f64,
    }

    impl Wire for Page {
        fn send(&self, bytes: &[u8]) {
            // The loader posts a plain array of bytes, which cannot fail; if it did, the run would go on unseen until Stop.
            let _ = self.post.call1(&JsValue::NULL, &Uint8Array::from(bytes));
        }

        fn now(&self) -> f64 {
            self.started + monotonic()
        }

        fn offset(&self, at: f64) -> Option<i32> {
            let minutes = -Date::new(&at.into()).get_timezone_offset();
            minutes.is_finite().then_some(minutes as i32)
        }
    }
}

fn main() {}

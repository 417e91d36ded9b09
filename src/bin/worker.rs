//! The engine in a browser's worker: exports for `web/worker.js`. Holds the worker's one [`Driver`] and gives it the host's clock and
//! the channel to the page.

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

    /// Starts the engine. `post` sends bytes to the page; `panicked` receives the message of a panic, after which the instance is unusable.
    #[wasm_bindgen]
    pub fn start(post: Function, panicked: Function) {
        PANICKED.set(Some(panicked));
        std::panic::set_hook(Box::new(|info| {
            let words = JsValue::from(info.to_string());
            PANICKED.with_borrow(|tell| tell.as_ref().map(|tell| tell.call1(&JsValue::NULL, &words)));
        }));
        DRIVER.set(Some(Driver::start(Rc::new(Page { post, started: Date::now() - monotonic() }))));
    }

    /// Handles a message of the page. Returns in how many milliseconds to call [`turn`], or a negative number for never.
    #[wasm_bindgen]
    pub fn receive(message: &[u8]) -> f64 {
        drive(|driver| driver.receive(message))
    }

    /// Does the work that is due. Returns the same as [`receive`].
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
        /// the time at which the monotonic clock was 0, in milliseconds since 1970 UTC
        started: f64,
    }

    impl Wire for Page {
        fn send(&self, bytes: &[u8]) {
            // `post` sends a byte array, which cannot fail. If it did, the run would continue unseen until Stop.
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

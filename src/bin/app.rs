//! The page's program, started by `web/boot.js`.

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = MagicBox, js_name = fetchLater)]
        fn fetch();
    }

    /// Starts the page in the element that `index.html` reserves for it.
    #[wasm_bindgen]
    pub fn start() {
        magic_box::start();
    }

    /// Loads the later part (see `web/split.mjs`) immediately. The first part calls this when a function of it is missing.
    #[wasm_bindgen]
    pub fn fetch_later() {
        fetch();
    }
}

fn main() {}

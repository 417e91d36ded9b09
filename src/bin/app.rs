//! The page's program: what `web/boot.js` starts once it is here.

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = MagicBox, js_name = fetchLater)]
        fn fetch();
    }

    /// Starts the page in the element that `index.html` keeps for it.
    #[wasm_bindgen]
    pub fn start() {
        magic_box::start();
    }

    /// Brings what `web/split.mjs` divided off, at once. The first part calls it where something of that is missed.
    #[wasm_bindgen]
    pub fn fetch_later() {
        fetch();
    }
}

fn main() {}

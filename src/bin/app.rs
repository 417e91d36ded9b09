//! Starts the page in the element that `index.html` keeps for it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    magic_box::ui::start();
}

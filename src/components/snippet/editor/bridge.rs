//! Bindings to the scripts `window.MagicBox.colours` and `window.MagicBox.editor`. The second is fetched on demand.

use crate::door;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Reflect};
use vocabulary::{Place, Position};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "MagicBox", "editor"], js_name = mount)]
    fn js_mount(parent: &Element, options: &Object) -> Result<Handle, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["window", "MagicBox", "colours"], js_name = highlight)]
    fn js_highlight(code: &str) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["window", "MagicBox", "colours"], js_name = columnAt)]
    fn js_column_at(line: &Element, x: i32, y: i32) -> Result<u32, JsValue>;

    /// A mounted editor.
    #[derive(Clone)]
    pub type Handle;
    #[wasm_bindgen(method, js_name = setText)]
    pub fn set_text(this: &Handle, text: &str) -> bool;
    #[wasm_bindgen(method)]
    pub fn focus(this: &Handle);
    #[wasm_bindgen(method)]
    pub fn reveal(this: &Handle, line: u32, column: u32);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn js_set_diagnostics(this: &Handle, list: &Array);
    #[wasm_bindgen(method, js_name = setTexts)]
    fn js_set_texts(this: &Handle, texts: &Object);
    #[wasm_bindgen(method)]
    pub fn destroy(this: &Handle);
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a new plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

fn position(at: Position) -> JsValue {
    object(&[("line", at.line.into()), ("column", at.column.into())]).into()
}

/// An editor and its callbacks, which must live as long as it does.
pub struct Mounted {
    /// the editor
    pub handle: Handle,
    _on_change: Closure<dyn FnMut(String)>,
    _on_run: Closure<dyn FnMut()>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

/// Mounts an editor in an element. `None` if the script fails.
pub fn mount(
    parent: &Element,
    text: &str,
    label: &str,
    on_change: impl FnMut(String) + 'static,
    on_run: impl FnMut() + 'static,
) -> Option<Mounted> {
    let on_change = Closure::<dyn FnMut(String)>::new(on_change);
    let on_run = Closure::<dyn FnMut()>::new(on_run);
    let options = object(&[
        ("doc", text.into()),
        ("label", label.into()),
        ("onChange", on_change.as_ref().clone()),
        ("onRun", on_run.as_ref().clone()),
    ]);
    let handle = js_mount(parent, &options).ok()?;
    Some(Mounted { handle, _on_change: on_change, _on_run: on_run })
}

impl Mounted {
    /// Underlines a place and attaches a message; `None` removes the underline.
    pub fn set_failure(&self, failure: Option<(Place, String)>) {
        let list = Array::new();
        if let Some((place, message)) = failure {
            list.push(&object(&[
                ("from", position(place.start)),
                ("to", position(place.end)),
                ("message", message.into()),
                ("severity", "error".into()),
            ]));
        }
        self.handle.js_set_diagnostics(&list);
    }

    /// Changes the accessible name and the editor's own phrases.
    pub fn set_texts(&self, label: &str, phrases: &[(&str, &str)]) {
        let phrases: Vec<_> = phrases.iter().map(|(word, instead)| (*word, JsValue::from(*instead))).collect();
        self.handle.js_set_texts(&object(&[("label", label.into()), ("phrases", object(&phrases).into())]));
    }
}

/// Code as pairs of text and CSS classes. `None` if the script fails.
pub fn highlight(code: &str) -> Option<Vec<(String, String)>> {
    let runs = js_highlight(code).ok()?;
    runs.iter()
        .map(|run| {
            let run = Array::from(&run);
            Some((run.get(0).as_string()?, run.get(1).as_string()?))
        })
        .collect()
}

/// The loading state of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// loading
    Coming,
    /// loaded
    There,
    /// failed
    Missing,
}

/// Starts loading the editor, unless it is loaded or loading.
pub fn fetch_editor() {
    let head = document().head().filter(|_| !door::has("editor"));
    let Some(head) = head.filter(|head| head.query_selector("script[data-editor]").ok().flatten().is_none()) else { return };
    if door::is_single_file() {
        door::call("start", &["editor.js"]);
        return;
    }
    let Ok(script) = document().create_element("script") else { return };
    let address = format!("editor.js?v={}", door::version());
    let set = |name: &str, value: &str| script.set_attribute(name, value);
    if set("src", &address).and(set("data-editor", "")).is_ok() {
        // Appending to the head cannot fail; if it did, there is the plain text area.
        let _ = head.append_child(&script);
    }
}

/// The state of the editor's script. Starts loading it if necessary; re-renders when it is loaded or has failed.
#[hook]
pub fn use_editor_script() -> Script {
    let script = use_state_eq(|| if door::has("editor") { Script::There } else { Script::Coming });
    {
        let script = script.clone();
        use_effect_with((), move |()| {
            fetch_editor();
            // It may have been loaded between rendering and this effect, before the listener was added.
            if door::has("editor") {
                script.set(Script::There);
            }
            let element = document().query_selector("script[data-editor]").ok().flatten().filter(|_| *script == Script::Coming);
            let there = script.clone();
            let listeners = element.map(|element| {
                let failed = EventListener::once(&element, "error", {
                    let element = element.clone();
                    move |_| {
                        // Removed so that the next editor to open tries again.
                        element.remove();
                        script.set(Script::Missing);
                    }
                });
                (EventListener::once(&window(), "magicbox-editor", move |_| there.set(Script::There)), failed)
            });
            move || drop(listeners)
        });
    }
    *script
}

/// Whether the colours are loaded; re-renders when they are.
#[hook]
pub fn use_colours() -> bool {
    let ready = use_state_eq(|| door::has("colours"));
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            let listener = (!*ready).then(|| EventListener::once(&window(), "magicbox-colours", move |_| ready.set(true)));
            move || drop(listener)
        });
    }
    *ready
}

/// Whether text is selected on the page.
pub fn has_selection() -> bool {
    let selection = Reflect::get(&window(), &"getSelection".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let selection = selection.and_then(|f| f.call0(&window()).ok()).filter(|s| s.is_object());
    selection.is_some_and(|s| Reflect::get(&s, &"isCollapsed".into()).is_ok_and(|c| c.is_falsy()))
}

/// The clicked position in the code; the start of the first line if it cannot be determined.
pub fn clicked(event: &MouseEvent) -> Position {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let line = target.and_then(|t| t.closest(".code-line").ok().flatten());
    let number = line.as_ref().and_then(|l| l.get_attribute("data-line")).and_then(|n| n.parse().ok());
    let column = line.and_then(|l| js_column_at(&l, event.client_x(), event.client_y()).ok());
    Position { line: number.unwrap_or(1), column: column.unwrap_or(1) }
}

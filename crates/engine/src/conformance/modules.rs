//! Runs a test as a module and loads its imports from files relative to it.

use super::{Case, End, Jobs, Module, Thrown, of_error, rejection};
use boa_engine::{
    Context, JsError, JsNativeError, JsResult, JsString, Source,
    module::{ModuleLoader, ModuleRequest, Referrer},
};
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::{Future, ready};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

/// Module loader that resolves specifiers against the referrer's path; each module is loaded once.
pub(super) struct Beside {
    test: PathBuf,
    loaded: RefCell<HashMap<(PathBuf, String), Module>>,
}

impl Beside {
    /// Creates the loader for the test at this path.
    pub fn new(test: &Path) -> Self {
        Self { test: test.to_owned(), loaded: RefCell::default() }
    }

    fn find(&self, referrer: &Referrer, request: &ModuleRequest, context: &mut Context) -> JsResult<Module> {
        // the path of a script is a name, not a file path
        let from = referrer.path().filter(|path| path.is_absolute()).unwrap_or(&self.test);
        let specifier = request.specifier().to_std_string_lossy();
        let path = plain(&from.parent().unwrap_or(from).join(&specifier));
        let kind = request.get_attribute("type").map(|kind| kind.to_std_string_lossy()).unwrap_or_default();
        let key = (path.clone(), kind.clone());
        if let Some(module) = self.loaded.borrow().get(&key) {
            return Ok(module.clone());
        }
        let text = std::fs::read_to_string(&path)
            .map_err(|error| JsError::from(JsNativeError::typ().with_message(format!("{specifier}: {error}"))))?;
        let module = match kind.as_str() {
            "" => Module::parse(Source::from_bytes(&text).with_path(&path), None, context)?,
            "json" => Module::parse_json(JsString::from(text.as_str()), context)?,
            other => return Err(JsNativeError::typ().with_message(format!("modules of type {other} are not known")).into()),
        };
        self.loaded.borrow_mut().insert(key, module.clone());
        Ok(module)
    }
}

/// Removes `.` and `..` from a path.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

impl ModuleLoader for Beside {
    fn load_imported_module(
        self: Rc<Self>,
        referrer: Referrer,
        request: ModuleRequest,
        context: &RefCell<&mut Context>,
    ) -> impl Future<Output = JsResult<Module>> {
        ready(self.find(&referrer, &request, &mut context.borrow_mut()))
    }
}

/// Parses, links and evaluates the test.
pub(super) fn run(case: &Case, loader: &Beside, context: &mut Context) -> End {
    let jobs = Jobs::of(context);
    let module = match Module::parse(Source::from_bytes(case.text).with_path(case.path), None, context) {
        Ok(module) => module,
        Err(error) => return End::Refused(of_error(&error, context)),
    };
    loader.loaded.borrow_mut().insert((case.path.to_owned(), String::new()), module.clone());
    let loading = module.load(context);
    jobs.checkpoint(context);
    if let Some(thrown) = rejection(&loading, context) {
        return End::Unresolved(thrown);
    }
    if let Err(error) = module.link(context) {
        return End::Unresolved(of_error(&error, context));
    }
    let evaluating = match module.evaluate(context) {
        Ok(evaluating) => evaluating,
        Err(error) => return End::Threw(of_error(&error, context)),
    };
    jobs.checkpoint(context);
    rejection(&evaluating, context).map_or(End::Completed, |thrown: Thrown| End::Threw(thrown))
}

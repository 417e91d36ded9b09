//! The static properties of `RegExp` that tell of the last match: `RegExp.$1` to `RegExp.$9`,
//! `RegExp.lastMatch` and their relatives.
//!
//! More information:
//!  - [Legacy RegExp features][spec], as browsers have them
//!
//! [spec]: https://github.com/tc39/proposal-regexp-legacy-features

use crate::{
    Context, JsArgs, JsNativeError, JsResult, JsString, JsValue,
    builtins::builder::{BuiltInBuilder, BuiltInConstructorWithPrototype},
    js_string,
    object::JsFunction,
    property::Attribute,
    realm::Realm,
};
use regress::{Match, Range};

/// What the last match left behind. Texts are cut out of `subject` when somebody asks.
#[derive(Debug, Clone, Default)]
pub(crate) struct LastMatch {
    /// the text that was matched against
    subject: JsString,
    /// what `RegExp.input` says; a program can set it
    input: JsString,
    matched: Range,
    captures: Vec<Option<Range>>,
}

impl LastMatch {
    /// Keeps a match: `UpdateLegacyRegExpStaticProperties`.
    pub(super) fn keep(&mut self, subject: &JsString, found: &Match) {
        self.subject = subject.clone();
        self.input = subject.clone();
        self.matched = found.range();
        self.captures.clone_from(&found.captures);
    }

    fn cut(&self, range: Range) -> JsString {
        self.subject.get(range).unwrap_or_default()
    }

    fn capture(&self, range: Option<&Option<Range>>) -> JsString {
        range
            .and_then(Option::clone)
            .map_or_else(JsString::default, |range| self.cut(range))
    }
}

/// `GetLegacyRegExpStaticProperty`: only `RegExp` itself has them, no class that extends it.
fn checked<'c>(this: &JsValue, context: &'c mut Context) -> JsResult<&'c mut LastMatch> {
    let constructor = context.intrinsics().constructors().regexp().constructor();
    if this.as_object().is_none_or(|object| object != constructor) {
        return Err(JsNativeError::typ()
            .with_message("the last match is known to RegExp itself alone")
            .into());
    }
    Ok(&mut context.last_match)
}

fn paren<const N: usize>(
    this: &JsValue,
    _: &[JsValue],
    context: &mut Context,
) -> JsResult<JsValue> {
    let last = checked(this, context)?;
    Ok(last.capture(last.captures.get(N - 1)).into())
}

fn input(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    Ok(checked(this, context)?.input.clone().into())
}

fn set_input(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    checked(this, context)?;
    let text = args.get_or_undefined(0).to_string(context)?;
    context.last_match.input = text;
    Ok(JsValue::undefined())
}

fn last_match(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let last = checked(this, context)?;
    Ok(last.cut(last.matched.clone()).into())
}

fn last_paren(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let last = checked(this, context)?;
    Ok(last.capture(last.captures.last()).into())
}

fn left_context(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let last = checked(this, context)?;
    Ok(last.cut(0..last.matched.start).into())
}

fn right_context(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let last = checked(this, context)?;
    Ok(last.cut(last.matched.end..last.subject.len()).into())
}

type Getter = fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>;

const PROPERTIES: &[(&str, Getter)] = &[
    ("input", input),
    ("$_", input),
    ("lastMatch", last_match),
    ("$&", last_match),
    ("lastParen", last_paren),
    ("$+", last_paren),
    ("leftContext", left_context),
    ("$`", left_context),
    ("rightContext", right_context),
    ("$'", right_context),
    ("$1", paren::<1>),
    ("$2", paren::<2>),
    ("$3", paren::<3>),
    ("$4", paren::<4>),
    ("$5", paren::<5>),
    ("$6", paren::<6>),
    ("$7", paren::<7>),
    ("$8", paren::<8>),
    ("$9", paren::<9>),
];

/// Defines the properties on the constructor.
pub(super) fn define<'b>(
    mut builder: BuiltInConstructorWithPrototype<'b>,
    realm: &Realm,
) -> BuiltInConstructorWithPrototype<'b> {
    let function = |native, name: String| -> JsFunction {
        BuiltInBuilder::callable(realm, native)
            .name(JsString::from(name))
            .build()
    };
    for (name, getter) in PROPERTIES {
        let get = function(*getter, format!("get {name}"));
        let set = matches!(*name, "input" | "$_").then(|| {
            BuiltInBuilder::callable(realm, set_input)
                .name(JsString::from(format!("set {name}")))
                .length(1)
                .build()
        });
        builder = builder.static_accessor(
            js_string!(*name),
            Some(get),
            set,
            Attribute::CONFIGURABLE | Attribute::NON_ENUMERABLE,
        );
    }
    builder
}

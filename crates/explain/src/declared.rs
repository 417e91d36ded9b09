//! Declares a JavaScript variable as C and Java would, and names the values such a box could not hold.
//!
//! It goes by the type that the static box gives and the first value as written. What is written in another way than as a
//! plain literal is declared without a value.

mod literal;

use literal::{Literal, literal};
use text::Locale;
use text::boxes::texts;
use text::declared::Notes;
use vocabulary::{BoxType, NamedBox};

/// Bytes and places of an example where the program does not say how many.
const SOME: usize = 100;

/// A declaration in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// the code; `None` if the language has no equivalent
    pub code: Option<String>,
    /// what could not be in it
    pub note: String,
}

/// The declaration of a variable in C and in Java.
pub fn declared(of: &NamedBox, locale: Locale) -> [Form; 2] {
    let words = &texts(locale).declared;
    let name = &named(&of.name);
    let first = of.first.as_deref().map_or(Literal::Other, literal);
    let some = |code: String| Some(code);
    match (&of.made_for, &first) {
        (BoxType::Number, first) => {
            let ([c, java], notes) = match number(first) {
                Whole::Int => (["int", "int"], &words.int),
                Whole::Long => (["long long", "long"], &words.long),
                Whole::No => (["double", "double"], &words.double),
            };
            let suffix = if java == "long" { "L" } else { "" };
            forms(notes, some(format!("{c} {name}{};", value(first, ""))), some(format!("{java} {name}{};", value(first, suffix))))
        }
        (BoxType::Boolean, first) => {
            forms(&words.boolean, some(format!("bool {name}{};", value(first, ""))), some(format!("boolean {name}{};", value(first, ""))))
        }
        (BoxType::String, Literal::Text(text)) => {
            let (code, notes) = (quoted(text), (words.text)(text.len() + 1));
            form_pair(notes, some(format!("char {name}[] = {code};")), some(format!("String {name} = {code};")))
        }
        (BoxType::String, _) => form_pair((words.any_text)(SOME), some(format!("char {name}[{SOME}];")), some(format!("String {name};"))),
        (BoxType::Bigint, first) => {
            let digits = if let Literal::Big(digits) = first { digits.as_str() } else { "" };
            let c = if digits.is_empty() { format!("long long {name};") } else { format!("long long {name} = {digits};") };
            let java = if digits.is_empty() {
                format!("BigInteger {name};")
            } else {
                format!("BigInteger {name} = new BigInteger(\"{digits}\");")
            };
            forms(&words.bigint, some(c).filter(|_| digits.is_empty() || digits.parse::<i64>().is_ok()), some(java))
        }
        (BoxType::Array(each), first) => array(name, each, first, locale),
        (BoxType::Object(fields), _) => {
            let (class, inner) = (capital(name), |of: fn(&BoxType, &str) -> String| {
                fields.iter().map(|(field, t)| format!("    {};\n", of(t, &named(field)))).collect::<String>()
            });
            let c = format!("struct {{\n{}}} {name};", inner(c_declaration));
            let java =
                format!("class {class} {{\n{}}}\n{class} {name} = new {class}();", inner(|t, field| format!("{} {field}", java_type(t))));
            forms(&words.object, some(c), some(java))
        }
        (BoxType::Function(parameters, result), _) => {
            let list = |of: &dyn Fn(usize, &BoxType) -> String| {
                parameters.iter().enumerate().map(|(i, t)| of(i, t)).collect::<Vec<_>>().join(", ")
            };
            let letter = |i: usize| char::from(b'a' + (i % 26) as u8);
            let c = list(&|_, t| c_type(t).into());
            let c = format!("{} {name}({});", c_result(result), if c.is_empty() { "void" } else { &c });
            let java =
                format!("static {} {name}({}) {{ … }}", java_result(result), list(&|i, t| format!("{} {}", java_type(t), letter(i))));
            forms(&words.function, some(c), some(java))
        }
        (BoxType::Null, _) => forms(&words.null, some(format!("void *{name} = NULL;")), some(format!("Object {name} = null;"))),
        (BoxType::Empty | BoxType::Undefined, _) => forms(&words.empty, None, None),
        (BoxType::Unknown, _) => forms(&words.unknown, None, some(format!("Object {name};"))),
        (BoxType::Symbol, _) => forms(&words.symbol, None, some(format!("Object {name} = new Object();"))),
        (BoxType::Regexp, _) => forms(&words.regexp, None, some(format!("Pattern {name};"))),
        (BoxType::Class(_), _) => forms(&words.class, None, None),
        (BoxType::Instance(_), _) => forms(&words.instance, None, some(format!("{} {name};", java_type(&of.made_for)))),
    }
}

fn array(name: &str, each: &BoxType, first: &Literal, locale: Locale) -> [Form; 2] {
    let words = &texts(locale).declared;
    if matches!(each, BoxType::Unknown | BoxType::Empty | BoxType::Undefined | BoxType::Null) {
        return forms(&words.mixed, None, Some(format!("Object[] {name};")));
    }
    let Literal::List(items) = first else {
        let c = format!("{};", c_declaration(each, &format!("{name}[{SOME}]")));
        return form_pair((words.any_array)(SOME), Some(c), Some(format!("{}[] {name};", java_type(each))));
    };
    let whole = items.iter().all(|item| matches!(number(item), Whole::Int));
    let (c, java) = match each {
        BoxType::Number if whole => (format!("int {name}[]"), "int".to_owned()),
        BoxType::String => (format!("const char *{name}[]"), "String".to_owned()),
        each => (format!("{} {name}[]", c_type(each)), java_type(each)),
    };
    let list: Vec<String> = items.iter().filter_map(code).collect();
    let list = list.join(", ");
    form_pair((words.array)(items.len()), Some(format!("{c} = {{{list}}};")), Some(format!("{java}[] {name} = {{{list}}};")))
}

fn forms(notes: &Notes, c: Option<String>, java: Option<String>) -> [Form; 2] {
    form_pair([notes.c.into(), notes.java.into()], c, java)
}

fn form_pair([on_c, on_java]: [String; 2], c: Option<String>, java: Option<String>) -> [Form; 2] {
    [Form { code: c, note: on_c }, Form { code: java, note: on_java }]
}

enum Whole {
    Int,
    Long,
    No,
}

/// Which box of whole numbers takes a literal.
fn number(first: &Literal) -> Whole {
    match first {
        Literal::Number(text) => match text.parse::<i64>() {
            Ok(n) if i32::try_from(n).is_ok() => Whole::Int,
            Ok(_) => Whole::Long,
            Err(_) => Whole::No,
        },
        _ => Whole::No,
    }
}

/// A literal as both languages write it.
fn code(of: &Literal) -> Option<String> {
    match of {
        Literal::Number(text) => Some(text.clone()),
        Literal::Boolean(truth) => Some(truth.to_string()),
        Literal::Text(text) => Some(quoted(text)),
        Literal::Big(_) | Literal::List(_) | Literal::Other => None,
    }
}

fn value(first: &Literal, suffix: &str) -> String {
    code(first).map_or_else(String::new, |code| format!(" = {code}{suffix}"))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What C puts before the name.
fn c_type(of: &BoxType) -> &'static str {
    match of {
        BoxType::Number => "double",
        BoxType::Boolean => "bool",
        BoxType::String => "char *",
        BoxType::Bigint => "long long",
        _ => "void *",
    }
}

/// A field or an element: text has its room in it.
fn c_declaration(of: &BoxType, name: &str) -> String {
    match of {
        BoxType::String => format!("char {name}[{SOME}]"),
        BoxType::Array(each) => c_declaration(each, &format!("{name}[{SOME}]")),
        of => {
            let before = c_type(of);
            if before.ends_with('*') { format!("{before}{name}") } else { format!("{before} {name}") }
        }
    }
}

fn c_result(of: &BoxType) -> &'static str {
    if matches!(of, BoxType::Undefined | BoxType::Empty) { "void" } else { c_type(of) }
}

fn java_result(of: &BoxType) -> String {
    if matches!(of, BoxType::Undefined | BoxType::Empty) { "void".into() } else { java_type(of) }
}

fn java_type(of: &BoxType) -> String {
    match of {
        BoxType::Number => "double".into(),
        BoxType::Boolean => "boolean".into(),
        BoxType::String => "String".into(),
        BoxType::Bigint => "BigInteger".into(),
        BoxType::Regexp => "Pattern".into(),
        BoxType::Array(each) => format!("{}[]", java_type(each)),
        BoxType::Instance(name) => match name.as_str() {
            "Map" => "Map<Object, Object>".into(),
            "Set" => "Set<Object>".into(),
            "Promise" => "CompletableFuture<Object>".into(),
            "Date" => "Instant".into(),
            name => name.into(),
        },
        _ => "Object".into(),
    }
}

/// Names that JavaScript allows but C or Java reserve.
const KEPT: [&str; 27] = [
    "abstract",
    "auto",
    "bool",
    "boolean",
    "byte",
    "char",
    "double",
    "final",
    "float",
    "goto",
    "int",
    "long",
    "native",
    "record",
    "register",
    "short",
    "signed",
    "sizeof",
    "static",
    "struct",
    "synchronized",
    "throws",
    "transient",
    "typedef",
    "union",
    "unsigned",
    "volatile",
];

fn named(name: &str) -> String {
    if KEPT.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// A name as classes are called. Letters beyond ASCII stay: the table of their capitals would be the page's alone for this.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

#[cfg(test)]
mod tests;

//! Words the types of boxes and the refusals of the static box.

use text::Locale;
use text::boxes::texts;
use text::page::page;
use vocabulary::{BoxType, Reason};

/// Maximum number of an object's fields to list.
const FIELDS: usize = 4;

/// The type that a box is made for.
pub fn box_type(of: &BoxType, locale: Locale) -> String {
    let (simple, words) = (&page(locale).types, &texts(locale).types);
    match of {
        BoxType::Unknown => words.unknown.into(),
        BoxType::Empty => words.empty.into(),
        BoxType::Undefined => simple.undefined.into(),
        BoxType::Null => simple.null.into(),
        BoxType::Boolean => simple.boolean.into(),
        BoxType::Number => simple.number.into(),
        BoxType::Bigint => simple.bigint.into(),
        BoxType::String => simple.string.into(),
        BoxType::Symbol => simple.symbol.into(),
        BoxType::Regexp => words.regexp.into(),
        BoxType::Array(each) if matches!(**each, BoxType::Unknown | BoxType::Empty) => words.array.into(),
        BoxType::Array(each) => (words.array_of)(&box_type(each, locale)),
        BoxType::Object(fields) if fields.is_empty() => simple.object.into(),
        BoxType::Object(fields) => {
            let mut told: Vec<String> = fields.iter().take(FIELDS).map(|(name, t)| format!("{name}: {}", box_type(t, locale))).collect();
            if fields.len() > FIELDS {
                told.push("…".into());
            }
            (words.object_of)(&told.join(", "))
        }
        BoxType::Function(..) => simple.function.into(),
        BoxType::Class(name) => (words.class)(name),
        BoxType::Instance(name) => (words.instance)(name),
    }
}

/// Why a line is refused. Code is in backticks.
pub fn refusal(reason: &Reason, locale: Locale) -> String {
    let words = &texts(locale).reasons;
    let t = |of: &BoxType| box_type(of, locale);
    match reason {
        Reason::OtherType { name, made_for, put } => (words.other_type)(name, &t(made_for), &t(put)),
        Reason::Operator { operator, left, right: Some(right) } => (words.operator)(operator, &t(left), &t(right)),
        Reason::Operator { operator, left, right: None } => (words.unary)(operator, &t(left)),
        Reason::Member { of, name, called: true } => (words.method)(&t(of), name),
        Reason::Member { of, name, called: false } => (words.property)(&t(of), name),
        Reason::NotCallable { text, is } => (words.not_callable)(text, &t(is)),
        Reason::Arguments { name, at_least, at_most, given } => (words.arguments)(name, *at_least, *at_most, *given),
        Reason::Argument { name, parameter, made_for, given } => (words.argument)(name, parameter, &t(made_for), &t(given)),
        Reason::Return { name, made_for, put } => (words.returned)(name, &t(made_for), &t(put)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use language::boxes::static_boxes;

    #[track_caller]
    fn check(code: &str, en: &str, ko: &str) {
        let refusals = static_boxes(code).expect("no syntax error").refusals;
        let reason = &refusals.first().expect("something is refused").reason;
        assert_eq!(refusal(reason, Locale::En), en);
        assert_eq!(refusal(reason, Locale::Ko), ko);
    }

    #[test]
    fn refusals_are_told_in_both_languages() {
        check(
            "let x = 5; x = \"five\";",
            "The box `x` is made for a number. This would put in a string.",
            "`x` 상자는 숫자를 담게 만들었어요. 여기서는 문자열을 넣으려고 해요.",
        );
        check("let x = 5; x - \"2\";", "There is no `-` for a number and a string.", "숫자와 문자열 사이에는 `-` 연산이 없어요.");
        check("let x = 5; x.push(1);", "There is no method `push` in a number.", "숫자에는 `push` 메서드가 없어요.");
        check(
            "let x = 5; x();",
            "`x` is a number. Only a function can be called.",
            "`x` 자리에 있는 것은 숫자예요. 함수만 부를 수 있어요.",
        );
        check(
            "function add(a, b) { return a + b; } add(1);",
            "`add` takes 2 values; this call gives 1.",
            "`add` 함수는 값 2개를 받는데, 여기서는 1개를 줘요.",
        );
        check(
            "function f(a) { return a; } f(1); f([true]);",
            "The box `a` of `f` is made for a number. This call gives an array of boolean.",
            "`f` 함수의 `a` 상자는 숫자를 담게 만들었는데, 여기서는 불리언 배열을 줘요.",
        );
        check(
            "function g(k) { if (k > 1) return 1; return \"s\"; }",
            "`g` gives back a number elsewhere. Here it would give back a string.",
            "`g` 함수는 다른 곳에서 숫자를 돌려줘요. 여기서는 문자열을 돌려주려고 해요.",
        );
    }
}

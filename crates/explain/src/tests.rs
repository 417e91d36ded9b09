//! The table of failures and their sentences.

use super::*;
use vocabulary::{Failure, Phase, Place, Position, Question};

fn build(phase: Phase, class: &str, message: &str, quote: &str) -> Failure {
    let at = Position { line: 1, column: 1 };
    let place = (!quote.is_empty()).then_some(Place { start: at, end: at });
    Failure {
        phase,
        class: class.into(),
        message: message.into(),
        value: None,
        place,
        quote: Some(quote.into()).filter(|q: &String| !q.is_empty()),
        stack: vec![],
        labels: vec![],
        advice: None,
        detail: None,
        missed: None,
    }
}

/// `class: message` and the two sentences, English and Korean.
#[rustfmt::skip] // a table: one failure a row
const ROWS: &[(&str, &str, &str)] = &[
    ("TypeError: Cannot read properties of undefined (reading 'foo')", "`undefined` has no properties, so `foo` cannot be read from it.", "`undefined`에는 속성이 없어서 `foo`를 읽을 수 없어요."),
    ("TypeError: Cannot read properties of null (reading 'length')", "`null` has no properties, so `length` cannot be read from it.", "`null`에는 속성이 없어서 `length`를 읽을 수 없어요."),
    ("TypeError: Cannot set properties of undefined (setting 'name')", "`undefined` cannot hold properties, so `name` cannot be set on it.", "`undefined`에는 속성을 둘 수 없어서 `name`을 넣을 수 없어요."),
    ("TypeError: Cannot destructure property 'a' of 'user' as it is undefined.", "`user` is `undefined`, so `a` cannot be taken out of it.", "`user`가 `undefined`라서 `a`를 꺼낼 수 없어요."),
    ("TypeError: Cannot destructure 'user' as it is null.", "`user` is `null`, so nothing can be taken out of it.", "`user`가 `null`이라서 아무것도 꺼낼 수 없어요."),
    ("TypeError: user.say is not a function", "`user.say` is not a function, so it cannot be called.", "`user.say`는 함수가 아니라서 부를 수 없어요."),
    ("TypeError: (intermediate value)(...) is not a function", "What is called here is not a function.", "여기서 부른 것은 함수가 아니에요."),
    ("TypeError: 5 is not iterable", "`5` cannot be gone through one by one.", "`5`는 하나씩 꺼낼 수 있는 값이 아니에요."),
    ("TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))", "`undefined` cannot be gone through one by one.", "`undefined`는 하나씩 꺼낼 수 있는 값이 아니에요."),
    ("TypeError: Class constructor Point cannot be invoked without 'new'", "`Point` is a class, and a class is called with `new`.", "`Point`는 클래스이고, 클래스는 `new`와 함께 불러야 해요."),
    ("TypeError: arrow is not a constructor", "`arrow` cannot make objects with `new`.", "`arrow`로는 `new`로 객체를 만들 수 없어요."),
    ("TypeError: Cannot mix BigInt and other types, use explicit conversions", "A BigInt and another type stand on two sides of one operator.", "한 연산자의 양쪽에 BigInt와 다른 타입이 섞여 있어요."),
    ("TypeError: Cannot convert a BigInt value to a number", "A BigInt does not turn into a number by itself.", "BigInt는 저절로 수가 되지 않아요."),
    ("TypeError: Cannot convert a Symbol value to a string", "A Symbol does not turn into a string by itself.", "심볼은 저절로 문자열이 되지 않아요."),
    ("TypeError: Cannot convert a Symbol value to a number", "A Symbol does not turn into a number by itself.", "심볼은 저절로 수가 되지 않아요."),
    ("TypeError: Cannot assign to read only property 'x' of object '#<Object>'", "The property `x` is read-only, so it cannot be changed.", "속성 `x`는 읽기만 할 수 있어서 바꿀 수 없어요."),
    ("TypeError: Cannot add property y, object is not extensible", "`y` cannot be added: this object takes no new properties.", "이 객체는 새 속성을 받지 않아서 `y`를 더할 수 없어요."),
    ("TypeError: Cannot set property area of #<Box> which has only a getter", "`area` can only be read: it has a getter and no setter.", "`area`는 읽기만 할 수 있어요. 게터는 있는데 세터가 없어요."),
    ("TypeError: Converting circular structure to JSON\n    --> starting at object", "An object leads back to itself, and JSON cannot write that.", "객체가 돌고 돌아 자기 자신을 가리켜서 JSON으로 쓸 수 없어요."),
    ("TypeError: Cannot convert undefined or null to object", "`undefined` or `null` was given where an object is needed.", "객체가 필요한 자리에 `undefined`나 `null`이 왔어요."),
    ("TypeError: Cannot convert object to primitive value", "An object had to become a number or a text and has no way to.", "객체가 수나 문자열이 되어야 하는데 그럴 방법이 없어요."),
    ("TypeError: Right-hand side of 'instanceof' is not callable", "On the right of `instanceof` must stand a class or a function.", "`instanceof` 오른쪽에는 클래스나 함수가 와야 해요."),
    ("TypeError: Cannot use 'in' operator to search for 'a' in abc", "`in` looks for `a` in an object, but `abc` is none.", "`in`은 객체에서 `a`를 찾는데, `abc`는 객체가 아니에요."),
    ("TypeError: Reduce of empty array with no initial value", "The array is empty, so `reduce` has nothing to begin with.", "배열이 비어 있어서 `reduce`가 시작할 값이 없어요."),
    ("TypeError: Cannot read private member #x from an object whose class did not declare it", "This object has no `#x`: it was not made by the class that declares it.", "이 객체에는 `#x`가 없어요. 그것을 선언한 클래스가 만든 객체가 아니에요."),
    ("ReferenceError: message is not defined", "There is no name `message` here.", "`message`라는 이름이 여기에는 없어요."),
    ("ReferenceError: document is not defined", "`document` belongs to a web page, and this program runs apart from any page.", "`document`는 웹 페이지에 딸린 것인데, 이 프로그램은 페이지와 떨어져서 실행돼요."),
    ("ReferenceError: require is not defined", "`require` belongs to Node.js, and this program runs in a browser.", "`require`는 Node.js에 딸린 것인데, 이 프로그램은 브라우저에서 실행돼요."),
    ("ReferenceError: Temporal is not defined", "`Temporal` became part of JavaScript in 2026, and the engine of this page does not have it yet.", "`Temporal`은 2026년에 JavaScript에 들어왔는데, 이 페이지의 엔진에는 아직 없어요."),
    ("DataCloneError: Failed to execute 'structuredClone': () => 1 could not be cloned.", "`() => 1` cannot be copied with `structuredClone`.", "`() => 1`은 `structuredClone`으로 복사할 수 없어요."),
    ("SyntaxError: Expected `,` or `]` but found `;`", "A comma or `]` is missing here: there is `;` instead.", "여기에 쉼표나 `]`가 빠졌어요. 그 자리에 `;`이 있어요."),
    ("SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used", "`-a ** b` could be read in two ways, so it is not allowed.", "`-a ** b`는 두 가지로 읽힐 수 있어서 쓸 수 없어요."),
    ("SyntaxError: A class may only have one constructor", "A class can have one `constructor` only.", "클래스에는 `constructor`가 하나만 있을 수 있어요."),
    ("SyntaxError: Private field '#x' must be declared in an enclosing class", "`#x` is private: it can only be used inside the class that declares it.", "`#x`는 비공개라서, 그것을 선언한 클래스 안에서만 쓸 수 있어요."),
    ("ReferenceError: Cannot access 'box' before initialization", "`box` is used before its line with `let`, `const` or `class` has run.", "`box`를 선언한 줄(`let`, `const`, `class`)보다 먼저 썼어요."),
    ("ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor", "A class that extends another must call `super(…)` before it uses `this`.", "다른 클래스를 이어받은 클래스는 `this`를 쓰기 전에 `super(…)`를 불러야 해요."),
    ("RangeError: Maximum call stack size exceeded", "Functions called functions too many levels deep.", "함수가 함수를 너무 깊이 불렀어요."),
    ("RangeError: Invalid array length", "An array cannot have this length.", "배열의 길이가 될 수 없는 수예요."),
    ("RangeError: Invalid string length", "The text would become too long.", "문자열이 너무 길어졌어요."),
    ("RangeError: toFixed() digits argument must be between 0 and 100", "`toFixed` takes only a number of digits between 0 and 100.", "`toFixed`에는 0에서 100 사이의 자릿수만 줄 수 있어요."),
    ("RangeError: Invalid count value: -1", "A text cannot be repeated `-1` times.", "문자열을 `-1`번 되풀이할 수는 없어요."),
    ("RangeError: Invalid time value", "This date is none: its text or numbers could not be understood.", "날짜가 아닌 날짜예요. 글자나 수를 날짜로 알아들을 수 없었어요."),
    ("RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer", "`1.5` is not a whole number, so it cannot be a BigInt.", "`1.5`는 정수가 아니라서 BigInt가 될 수 없어요."),
    ("RangeError: Division by zero", "A BigInt cannot be divided by `0n`.", "BigInt는 `0n`으로 나눌 수 없어요."),
    ("URIError: URI malformed", "This text is not a correctly encoded address.", "제대로 된 주소 표기가 아니에요."),
    ("SyntaxError: Unexpected end of JSON input", "The JSON text ends too early.", "JSON 글이 너무 일찍 끝났어요."),
    ("SyntaxError: \"undefined\" is not valid JSON", "`undefined` was given to `JSON.parse`, and it is not JSON.", "`JSON.parse`에 `undefined`를 주었는데, 그것은 JSON이 아니에요."),
    ("SyntaxError: Unexpected token 'a', \"abc\" is not valid JSON", "The JSON text has `a` where it cannot stand.", "JSON 글에서 `a`가 올 수 없는 자리에 있어요."),
    ("SyntaxError: `(` in line 2 is never closed", "The `(` in line 2 is never closed, so what follows cannot be read.", "2번째 줄에서 연 괄호 `(`의 짝이 없어서 그 뒤를 읽을 수 없어요."),
    ("SyntaxError: Expected `)` but found `;`", "A `)` is missing here: there is `;` instead.", "여기에 `)`가 빠졌어요. 그 자리에 `;`이 있어요."),
    ("SyntaxError: Expected `}` but found `EOF`", "A `}` is missing here: the program ends before it.", "여기에 `}`가 빠졌어요. 프로그램이 그 전에 끝났어요."),
    ("SyntaxError: Unexpected token", "What stands here cannot stand here.", "이 자리에 올 수 없는 것이 있어요."),
    ("SyntaxError: Unterminated string", "The quote that opens here is not closed on its line.", "여기서 연 따옴표를 그 줄에서 닫지 않았어요."),
    ("SyntaxError: Identifier `box` has already been declared", "The name `box` is already taken.", "`box`라는 이름은 이미 쓰고 있어요."),
    ("SyntaxError: Missing initializer in const declaration", "A `const` must be given its value where it is made.", "`const`는 만들 때 값을 넣어야 해요."),
    ("SyntaxError: Illegal break statement", "`break` works only inside a loop or a `switch`.", "`break`는 반복문이나 `switch` 안에서만 쓸 수 있어요."),
    ("SyntaxError: The keyword 'class' is reserved", "`class` is a word of the language, so it cannot be a name here.", "`class`는 자바스크립트의 낱말이라서 여기서 이름으로 쓸 수 없어요."),
    ("TypeError: Cannot delete property", "This property cannot be deleted.", "이 속성은 지울 수 없어요."),
    ("TypeError: Do not use Temporal.PlainDate.prototype.valueOf; use Temporal.PlainDate.prototype.compare for comparison.", "Objects of `Temporal.PlainDate` are no numbers and have no order, so `<`, `>`, `+` and `-` do not work with them.", "`Temporal.PlainDate` 객체는 수도 아니고 크기 순서도 없어서 `<`, `>`, `+`, `-`를 쓸 수 없어요."),
    ("RangeError: Temporal error: Invalid character while parsing year value.", "This is no date, time or duration: its text or numbers could not be understood, or they lie outside of what there is.", "날짜나 시각, 기간이 될 수 없는 값이에요. 글자나 수를 알아들을 수 없거나 범위를 벗어났어요."),
    ("RangeError: toString() radix argument must be between 2 and 36", "`toString` takes a base from 2 to 36.", "`toString`에는 2부터 36까지의 진법만 줄 수 있어요."),
    ("SyntaxError: `let` cannot be declared as a variable name inside of a `let` declaration", "`let` is a word of the language, so it cannot be a name here.", "`let`은 자바스크립트의 낱말이라서 여기서 이름으로 쓸 수 없어요."),
    (": 다섯", "The program threw `다섯` and nothing caught it.", "프로그램이 `다섯`을 던졌는데 아무도 받지 않았어요."),
    ("Error: no money", "The program threw an error of its own, `Error`: “no money”.", "프로그램이 스스로 오류 `Error`를 던졌어요: “no money”"),
    ("MyError: ", "The program threw an error of its own, `MyError`.", "프로그램이 스스로 오류 `MyError`를 던졌어요."),
];

#[test]
fn the_common_failures_in_both_languages() {
    assert!(ROWS.len() >= 50);
    for (headline, en, ko) in ROWS {
        let (class, message) = headline.split_once(": ").expect("a row begins with `class: message`");
        let failed = build(Phase::Uncaught, class, message, "");
        for (locale, expected) in [(Locale::En, en), (Locale::Ko, ko)] {
            let explained = failure(&failed, locale).unwrap_or_else(|| panic!("{headline} is not explained"));
            assert_eq!(explained.sentence, **expected, "{headline}");
            assert!(!explained.look_at.is_empty(), "{headline}");
        }
    }
}

#[test]
fn what_is_not_common_is_left_alone() {
    assert_eq!(failure(&build(Phase::Uncaught, "TypeError", "something nobody has seen", ""), Locale::En), None);
}

#[test]
fn the_name_of_a_constant_is_read_from_the_line() {
    let failed = build(Phase::Uncaught, "TypeError", "Assignment to constant variable.", "상자 = 5;");
    assert_eq!(failure(&failed, Locale::Ko).map(|e| e.sentence).as_deref(), Some("`상자`는 `const`로 만들어서 다른 값을 넣을 수 없어요."));
    assert_eq!(
        failure(&failed, Locale::En).map(|e| e.sentence).as_deref(),
        Some("`상자` was made with `const`, so it cannot be given another value.")
    );
}

/// The message is V8's, and the parser's own begins the advice.
#[track_caller]
fn check_parsed(message: &str, advice: &str, quote: &str, at: (u32, u32), expected: &str) {
    let mut failed = build(Phase::Syntax, "SyntaxError", message, quote);
    failed.advice = Some(advice.into());
    failed.place = Some(Place { start: Position { line: 1, column: at.0 }, end: Position { line: 1, column: at.1 } });
    assert_eq!(failure(&failed, Locale::En).map(|explained| explained.sentence).as_deref(), Some(expected));
}

#[test]
fn what_the_parser_says_more_is_told() {
    let open = "The quote that opens here is not closed on its line.";
    check_parsed("Invalid or unexpected token", "Unterminated string", "log('a)", (5, 8), open);
    check_parsed("Unexpected end of input", "Unterminated string", "log(`a)", (5, 8), "A text between backquotes is not closed.");
    let comma = "A comma or `}` is missing here: there is `b` instead.";
    check_parsed("Unexpected identifier 'b'", "Expected `,` or `}` but found `Identifier`", "o = { a: 1 b: 2 }", (12, 13), comma);
    let end = "A `}` is missing here: the program ends before it.";
    check_parsed("Unexpected end of input", "Expected `}` but found `EOF`. Close it.", "", (1, 2), end);
    check_parsed("Unexpected token 'else'", "Unexpected token", "else {}", (1, 5), "`else` cannot stand here.");
    let reserved = "`enum` is a word of the language, so it cannot be a name here.";
    check_parsed("Unexpected reserved word", "Unexpected token", "enum A {}", (1, 5), reserved);
}

#[test]
fn a_slip_of_the_fingers_is_recognised() {
    let failed = build(Phase::Uncaught, "ReferenceError", "mesage is not defined", "mesage;");
    let explained = failure_in(&failed, "let message = 1;\nmesage;", Locale::En).map(|e| e.sentence);
    assert_eq!(explained.as_deref(), Some("There is no name `mesage` here. Did you mean `message`?"));
    let explained = failure_in(&failed, "let message = 1;\nmesage;", Locale::Ko).map(|e| e.sentence);
    assert_eq!(explained.as_deref(), Some("`mesage`라는 이름이 여기에는 없어요. 혹시 `message`를 쓰려고 했나요?"));
}

#[test]
fn what_nests_too_deeply_called_no_function() {
    let deep = build(Phase::Syntax, "RangeError", "Maximum call stack size exceeded", "((((");
    let explained = failure(&deep, Locale::En).expect("an explanation");
    assert!(explained.sentence.starts_with("Too much stands within each other"), "{explained:?}");
}

#[test]
fn a_rejection_says_so_first() {
    let failed = build(Phase::Rejection, "Error", "no", "");
    assert!(
        failure(&failed, Locale::En).is_some_and(|e| e.sentence.starts_with("A promise was rejected and nothing handled it. The program"))
    );
    assert!(
        failure(&failed, Locale::Ko)
            .is_some_and(|e| e.sentence.starts_with("프로미스가 거절되었는데 아무도 처리하지 않았어요. 프로그램이"))
    );
}

#[test]
fn endings_that_are_no_failures_of_the_program() {
    for locale in Locale::ALL {
        for end in [
            Outcome::HitLimit(Limit::Memory),
            Outcome::HitLimit(Limit::Recursion),
            Outcome::HitLimit(Limit::Steps(5)),
            Outcome::Stopped,
            Outcome::EngineCrashed("x".into()),
            Outcome::Asked(Question::Alert("x".into())),
        ] {
            assert!(outcome(&end, locale).is_some_and(|text| !text.is_empty()), "{end:?}");
        }
        assert_eq!(outcome(&Outcome::Completed(None), locale), None);
    }
    assert_eq!(
        outcome(&Outcome::HitLimit(Limit::Time(1500)), Locale::En).as_deref(),
        Some("The program was ended after 1.5 seconds, its time limit. Look for a loop whose condition never becomes false.")
    );
    assert!(outcome(&Outcome::HitLimit(Limit::Time(2000)), Locale::Ko).is_some_and(|text| text.contains("2초")));
}

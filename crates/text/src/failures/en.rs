//! Explanations of failures in English.

use super::{Endings, Kind, Names};

pub(super) const ENDINGS: Endings = Endings {
    rejection: "A promise was rejected and nothing handled it.",
    memory: "The program used up its memory. Look for something that grows and never stops growing.",
    recursion: "Functions called functions too many levels deep, and the program was ended. A function that calls itself needs a case in which it stops.",
    time: |ms| {
        format!("The program was ended after {} seconds, its time limit. Look for a loop whose condition never becomes false.", seconds(ms))
    },
    steps: |steps| format!("The recording ends here: it holds at most {steps} steps. Record a smaller piece of the program."),
    stopped: "You stopped the program. What it printed so far is above.",
    crashed: "The engine itself broke down; this is our fault, not that of your program. Your text is safe: run it again.",
    asked: "The program waits for an answer.",
};

fn seconds(ms: u32) -> String {
    if ms.is_multiple_of(1000) { (ms / 1000).to_string() } else { format!("{:.1}", f64::from(ms) / 1000.0) }
}

#[rustfmt::skip] // a table with one failure per row
pub(super) fn explain(kind: Kind, n: &Names) -> (String, String) {
    let (a, b) = (n.code(0), n.code(1));
    let (what, look): (String, String) = match kind {
        Kind::ReadNothing => (format!("{a} has no properties, so {b} cannot be read from it."), format!("Find out why what stands before {b} is {a}.")),
        Kind::WriteNothing => (format!("{a} cannot hold properties, so {b} cannot be set on it."), format!("Find out why what stands before {b} is {a}.")),
        Kind::DestructureNothing if n.has(2) => {
            (format!("{b} is {}, so {a} cannot be taken out of it.", n.code(2)), "Look at where that value comes from, or give it a default.".into())
        }
        Kind::DestructureNothing => (format!("{a} is {b}, so nothing can be taken out of it."), "Look at where that value comes from, or give it a default.".into()),
        Kind::ConstAssigned if n.has(0) => (format!("{a} was made with `const`, so it cannot be given another value."), "If it must change, declare it with `let`.".into()),
        Kind::ConstAssigned => ("A name made with `const` cannot be given another value.".into(), "If it must change, declare it with `let`.".into()),
        Kind::ClassWithoutNew => (format!("{a} is a class, and a class is called with `new`."), format!("Write `new` before {a}.")),
        Kind::ExtendsNothing => (format!("A class can extend only a class or `null`, and {a} is neither."), "Look at what stands after `extends`.".into()),
        Kind::NotConstructor if n.is_vague(0) => ("What stands after `new` cannot make objects.".into(), "`new` needs a class or an ordinary function; arrow functions and methods do not do.".into()),
        Kind::NotConstructor => (format!("{a} cannot make objects with `new`."), "`new` needs a class or an ordinary function; arrow functions and methods do not do.".into()),
        Kind::NotFunction if n.is_vague(0) => ("What is called here is not a function.".into(), "Look at the value before the parentheses; a missing semicolon on the line above can be the cause too.".into()),
        Kind::NotFunction => (format!("{a} is not a function, so it cannot be called."), format!("Check the spelling, and look at what {a} holds: try `typeof`.")),
        Kind::NotIterable => (format!("{a} cannot be gone through one by one."), "`for…of`, `...` and `[a, b] =` need an array, a string, a Map, a Set or another iterable. For an object use `Object.keys` or `Object.entries`.".into()),
        Kind::MixedBigInt => ("A BigInt and another type stand on two sides of one operator.".into(), "Make both the same: `BigInt(…)` or `Number(…)`.".into()),
        Kind::BigIntToNumber => ("A BigInt does not turn into a number by itself.".into(), "Say it with `Number(…)` if you want a number.".into()),
        Kind::ToBigInt => (format!("{a} cannot be turned into a BigInt."), "`BigInt` takes whole numbers and texts of digits.".into()),
        Kind::SymbolConverted => (format!("A Symbol does not turn into a {} by itself.", n.0.first().unwrap_or(&"text")), "Use `String(…)` or its `description` to show it.".into()),
        Kind::ReadOnly => (format!("The property {a} is read-only, so it cannot be changed."), "The object may be frozen with `Object.freeze`.".into()),
        Kind::NotExtensible => (format!("{a} cannot be added: this object takes no new properties."), "It was closed with `Object.freeze`, `seal` or `preventExtensions`.".into()),
        Kind::OnlyGetter => (format!("{a} can only be read: it has a getter and no setter."), "Add a setter, or change what the getter reads.".into()),
        Kind::CannotDelete if !n.has(0) => ("This property cannot be deleted.".into(), "The object may be frozen or sealed.".into()),
        Kind::CannotDelete => (format!("The property {a} cannot be deleted."), "The object may be frozen or sealed.".into()),
        Kind::CircularJson => ("An object leads back to itself, and JSON cannot write that.".into(), "Look for a property that refers to the object it is in.".into()),
        Kind::BigIntJson => ("JSON has no BigInt.".into(), "Turn it into text with `String(…)` first.".into()),
        Kind::NothingToObject => ("`undefined` or `null` was given where an object is needed.".into(), "Look at what is handed over here.".into()),
        Kind::NoPrimitive => ("An object had to become a number or a text and has no way to.".into(), "Look at its `valueOf` and `toString`.".into()),
        Kind::InstanceofWhat => ("On the right of `instanceof` must stand a class or a function.".into(), "Look at what that name holds.".into()),
        Kind::InWhat => (format!("`in` looks for {a} in an object, but {b} is none."), "On the right of `in` must stand an object.".into()),
        Kind::ReduceEmpty => ("The array is empty, so `reduce` has nothing to begin with.".into(), "Give a first value: `reduce(f, 0)`.".into()),
        Kind::PrivateMissing => (format!("This object has no {b}: it was not made by the class that declares it."), "Look at what `this` is here.".into()),
        Kind::WrongThis => (format!("{a} was called on something it is not made for."), "Look at what stands before the dot.".into()),
        Kind::NotCompared => (format!("Objects of {a} are no numbers and have no order, so `<`, `>`, `+` and `-` do not work with them."), "Compare with its `compare(a, b)` or `equals`; add with `add`, and ask `until` or `since` for what lies between.".into()),
        Kind::DeadZone => (format!("{a} is used before its line with `let`, `const` or `class` has run."), "Move the declaration further up, or the use further down.".into()),
        Kind::SuperMissing => ("A class that extends another must call `super(…)` before it uses `this`.".into(), "Write `super(…)` as the first line of the constructor.".into()),
        Kind::NotDefined if n.has(1) => (format!("There is no name {a} here. Did you mean {b}?"), "Check the spelling; capital and small letters differ.".into()),
        Kind::NotDefined => (format!("There is no name {a} here."), "Check the spelling, and whether it is declared where this line can see it. A text needs quotes.".into()),
        Kind::OfThePage => (format!("{a} belongs to a web page, and this program runs apart from any page."), "Here the language alone runs: show things with `console.log`, ask with `prompt`.".into()),
        Kind::OfNode => (format!("{a} belongs to Node.js, and this program runs in a browser."), "What is built into the language needs no loading; the rest is not here.".into()),
        Kind::NotHereYet => (format!("{a} became part of JavaScript in 2026, and the engine of this page does not have it yet."), "`Date` works here. The program itself may be right: a browser that has it can run it.".into()),
        Kind::NotCloneable => (format!("{a} cannot be copied with `structuredClone`."), "Functions and Symbols cannot be copied; copy data without them.".into()),
        Kind::CallStack => ("Functions called functions too many levels deep.".into(), "A function that calls itself needs a case in which it stops.".into()),
        Kind::NestedTooDeep => ("Too much stands within each other here: brackets, operators, blocks or functions.".into(), "Give the inner parts names of their own, or build this with a loop.".into()),
        Kind::ArrayLength => ("An array cannot have this length.".into(), "A length is a whole number from 0 to 4294967295, and it must fit into memory.".into()),
        Kind::StringLength => ("The text would become too long.".into(), "Look for a text that doubles or grows in a loop.".into()),
        Kind::Digits => (format!("{a} takes only a number of digits between {}.", n.0.get(1).unwrap_or(&"0 and 100")), "Look at the number in the parentheses.".into()),
        Kind::Radix => ("`toString` takes a base from 2 to 36.".into(), "Look at the number in the parentheses.".into()),
        Kind::RepeatCount => (format!("A text cannot be repeated {a} times."), "`repeat` needs a whole number that is not negative and not endless.".into()),
        Kind::TimeValue => ("This date is none: its text or numbers could not be understood.".into(), "Look at what was given to `new Date(…)`.".into()),
        Kind::TemporalRange => ("This is no date, time or duration: its text or numbers could not be understood, or they lie outside of what there is.".into(), "A date is written `2026-01-31`, a time `14:30`, both `2026-01-31T14:30`, a duration `P1DT2H`.".into()),
        Kind::FractionToBigInt => (format!("{a} is not a whole number, so it cannot be a BigInt."), "Round it first, for example with `Math.round`.".into()),
        Kind::BigIntSize => ("The BigInt would become too large.".into(), "Look at the exponent or the shift.".into()),
        Kind::DivisionByZero => ("A BigInt cannot be divided by `0n`.".into(), "Numbers give `Infinity` here, BigInts have none: check for zero before.".into()),
        Kind::CodePoint => (format!("{a} is not the number of a character."), "Code points go from 0 to 0x10FFFF.".into()),
        Kind::BadUri => ("This text is not a correctly encoded address.".into(), "A `%` must be followed by two hexadecimal digits.".into()),
        Kind::JsonEnd => ("The JSON text ends too early.".into(), "A quote, bracket or brace is not closed, or the text is empty.".into()),
        Kind::JsonUndefined => ("`undefined` was given to `JSON.parse`, and it is not JSON.".into(), "Look at where the text comes from.".into()),
        Kind::JsonObject => ("An object was given to `JSON.parse`, not a text.".into(), "It is already an object: use it as it is, or make text of it with `JSON.stringify`.".into()),
        Kind::JsonToken => (format!("The JSON text has {a} where it cannot stand."), "JSON wants names and texts in double quotes, and no comma after the last one.".into()),
        Kind::JsonRest => ("The JSON text goes on after its end.".into(), "There must be one value and nothing after it.".into()),
        Kind::JsonExpected => ("The JSON text is not written as JSON wants it.".into(), "JSON wants names and texts in double quotes, and no comma after the last one.".into()),
        Kind::BadRegex => ("This regular expression cannot be understood.".into(), "Look for a bracket that is not closed; signs such as `(` and `*` need a `\\` before them when they mean themselves.".into()),
        Kind::NeverClosed => (format!("The {a} in line {} is never closed, so what follows cannot be read.", b.trim_matches('`')), "Look for the place where it should be closed.".into()),
        Kind::MissingParenthesis => (found("A `)` is missing here", &a), "Count the opening and closing parentheses.".into()),
        Kind::MissingBrace => (found("A `}` is missing here", &a), "Each `{` needs its `}`.".into()),
        Kind::MissingBracket => (found("A `]` is missing here", &a), "Each `[` needs its `]`; elements are divided by commas.".into()),
        Kind::MissingComma => (found(&format!("A comma or {a} is missing here"), &b), "Commas divide what stands in a list; at its end stands what closes it.".into()),
        Kind::MissingSemicolon => ("Here something is missing between two parts of the line.".into(), "It may be an operator, a comma, a dot or a semicolon.".into()),
        Kind::ExpectedToken => (format!("Here {a} should stand, but there is {b}."), "Look at this place and just before it.".into()),
        Kind::UnexpectedEnd => ("The program ends in the middle of something.".into(), "A `)`, `]` or `}` is not closed.".into()),
        Kind::UnexpectedToken if n.has(0) => (format!("{a} cannot stand here."), "Look at this place and just before it: often something is missing or too much.".into()),
        Kind::UnexpectedToken => ("What stands here cannot stand here.".into(), "Look at this place and just before it: often something is missing or too much.".into()),
        Kind::BadCharacter => ("There is a character here that JavaScript does not know.".into(), "Quotes must be straight: \" or '. Such characters often come with copied text.".into()),
        Kind::OpenString => ("The quote that opens here is not closed on its line.".into(), "Close it with the same quote. A text over several lines stands between backquotes.".into()),
        Kind::OpenTemplate => ("A text between backquotes is not closed.".into(), "Close it with a backquote.".into()),
        Kind::OpenRegex => ("The regular expression that opens with `/` is not closed.".into(), "Close it with `/` on the same line. If you meant to divide, look at what stands before it.".into()),
        Kind::OpenComment => ("The comment that opens with `/*` is not closed.".into(), "Close it with `*/`.".into()),
        Kind::Redeclared => (format!("The name {a} is already taken."), "Choose another name, or leave out the second `let` if you only want to assign.".into()),
        Kind::Reserved => (format!("{a} is a word of the language, so it cannot be a name here."), "Choose another name.".into()),
        Kind::AwaitOutside => ("`await` works only inside an `async` function.".into(), "Write `async` before the function, or put the line into one.".into()),
        Kind::YieldOutside => ("`yield` works only inside a generator.".into(), "Write `function*`.".into()),
        Kind::ReturnOutside => ("`return` works only inside a function.".into(), "Look whether a `}` closes the function too early.".into()),
        Kind::BreakOutside => ("`break` works only inside a loop or a `switch`.".into(), "To leave a function use `return`.".into()),
        Kind::ContinueOutside => ("`continue` works only inside a loop.".into(), "In a function given to `forEach` use `return`.".into()),
        Kind::NoLabel => ("There is no such label around this place.".into(), "Check the spelling of the label.".into()),
        Kind::InvalidTarget => ("What stands on the left of `=` cannot be given a value.".into(), "On the left must stand a name or a property. To compare, write `===`.".into()),
        Kind::EqualsInObject => ("In an object a property and its value are divided by `:`, not by `=`.".into(), "Write `name: value`.".into()),
        Kind::StrictName => (format!("In strict mode {a} cannot be given a value."), "Choose another name.".into()),
        Kind::ConstWithoutValue => ("A `const` must be given its value where it is made.".into(), "Write `= value`, or use `let`.".into()),
        Kind::DestructuringWithoutValue => ("A pattern of names needs something to take them from.".into(), "Write `= value` after the pattern.".into()),
        Kind::TryAlone => ("After `try { }` must come `catch` or `finally`.".into(), "Add `catch (error) { }`.".into()),
        Kind::DeclarationNeedsBraces => ("`let`, `const` and `class` cannot stand alone after `if` or a loop.".into(), "Put braces around it: `{ let … }`.".into()),
        Kind::OctalInStrict => ("In strict mode a number cannot begin with `0` and more digits.".into(), "Leave the `0` out; an octal number is written `0o17`.".into()),
        Kind::WithInStrict => ("`with` is not allowed in strict mode.".into(), "Name the object each time.".into()),
        Kind::DeleteInStrict => ("In strict mode a variable cannot be deleted.".into(), "`delete` removes properties of objects.".into()),
        Kind::ModuleOnly => ("`import` and `export` work only in modules; this is a script.".into(), "Here everything stands in one program: leave the line out.".into()),
        Kind::MixedCoalesce => ("`??` cannot stand beside `||` or `&&` without parentheses.".into(), "Say with parentheses which comes first.".into()),
        Kind::RestNotLast => ("The parameter with `...` must be the last.".into(), "Move it to the end.".into()),
        Kind::SuperOutside => ("`super(…)` works only in the constructor of a class that extends another.".into(), "Add `extends`, or leave `super` out.".into()),
        Kind::BadNumber => ("This number is not written correctly.".into(), "A name cannot begin with a digit; the decimal sign is a point.".into()),
        Kind::FunctionWithoutName => ("A function that stands alone needs a name.".into(), "Write `function name() { }`.".into()),
        Kind::BadEscape => ("After `\\` stands something that cannot follow it.".into(), "For a backslash itself write `\\\\`.".into()),
        Kind::ArrowOnNewLine => ("`=>` must stand on the same line as its parameters.".into(), "Move it up.".into()),
        Kind::MinusPower => ("`-a ** b` could be read in two ways, so it is not allowed.".into(), "Write `(-a) ** b` or `-(a ** b)`.".into()),
        Kind::TwoConstructors => ("A class can have one `constructor` only.".into(), "Put what both do into one; parameters can have default values.".into()),
        Kind::PrivateUndeclared => (format!("{a} is private: it can only be used inside the class that declares it."), "Declare it in the class, or give the class a method that uses it.".into()),
        Kind::ThrownValue => (format!("The program threw {a} and nothing caught it."), "`throw` takes any value, but an `Error` also tells where it came from.".into()),
        Kind::OwnError if n.has(1) => (format!("The program threw an error of its own, {a}: “{}”.", n.0[1]), "Look at the line with `throw` and at what led there.".into()),
        Kind::OwnError => (format!("The program threw an error of its own, {a}."), "Look at the line with `throw` and at what led there.".into()),
    };
    (what, look)
}

/// "A `)` is missing here: there is `;` instead."
fn found(what: &str, instead: &str) -> String {
    match instead {
        "" => format!("{what}."),
        "`EOF`" => format!("{what}: the program ends before it."),
        instead => format!("{what}: there is {instead} instead."),
    }
}

//! Texts about declarations in C and Java, in English.

use super::{DeclaredTexts, Notes};

/// English.
pub const TEXTS: DeclaredTexts = DeclaredTexts {
    heading: "The same box in C and Java",
    choose: "Choose a box to see how C and Java would declare it.",
    choose_group: "Boxes",
    none: "no such declaration",
    int: Notes {
        c: "Whole numbers only, on most machines from −2147483648 to 2147483647. Put in 5.5 and 5 is left. A text does not fit.",
        java: "Whole numbers from −2147483648 to 2147483647. Putting in 5.5 or a text does not compile.",
    },
    long: Notes {
        c: "Whole numbers up to 9223372036854775807. A fraction is cut off. A text does not fit.",
        java: "Whole numbers up to 9223372036854775807. A fraction or a text does not compile.",
    },
    double: Notes {
        c: "Numbers with a fraction, the same 64 bits as a number of JavaScript. A text does not fit.",
        java: "Numbers with a fraction, the same 64 bits as a number of JavaScript. A text does not compile.",
    },
    boolean: Notes {
        c: "Two values (before C23 with `#include <stdbool.h>`). Any number goes in and turns into one of them: 5 becomes true.",
        java: "`true` or `false`, and nothing else: neither 0 nor 1 nor `null`.",
    },
    text: |bytes| {
        [
            format!(
                "A row of {bytes} bytes, the last one 0 to mark the end. A longer text does not fit, and `=` cannot put in another: its bytes are copied over. A number cannot take its place."
            ),
            "A text of any length, and another one with `=`. A number does not compile.".into(),
        ]
    },
    any_text: |bytes| {
        [
            format!("The size must be said before: {bytes} bytes here, the last one 0 to mark the end. A longer text does not fit."),
            "A text of any length, and another one with `=`. A number does not compile.".into(),
        ]
    },
    bigint: Notes {
        c: "The largest integer that C promises ends at 9223372036854775807. Beyond it one needs a library.",
        java: "An object for whole numbers of any length. No `+` for it: `a.add(b)`. An `int` does not fit.",
    },
    array: |length| {
        [
            format!("Exactly {length} places, all of one type. It cannot grow, and C does not notice a place beyond its end."),
            format!(
                "Exactly {length} places, all of one type. It cannot grow; a place beyond its end throws. For `push` one takes an `ArrayList`."
            ),
        ]
    },
    any_array: |length| {
        [
            format!("The length must be said before, {length} places here, all of one type. It cannot grow."),
            "The length is fixed when it is made, and all places have one type. For `push` one takes an `ArrayList`.".into(),
        ]
    },
    mixed: Notes {
        c: "The places of an array have one type. Values of several types need a `struct`, or pointers to them.",
        java: "Takes references to anything, numbers in wrappers too. Taking one out needs a cast, which can fail while running.",
    },
    object: Notes {
        c: "These fields and no others: none can be added later, none removed, and none can change its type.",
        java: "These fields and no others: a new one does not compile.",
    },
    function: Notes {
        c: "A call with more or fewer values, or of another type, does not compile. A number and an `int` convert by themselves.",
        java: "A call with more or fewer values, or of another type, does not compile.",
    },
    null: Notes {
        c: "It must be said what it will point to; `void *` points to anything and says nothing of it. A number does not fit.",
        java: "`Object` takes any reference; to use what is in it one needs a cast. `int` and `double` never hold `null`.",
    },
    empty: Notes {
        c: "The type comes first, the value later. There is no `undefined`: an empty box holds whatever was in the memory.",
        java: "The type comes first, the value later. There is no `undefined`: reading an empty variable does not compile.",
    },
    unknown: Notes {
        c: "The static box cannot know what comes in here. C wants to know it before it compiles.",
        java: "The static box cannot know what comes in here. `Object` takes any reference, and then each use needs a cast.",
    },
    symbol: Notes {
        c: "There is nothing like a Symbol. An address that nobody else has comes nearest.",
        java: "There is no Symbol; a new object is equal to itself alone as well.",
    },
    regexp: Notes {
        c: "The language has none; systems of the POSIX family have `<regex.h>`.",
        java: "From `java.util.regex`. A text is compiled into it; it is not a literal of the language.",
    },
    class: Notes {
        c: "There are no classes: a `struct` holds the data, functions stand beside it.",
        java: "A class is no value there: it cannot be put into a variable like this.",
    },
    instance: Notes {
        c: "The library of C has no such type: one writes a `struct` and functions for it.",
        java: "Instances of this class or of its subclasses, or `null`. Nothing else.",
    },
};

//! The narration of twenty programs in both languages, against a file. `UPDATE=1` writes the file anew.

use crate::meaning::roomy;
use engine::record::{self, Bounds};
use explain::transcript;
use text::Locale;
use vocabulary::{Program, Settings};

const PROGRAMS: [&str; 20] = [
    "let box = 5;\nbox = \"다섯\";\nbox = null;\nbox = undefined;",
    "let text = \"5\" + 3;\nlet number = \"5\" - 3;\nconsole.log(text, number);",
    "var a;\nlet b;\nconst c = true;\na = b = 1;",
    "for (let i = 0; i < 2; i++) {\n  console.log(i);\n}",
    "let n = 3;\nwhile (n !== 0) n--;",
    "for (const fruit of ['사과', 'pear']) {\n  if (fruit === 'pear') break;\n}",
    "function add(a, b) {\n  return a + b;\n}\nconst sum = add(1, 2);",
    "const double = x => x * 2;\ndouble('4');",
    "const list = [3, 1];\nlist.push(2);\nlist[0] = 9;\nlist.sort();",
    "const user = { name: 'Kim', age: 20 };\nuser.age++;\nuser.city = '서울';\ndelete user.name;",
    "try {\n  null.x;\n} catch (e) {\n  console.log(e.message);\n}",
    "throw new Error('no');",
    "class Point {\n  constructor(x) {\n    this.x = x;\n  }\n}\nconst p = new Point(3);",
    "if (\"\") {\n  console.log('never');\n} else {\n  console.log('empty');\n}",
    "let [first, second] = [1, 'two'];\n[first, second] = [second, first];",
    "console.log(typeof null);\nconsole.log([] + {});\nconsole.log(null >= 0);",
    "setTimeout(() => console.log('later'), 10);\nconsole.log('now');",
    "async function f() {\n  const value = await 5;\n  return value + 1;\n}\nf();",
    "switch (2) {\n  case 1:\n    console.log('one');\n    break;\n  case 2:\n    console.log('two');\n}",
    "function* count() {\n  yield 1;\n  yield 2;\n}\nfor (const n of count()) {\n  console.log(n);\n}",
];

fn narrated() -> String {
    let mut text = String::new();
    for program in PROGRAMS {
        text += &format!("==========\n{program}\n");
        let recording = record::record(&Program { text: program.to_owned(), before: Vec::new() }, Settings::default(), Bounds::default());
        for locale in Locale::ALL {
            text += &format!("---- {locale}\n");
            let lines = [
                transcript::narration(&recording, locale),
                transcript::conversions(&recording, locale),
                transcript::ribbon(&recording, locale),
            ];
            for line in lines.concat() {
                text += line.trim_end();
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn twenty_programs_in_words() {
    let told = roomy(narrated);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/recorder/narration.golden");
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(path, &told).expect("the file can be written");
    }
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    for (number, (a, b)) in told.lines().zip(golden.lines()).enumerate() {
        assert_eq!(a, b, "line {} of tests/recorder/narration.golden; UPDATE=1 writes it anew", number + 1);
    }
    assert_eq!(told.lines().count(), golden.lines().count(), "UPDATE=1 writes tests/recorder/narration.golden anew");
    // every sentence in both languages, and no Korean in the English
    assert!(told.lines().count() > 300);
}

#[test]
fn a_run_is_told_whole_unless_nobody_would_read_it() {
    let told = |turns: u32| {
        let text = format!("let sum = 0;\nfor (let i = 0; i < {turns}; i++) {{\n  sum += i;\n}}");
        roomy(move || {
            let recording = record::record(&Program { text, before: Vec::new() }, Settings::default(), Bounds::default());
            (recording.len() as usize, transcript::narration(&recording, Locale::En))
        })
    };
    let (steps, lines) = told(1_000);
    assert!(steps > 1_000);
    assert_eq!(lines.len(), steps);
    let (steps, lines) = told(20_000);
    assert!(lines.len() < 6_000 && lines.last().is_some_and(|line| line.trim_start().starts_with(&steps.to_string())), "{lines:?}");
}

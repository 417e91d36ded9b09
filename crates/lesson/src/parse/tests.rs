//! Whole small lessons and the blocks that become of them. It must not know how they are shown or judged.

use super::*;
use crate::*;

const HEAD: &str = "---\nid: a\ntitle: 가\ntrack: typing\n---\n";

fn read(body: &str) -> Parsed {
    parse("a.md", &format!("{HEAD}{body}"))
}

#[track_caller]
fn blocks(body: &str) -> Vec<Block> {
    let parsed = read(body);
    assert_eq!(parsed.problems, vec![], "{body}");
    parsed.lesson.blocks
}

#[track_caller]
fn problems(body: &str, expected: &[(u32, &str)]) -> Parsed {
    let parsed = read(body);
    // lines are counted from the first line after the head
    let found: Vec<(u32, &str)> = parsed.problems.iter().map(|p| (p.line - 5, p.rule)).collect();
    assert_eq!(found, expected, "{:#?}", parsed.problems);
    assert!(parsed.problems.iter().all(|p| !p.help.is_empty() && !p.message.is_empty() && p.file == "a.md"));
    parsed
}

/// A short spelling of inlines: *emphasis*, **strong**, ~~struck~~, `code`, [link](…).
fn spell(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Code(code) => format!("`{code}`"),
            Inline::Emphasis(c) => format!("<em {}>", spell(c)),
            Inline::Strong(c) => format!("<strong {}>", spell(c)),
            Inline::Struck(c) => format!("<s {}>", spell(c)),
            Inline::Link { target, content } => format!("<a {target:?} {}>", spell(content)),
            Inline::Image { target, alt, .. } => format!("<img {target} {alt}>"),
            Inline::Footnote { name, number } => format!("<note {name} {number}>"),
            Inline::Break => "<br>".into(),
            Inline::SoftBreak => " ".into(),
        })
        .collect()
}

#[track_caller]
fn paragraph(text: &str, expected: &str) {
    let blocks = blocks(text);
    let [Block::Paragraph(content)] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(spell(content), expected);
}

#[test]
fn emphasis_ends_before_korean_particles() {
    paragraph("**마크다운(Markdown)**을 사용하세요.", "<strong 마크다운(Markdown)>을 사용하세요.");
    paragraph("변수는 **`let`**으로 선언합니다.", "변수는 <strong `let`>으로 선언합니다.");
    paragraph("**\"문자열\"**은 따옴표로 감쌉니다.", "<strong \"문자열\">은 따옴표로 감쌉니다.");
    paragraph("**배열[0]**부터 셉니다.", "<strong 배열[0]>부터 셉니다.");
    paragraph("*`const`*는 상수입니다.", "<em `const`>는 상수입니다.");
    paragraph("~~`var`~~는 쓰지 않습니다.", "<s `var`>는 쓰지 않습니다.");
    paragraph("**중요!**그다음 문장.", "<strong 중요!>그다음 문장.");
    paragraph("**강조**입니다.", "<strong 강조>입니다.");
    paragraph("값은 **‘따옴표’**로, 그리고 **(괄호)**를.", "값은 <strong ‘따옴표’>로, 그리고 <strong (괄호)>를.");
}

#[test]
fn emphasis_that_stays_visible_is_a_problem() {
    problems("이것은 ** 강조**가 아니다.", &[(1, "broken-emphasis")]);
    problems("이것은 **강조가 아니다.", &[(1, "broken-emphasis")]);
    problems("별표 \\*\\* 두 개.", &[]);
    problems("`2 ** 3`", &[]);
}

#[test]
fn blocks_of_prose() {
    let found = blocks(
        "## 제목 하나\n\n말 *하나*  \n둘\n셋\n\n---\n\n> 인용\n\n1. 가\n2. 나\n   - 다\n\n| a | b |\n|:--|--:|\n| `1` | 2 |\n\n> [!WARNING]\n> 조심\n\n:::note title=\"알아 두기\"\n안\n:::\n\n```java\nint x = 5;\n```\n",
    );
    assert_eq!(found.len(), 9, "{found:#?}");
    assert!(matches!(&found[0], Block::Heading { level: 2, id, content } if id == "제목-하나" && spell(content) == "제목 하나"));
    assert!(matches!(&found[1], Block::Paragraph(c) if spell(c) == "말 <em 하나><br>둘 셋"));
    assert_eq!(found[2], Block::Rule);
    assert!(matches!(&found[3], Block::Quote(b) if b.len() == 1));
    assert!(matches!(&found[4], Block::List { start: Some(1), items } if items.len() == 2 && items[1].len() == 2));
    let Block::Table { align, head, rows } = &found[5] else { panic!() };
    assert_eq!((align.as_slice(), spell(&head[0]), rows.len(), spell(&rows[0][0])), (&["left", "right"][..], "a".into(), 1, "`1`".into()));
    assert!(matches!(&found[6], Block::Callout { kind, title: None, blocks } if kind == "warning" && blocks.len() == 1));
    assert!(matches!(&found[7], Block::Callout { kind, title: Some(t), .. } if kind == "note" && t == "알아 두기"));
    assert_eq!(found[8], Block::Code { language: "java".into(), text: "int x = 5;".into() });
}

#[test]
fn heading_anchors_are_unique_and_korean() {
    let parsed = problems("## 값이란?\n## 값이란?\n### `let`과 const\n## 언제 {#when}\n## ?\n\n[a](#값이란-1) [b](#when)", &[]);
    assert_eq!(parsed.anchors, ["값이란", "값이란-1", "let과-const", "when", "heading"]);
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    problems("# 하나", &[(1, "heading-order")]);
    problems("## 둘\n#### 넷\n##### 다섯\n## 둘", &[(2, "heading-order")]);
}

#[test]
fn footnotes_come_last_in_the_order_of_use() {
    let found = blocks("가[^b] 나[^a] 다[^b].\n\n[^a]: 에이\n[^b]: 비 [링크](https://x.y)\n");
    assert!(matches!(&found[0], Block::Paragraph(c) if spell(c) == "가<note b 1> 나<note a 2> 다<note b 1>."));
    let Block::Footnotes(notes) = &found[1] else { panic!() };
    assert_eq!(notes.iter().map(|n| n.name.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    problems("가[^x].", &[(1, "missing-footnote")]);
}

#[test]
fn links_lead_only_where_they_may() {
    paragraph(
        "[a](https://tc39.es) [b](typing-02.md#x) [c](#/ko/play)",
        "<a Web(\"https://tc39.es\") a> <a Lesson { id: \"typing-02\", heading: Some(\"x\") } b> <a Route(\"/ko/play\") c>",
    );
    let parsed = problems("[a *b*](javascript:alert(1)) <data:text/html,x>", &[(1, "unknown-link"), (1, "unknown-link")]);
    assert!(matches!(&parsed.lesson.blocks[0], Block::Paragraph(c) if !format!("{c:?}").contains("Link")));
    problems("## 제목\n[a](#제먹)", &[(2, "dead-link")]);
}

#[test]
fn pictures_are_of_the_site_and_described() {
    paragraph("![상자 셋](img/box.svg \"그림\")", "<img img/box.svg 상자 셋>");
    problems("![](img/box.svg)", &[(1, "image-without-alt")]);
    problems("![추적](https://evil.example/p.png)", &[(1, "outside-request")]);
    problems("![x](javascript:alert(1))", &[(1, "outside-request")]);
    assert_eq!(read("![a](b.png)").mentions, [Mention { target: Target::File("b.png".into()), line: 6, column: 1, image: true }]);
}

#[test]
fn raw_html_is_left_out_and_told() {
    let parsed = problems(
        "<script>alert(1)</script>\n\n가 <b onclick=x>나</b>\n\n<!-- 메모 -->\n",
        &[(1, "raw-html"), (3, "raw-html"), (3, "raw-html")],
    );
    assert!(!format!("{:?}", parsed.lesson.blocks).contains("onclick"), "{:?}", parsed.lesson.blocks);
    problems("`<b>`", &[]);
}

#[test]
fn a_snippet_with_its_claims() {
    let found = blocks("```js id=box step\n//~ let a = 1;\nlet box = a;\n//  ^? number\nconsole.log(box); // → 1\n```\n");
    let [Block::Snippet(snippet)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((snippet.id.as_str(), snippet.line, snippet.folded.as_slice(), snippet.step), ("box", 7, &[1][..], true));
    assert_eq!(snippet.code, "let a = 1;\nlet box = a;\n//  ^? number\nconsole.log(box); // → 1");
    let abouts: Vec<(u32, u32)> = snippet.expectations.iter().map(|e| (e.line, e.about)).collect();
    assert_eq!(abouts, [(3, 2), (4, 4)]);
}

#[test]
fn snippets_inside_other_blocks_keep_their_lines() {
    let found = blocks("> - ```js id=a\n>   f(); // ✗ ReferenceError\n>   ```\n");
    let [Block::Quote(quote)] = found.as_slice() else { panic!("{found:?}") };
    let [Block::List { items, .. }] = quote.as_slice() else { panic!("{quote:?}") };
    assert!(matches!(items[0].as_slice(), [Block::Snippet(s)] if s.code == "f(); // ✗ ReferenceError" && s.line == 7));
}

#[test]
fn fences_are_a_closed_grammar() {
    problems("```js id=a no-run\n```\n", &[(1, "unknown-fence-word")]);
    problems("```js id=a\n```\n```js id=a\n```\n", &[(3, "duplicate-id")]);
    problems("```js\n```\n", &[(1, "missing-id")]);
    problems("```js id=a norun\nf(); // → 1\n```\n", &[(2, "expectation")]);
    problems("```js id=a\nf();\n", &[(1, "open-fence")]);
    problems("```js starter\n```\n", &[(1, "part-outside-exercise")]);
    problems("~~~js id=a step=1\n~~~\n", &[(1, "fence-value")]);
}

const EXERCISE: &str = r#"::::exercise id=swap
두 값을 바꾸세요.

```js starter
function swap(a, b) {}
```

```js check
// 두 값이 바뀐다
same(swap(1, 2), [2, 1]);

// 같은 값도
// 바뀐다
const r = swap(3, 3);

same(r, [3, 3]);
```

```js solution
function swap(a, b) { return [b, a]; }
```

```js wrong say="\"a\"를 저장하기 전에 덮어썼어요: 순서!"
function swap(a, b) { a = b; b = a; return [a, b]; }
```

:::hint
셋째 변수.
:::

:::hint
`let t = a`.
:::
::::

끝.
"#;

#[test]
fn an_exercise_with_all_its_parts() {
    let found = blocks(EXERCISE);
    let [Block::Exercise(exercise), Block::Paragraph(_)] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(
        (exercise.id.as_str(), exercise.line, exercise.blocks.len(), exercise.hints.len(), exercise.parsons),
        ("swap", 6, 1, 2, false)
    );
    assert_eq!((exercise.starter.as_str(), exercise.starter_line), ("function swap(a, b) {}", 10));
    assert_eq!((exercise.solution.as_str(), exercise.solution_line), ("function swap(a, b) { return [b, a]; }", 25));
    let checks: Vec<(&str, &str, u32)> = exercise.checks.iter().map(|c| (c.sentence.as_str(), c.code.as_str(), c.line)).collect();
    assert_eq!(
        checks,
        [("두 값이 바뀐다", "same(swap(1, 2), [2, 1]);", 15), ("같은 값도 바뀐다", "const r = swap(3, 3);\n\nsame(r, [3, 3]);", 19)]
    );
    assert_eq!(exercise.wrong[0].say, "\"a\"를 저장하기 전에 덮어썼어요: 순서!");
}

#[test]
fn what_an_exercise_lacks() {
    problems(
        "::::exercise\n가\n::::\n",
        &[(1, "exercise-part"), (1, "exercise-part"), (1, "exercise-part"), (1, "missing-hint"), (1, "missing-id")],
    );
    problems(&EXERCISE.replace("// 두 값이 바뀐다\n", ""), &[(9, "check-sentence")]);
    problems(&EXERCISE.replace("same(r, [3, 3]);", "same(r, [3, 3]);\n// 빈 문장"), &[(17, "check-sentence")]);
    problems(&EXERCISE.replace("```js check", "```js solution"), &[(1, "exercise-part"), (19, "exercise-part")]);
    problems(&EXERCISE.replace("id=swap", "id=swap parson"), &[(1, "unknown-fence-word")]);
    problems(":::hint\n가\n:::\n", &[(1, "part-outside-exercise")]);
}

const QUIZ: &str = "::::quiz id=q\n`typeof null`은?\n\n- [x] `\"object\"`\n\n  맞아요. 실행해 보세요.\n\n  ```js id=q-run\n  typeof null; // → 'object'\n  ```\n- [ ] `\"null\"`\n\n  아니에요.\n::::\n";

#[test]
fn a_quiz_with_feedback() {
    let found = blocks(QUIZ);
    let [Block::Quiz(quiz)] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((quiz.id.as_str(), quiz.multiple, quiz.blocks.len(), quiz.answers.len()), ("q", false, 1, 2));
    assert!(quiz.answers[0].right && !quiz.answers[1].right);
    assert_eq!((spell(&quiz.answers[0].content).as_str(), quiz.answers[0].feedback.len()), ("`\"object\"`", 2));
    assert!(matches!(&quiz.answers[0].feedback[1], Block::Snippet(s) if s.id == "q-run"));
    let both = read(&QUIZ.replace("- [ ]", "- [x]"));
    assert!(matches!(&both.lesson.blocks[0], Block::Quiz(q) if q.multiple));
}

#[test]
fn what_a_quiz_lacks() {
    problems(&QUIZ.replace("[x]", "[ ]"), &[(1, "quiz-without-right-answer")]);
    problems(&QUIZ.replace("\n\n  아니에요.", ""), &[(11, "quiz-feedback")]);
    problems("::::quiz id=q\n물음\n::::\n", &[(1, "quiz")]);
    problems("- [x] 할 일", &[(1, "task-list-outside-quiz")]);
}

#[test]
fn containers_end_where_the_author_thinks() {
    problems(":::note\n안\n\n밖일까\n", &[(1, "unclosed-container")]);
    problems("앞\n\n:::\n\n뒤\n", &[(3, "stray-container")]);
    // the outer fence is not longer: the first bare one ends both
    problems(":::note\n:::tip\n안\n:::\n뒤\n:::\n끝", &[(2, "unclosed-container"), (6, "stray-container")]);
    problems("::::note\n:::tip\n안\n::::\n뒤\n", &[(2, "unclosed-container")]);
    problems("::::note\n:::tip\n안\n:::\n뒤\n::::\n끝", &[]);
    problems(":::note\n```text\n:::\n```\n뒤\n:::\n끝", &[(2, "open-fence"), (4, "open-fence")]);
    problems("::::note\n```text\n:::\n```\n::::\n끝", &[]);
    problems("- 항목\n  :::note\n  안\n  :::\n", &[]);
    problems("- 항목\n  :::note\n  안\n\n밖\n\n:::tip\n안\n:::\n", &[(2, "unclosed-container")]);
    problems("> :::note\n> 안\n> :::\n", &[]);
    problems(":::nota\n안\n:::\n", &[(1, "unknown-container")]);
    problems(":::note a:b\n안\n", &[(1, "stray-container")]);
}

#[test]
fn text_of_containers_that_are_not_understood_is_kept() {
    for body in [":::nota\n안쪽\n:::\n", "앞\n\n:::\n\n안쪽\n", ":::hint\n안쪽\n:::\n"] {
        assert!(format!("{:?}", read(body).lesson.blocks).contains("안쪽"), "{body}");
    }
}

#[test]
fn any_line_end_and_a_byte_order_mark() {
    let unix = format!("{HEAD}{EXERCISE}");
    let expected = parse("a.md", &unix);
    assert_eq!(parse("a.md", &unix.replace('\n', "\r\n")), expected);
    assert_eq!(parse("a.md", &format!("\u{feff}{unix}")), expected);
}

#[test]
fn nothing_makes_it_fail() {
    let deep = format!("{HEAD}{}{}", ">".repeat(3000), "*a".repeat(3000));
    assert!(parse("a.md", &deep).problems.iter().any(|p| p.rule == "nested-too-deep"));
    let long = format!("{HEAD}{}", "가나다 ".repeat(100_000));
    assert!(parse("a.md", &long).problems.iter().any(|p| p.rule == "too-long"));
    for text in ["", "---", "---\n---", "\u{0}", "::::exercise", "```js id=a", "[^a]: [^a]", "|a|\n|-|\n", "---\nid: a"] {
        parse("a.md", text);
    }
}

/// Every beginning of a lesson and every lesson with a line or a character missing is read without a panic.
#[test]
fn broken_lessons_are_read() {
    let text = format!("{HEAD}{EXERCISE}{QUIZ}\n> [!TIP]\n> - **가**[^a]\n\n[^a]: 나\n\n| a |\n|---|\n| b |\n");
    let mut count = 0;
    for (at, _) in text.char_indices() {
        parse("a.md", &text[..at]);
        count += 1;
    }
    let lines: Vec<&str> = text.lines().collect();
    for skipped in 0..lines.len() {
        let kept: Vec<&str> = lines.iter().enumerate().filter(|(i, _)| *i != skipped).map(|(_, l)| *l).collect();
        let parsed = parse("a.md", &kept.join("\n"));
        assert!(parsed.problems.iter().all(|p| p.line >= 1 && p.line as usize <= lines.len() && p.column >= 1));
        count += 1;
    }
    assert!(count > 500);
}

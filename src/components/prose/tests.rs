//! Tests for lessons as HTML: from Markdown through the real parser.

use super::inline::resolve;
use super::*;
use crate::state::{Action, Original};
use crate::tests::{check_in_order, render};

fn html(markdown: &str) -> String {
    html_after(markdown, Vec::new())
}

fn html_after(markdown: &str, actions: Vec<Action>) -> String {
    let text = format!("---\nid: typing-02\ntitle: T\ntrack: typing\n---\n\n{markdown}");
    let lesson = Rc::new(lesson::parse("lessons/ko/typing-02.md", &text).lesson);
    render(Locale::Ko, actions, move || html! { <Prose lesson={Rc::clone(&lesson)} /> })
}

/// Asserts that the HTML contains these pieces in this order.
#[track_caller]
fn check(markdown: &str, stretches: &[&str]) {
    check_in_order(&html(markdown), stretches);
}

#[test]
fn korean_emphasis_is_emphasis() {
    check("**let**으로 **`var`**를 *배열*은", &["<strong>let</strong>으로", "<strong><code>var</code></strong>를", "<em>배열</em>은"]);
}

#[test]
fn headings_have_anchors_that_are_routes() {
    check("## 값 {#value}\n", &["<h2", "id=\"value\"", "href=\"#/ko/lesson/typing-02?h=value\"", "</h2>"]);
}

#[test]
fn lists_tables_and_quotations() {
    check("3. a\n4. b\n", &["<ol start=\"3\">", "<li>a</li>", "<li>b</li>"]);
    check("| A | B |\n| --- | ---: |\n| 1 | 2 |\n", &["role=\"group\"", "<th scope=\"col\">A</th>", "class=\"align-right\">2</td>"]);
    check("> 말\n", &["<blockquote>", "말", "</blockquote>"]);
}

#[test]
fn footnotes_lead_both_ways() {
    check(
        "말[^a]\n\n[^a]: 출처\n",
        &[
            "id=\"note-mark-a\"",
            "href=\"#/ko/lesson/typing-02?h=note-a\"",
            "id=\"note-a\"",
            "출처",
            "href=\"#/ko/lesson/typing-02?h=note-mark-a\"",
        ],
    );
}

#[test]
fn pictures_are_found_beside_the_lesson() {
    check("![상자](../img/box.svg \"상자 그림\")\n", &["<figure", "src=\"lessons/img/box.svg\"", "alt=\"상자\"", "<figcaption>상자 그림"]);
    assert_eq!(resolve("lessons/ko", "../../../../x.svg"), "x.svg");
}

#[test]
fn links_out_say_so_and_bring_no_opener() {
    check("[MDN](https://developer.mozilla.org/)\n", &["rel=\"noopener noreferrer\"", "MDN", "다른 사이트로 가요"]);
    check("[다음](typing-03.md#when)\n", &["href=\"#/ko/lesson/typing-03?h=when\""]);
}

#[test]
fn no_markup_and_no_script_of_an_author_gets_through() {
    let html = html("<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <b onclick=x>b</b>\n");
    assert!(!html.contains("<img") && !html.contains("<b") && !html.contains("href=\"javascript"), "{html}");
}

#[test]
fn a_snippet_is_a_region_with_its_code_and_buttons() {
    check(
        "```js id=box\nlet box = 5 < 6;\n```\n",
        &[
            "<section",
            "id=\"box\"",
            "aria-label=\"예제 box\"",
            "role=\"textbox\"",
            "aria-label=\"코드\"",
            "let box = 5 &lt; 6;",
            "실행",
            "처음으로",
        ],
    );
}

#[test]
fn a_snippet_to_read_has_no_run() {
    let html = html("```js id=box norun\nlet box = 5;\n```\n");
    assert!(html.contains("읽는 코드") && !html.contains("실행</button>"), "{html}");
}

#[test]
fn folded_lines_are_hidden_and_counted() {
    let html = html("```js id=box\n//~ let hidden = 1;\nlet box = 5;\n```\n");
    check_in_order(&html, &["숨긴 1줄 보기", "data-line=\"2\"", "let box = 5;"]);
    assert!(!html.contains("let hidden"), "{html}");
}

#[test]
fn a_draft_takes_the_place_of_the_lessons_code_and_is_marked() {
    let edit = |text: &str, original: &str| Action::Edit {
        block: BlockId::new("typing-02", "box"),
        text: text.into(),
        original: Original { text: original.into(), locale: Locale::Ko },
    };
    let lesson = "```js id=box\nlet box = 5;\n```\n";
    let edited = html_after(lesson, vec![edit("let box = 7;", "let box = 5;")]);
    check_in_order(&edited, &["고쳤어요", "let box = 7;"]);
    assert!(!edited.contains("수업의 코드가 바뀌었어요"), "{edited}");
    let outdated = html_after(lesson, vec![edit("let box = 7;", "let box = 4;")]);
    check_in_order(&outdated, &["수업의 코드가 바뀌었어요", "비교하기"]);
}

#[test]
fn a_snippet_of_a_group_knows_those_before_it() {
    let lesson =
        lesson::parse("x.md", "```js id=a group=g\nlet a = 1;\n```\n\n```js id=b\n1;\n```\n\n> ```js id=c group=g\n> a;\n> ```\n").lesson;
    let cx = Context::new(&lesson, Locale::En);
    assert_eq!(cx.snippets.len(), 3);
    let before: Vec<_> = cx.before(cx.snippets[2]).into_iter().map(|(id, _)| id.block).collect();
    assert_eq!(before, ["a"]);
    assert!(cx.before(cx.snippets[0]).is_empty());
}

#[test]
fn the_shipped_lessons_render() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/ko");
    let files = std::fs::read_dir(folder).expect("the lessons are in the repository").filter_map(Result::ok);
    let mut rendered = 0;
    for file in files.filter(|f| f.file_name().to_string_lossy().contains('-')) {
        let text = std::fs::read_to_string(file.path()).expect("it is text");
        let lesson = Rc::new(lesson::parse("lessons/ko/x.md", &text).lesson);
        let html = render(Locale::Ko, Vec::new(), move || html! { <Prose lesson={Rc::clone(&lesson)} /> });
        assert!(html.contains("<section") && html.contains("aria-label=\"예제 "), "{:?}", file.path());
        rendered += 1;
    }
    assert!(rendered >= 4, "only {rendered} lessons found");
}

/// Renders mangled files: every hundredth of those used to test the parser.
#[test]
fn no_script_of_an_author_gets_through_whatever_the_file() {
    let seeds = lesson::mangled::seeds();
    let (mut tags, mut links) = (0, 0);
    for number in (0..100_000).step_by(100) {
        let lesson = Rc::new(lesson::parse("lessons/ko/x.md", &lesson::mangled::file(number, &seeds)).lesson);
        let html = render(Locale::Ko, Vec::new(), move || html! { <Prose lesson={Rc::clone(&lesson)} /> });
        for (tag, attributes) in elements(&html) {
            tags += 1;
            assert!(!["script", "iframe", "object", "embed", "base", "meta", "link", "style"].contains(&tag.as_str()), "{number}: <{tag}>");
            for (name, value) in attributes {
                assert!(!name.starts_with("on") && name != "srcdoc", "{number}: {name} on <{tag}>");
                if matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "xlink:href") {
                    links += 1;
                    let plain: String =
                        value.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
                    let scheme = plain.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '#', '?']));
                    assert!(scheme.is_none_or(|s| ["http", "https", "mailto"].contains(&s)), "{number}: {name}={value}");
                }
            }
        }
    }
    assert!(tags > 10_000 && links > 500, "{tags} elements, {links} links: too few to say anything");
}

/// The elements of HTML written by Yew, with their attributes, as a browser would parse them.
fn elements(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(['/', '!']) {
            continue;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(rest.len());
        let tag = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            let end = rest.find(|c: char| c.is_whitespace() || "=>/".contains(c)).unwrap_or(rest.len());
            let name = rest[..end].to_ascii_lowercase();
            rest = &rest[end..];
            if let Some(quoted) = rest.strip_prefix("=\"") {
                let end = quoted.find('"').unwrap_or(quoted.len());
                let value = quoted[..end].replace("&quot;", "\"").replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">");
                attributes.push((name, value.replace("&amp;", "&")));
                rest = quoted.get(end + 1..).unwrap_or_default();
            } else if !name.is_empty() {
                attributes.push((name, String::new()));
            } else if let Some(after) = rest.strip_prefix('/') {
                rest = after;
            } else {
                break;
            }
        }
        found.push((tag, attributes));
    }
    found
}

#[test]
fn the_reader_of_html_sees_what_a_browser_would_run() {
    let found = elements("<p class=\"a\">x &lt;b</p><img src=\"x\" onerror=\"alert(1)\"/><script>y</script>");
    assert_eq!(found.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(), ["p", "img", "script"]);
    assert_eq!(found[1].1[1], ("onerror".to_owned(), "alert(1)".to_owned()));
}

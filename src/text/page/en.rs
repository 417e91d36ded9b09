//! The pages' texts in English.

use super::{Home, LessonTexts, OutputTexts, Page, Play, Shell, SnippetTexts, Trouble, Types};

fn plural(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(n)) }
}

/// 100000 as "100,000"
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Everything in English.
pub const PAGE: Page = Page {
    shell: Shell {
        brand: "Magic Box",
        skip: "Skip to the content",
        course: "Course",
        playground: "Playground",
        where_you_are: "Where you are",
        theme: "Theme",
        themes: ["as the system", "light", "dark"],
        other_language: "한국어",
        plain_editor: "Plain text editor",
        promise: "Everything runs inside this browser. Nothing is sent anywhere.",
        dismiss: "Close",
        not_saved: "This browser does not let the page save anything, so your changes last until you close it. Everything else works.",
        storage_full: "The browser's storage for this site is full. New changes last until you close the page; reset snippets you no longer need to make room.",
        loading: "Loading…",
    },
    home: Home {
        kicker: "JavaScript, its history and its types",
        title: "One box that takes anything. Look inside.",
        lead: "Change the code, run it, and see which type every value has, why it changed, and how JavaScript came to be this way. Nothing to install, no account, nothing leaves your browser.",
        start: "Start the first lesson",
        open_playground: "Open the playground",
        go_on: |title| format!("Go on: {title}"),
        box_label: "Put a value into the box",
        box_samples: "Values to try",
        box_look: "Look inside",
        box_closed: "not looked at yet",
        box_more: "One name, any kind of value. C and Java need a box made to measure for each.",
        typing: "Why do values change their type? At the end you can explain `[] == ![]` yourself.",
        history: "From pages that stood still to today, told by code you can run.",
        here: "You were here",
        done: "Done",
        progress: |done, all| format!("{done} of {all} done"),
    },
    lesson: LessonTexts {
        goals: "After this lesson",
        minutes: |n| format!("{n} min"),
        nth: |n, of| format!("Lesson {n} of {of}"),
        previous: "Previous",
        next: "Next",
        finished: "That was the last lesson so far. The playground is yours.",
        neighbours: "Other lessons",
        notes: "Notes and sources",
        note: |n| format!("Note {n}"),
        back_to_text: |n| format!("Back to note {n} in the text"),
        heading_link: |text| format!("Link to “{text}”"),
        table: "Table",
        elsewhere: "leads to another site",
        callout: |kind| match kind {
            "tip" => "Tip",
            "important" => "Important",
            "warning" => "Careful",
            "caution" => "Danger",
            _ => "Note",
        },
        code_in: |language| if language.is_empty() { "Code".into() } else { format!("Code in {language}") },
        exercise: "Exercise",
        quiz: "Quiz",
    },
    snippet: SnippetTexts {
        region: |id| format!("Snippet {id}"),
        code: "Code",
        run: "Run",
        stop: "Stop",
        reset: "Reset",
        undo_reset: "Undo reset",
        edited: "edited",
        was_reset: "The lesson's code is back.",
        edit: "Edit",
        editor_help: "Ctrl+Enter runs, Tab leaves the editor.",
        editor_phrases: &[],
        outdated: "This lesson's code has changed since you edited it. Your text is kept.",
        compare: "Compare",
        hide_compare: "Hide comparison",
        keep_mine: "Keep mine",
        take_lessons: "Use the lesson's",
        comparison: "Yours and the lesson's",
        only_lesson: "only in the lesson",
        only_mine: "only in yours",
        show_folded: |n| format!("Show {}", plural(n as usize, "hidden line", "hidden lines")),
        hide_folded: "Hide these lines again",
        not_run: "To read, not to run",
        grouped: "Continues the code above",
        throws: "Fails on purpose",
        preparing: "Getting the engine ready…",
        running: "Running",
        seconds: |s| format!("{s:.1} s"),
        waiting: |n| format!("Waiting for {}", plural(n as usize, "timer", "timers")),
        done: "Done",
        done_silent: "Done, nothing was printed",
        stopped: "Stopped",
        failed: "Ended with an error",
        not_started: "Not started: this is not valid JavaScript",
        asking: "The program asks you something",
        displaced: "Stopped, because another program was started",
        still_running: "This has been running for a while. If it never ends by itself, stop it.",
    },
    output: OutputTexts {
        output: "Output",
        levels: ["info", "warning", "error", "debug", "trace"],
        value: "value of the last expression",
        times: |n| format!("{} times", grouped(n as usize)),
        cut: |kept| format!("Only the first {} lines are kept. The program printed more.", grouped(kept as usize)),
        cleared: "The program cleared the console.",
        lines: |n| format!("{} printed", plural(n, "line", "lines")),
        open_value: |what| format!("Open {what}"),
        more_entries: |n| format!("{} not shown", plural(n as usize, "more entry", "more entries")),
        show_more: |n| format!("Show {} more", grouped(n)),
        more_text: |n| format!("… {} more", plural(n as usize, "character", "characters")),
        getter: "getter, not called",
        setter: "setter",
        circular: "already shown above",
        holes: |n| plural(n as usize, "empty place", "empty places"),
        index: "(index)",
        value_column: "Value",
        more_rows: |n| format!("{} not shown", plural(n as usize, "more row", "more rows")),
        table: "Table",
        line: |n| format!("line {n}"),
        stack: "Called from",
        anonymous: "(no name)",
        top_level: "(main program)",
        rejection: "in a promise",
        thrown: "thrown value",
        quoted: |n| format!("Line {n}:"),
        in_words: "In plain words",
        question: "The program asks",
        answer: "Your answer",
        ok: "OK",
        cancel: "Cancel",
        answered: "answered",
        cancelled: "cancelled",
    },
    play: Play {
        lead: "A page of your own. What you write stays here, in this browser.",
        starter: "let box = 5;\nbox = box + \"5\";\nconsole.log(box, typeof box);\n",
    },
    types: Types {
        undefined: "undefined",
        null: "null",
        boolean: "boolean",
        number: "number",
        bigint: "bigint",
        string: "string",
        symbol: "symbol",
        function: "function",
        object: "object",
        of: |word| format!("type: {word}"),
    },
    trouble: Trouble {
        not_found: "There is nothing at this address",
        not_found_help: "The link may be old or mistyped. All lessons are on the first page.",
        home: "To the first page",
        lesson_missing: |id| format!("The lesson “{id}” did not load"),
        file_missing: |file| format!("This site has no file {file}."),
        unreachable: |why| format!("The file could not be fetched: {why}"),
        bad_answer: |file, status| format!("The site answered {status} for {file}."),
        lesson_help: "Check the connection and try again, or choose another lesson. If you host this site, see whether the file is in its lessons folder.",
        course_missing: "The list of lessons did not load",
        retry: "Try again",
        details: "Details for a report",
    },
};

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_parted_by_commas() {
        assert_eq!(["1", "999", "1,000", "100,000"], [1, 999, 1000, 100_000].map(grouped).each_ref().map(String::as_str));
    }
}

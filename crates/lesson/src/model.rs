//! A lesson as data: a small tree of our own, so that neither the page nor the checker knows the Markdown parser.

use vocabulary::TypeName;

/// A whole lesson in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lesson {
    /// stable name, the same in both languages: `typing-02`
    pub id: String,
    /// the title in its language
    pub title: String,
    /// `history` or `typing`
    pub track: String,
    /// the default edition of its snippets: `es2015`
    pub edition: Option<String>,
    /// what one can do afterwards
    pub goals: Vec<String>,
    /// about how long it takes
    pub minutes: Option<u32>,
    /// in a translation: the locale it was translated from, `ko`
    pub source: Option<String>,
    /// in a translation: [`fingerprint`](super::fingerprint) of the original as it was when translated
    pub source_hash: Option<String>,
    /// the text
    pub blocks: Vec<Block>,
}

/// A block of a lesson, with the 1-based line it starts at where that is useful.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// a heading; `id` is unique in the lesson
    Heading {
        /// 1 to 6
        level: u8,
        /// anchor
        id: String,
        /// text
        content: Vec<Inline>,
    },
    /// a paragraph
    Paragraph(Vec<Inline>),
    /// a list
    List {
        /// the first number of an ordered list
        start: Option<u32>,
        /// the items
        items: Vec<Vec<Block>>,
    },
    /// a quotation
    Quote(Vec<Block>),
    /// `> [!NOTE]`, `> [!TIP]`, `> [!WARNING]`, … or a `:::note`
    Callout {
        /// lower case: `note`, `tip`, `important`, `warning`, `caution`
        kind: String,
        /// a title of its own
        title: Option<String>,
        /// what it says
        blocks: Vec<Block>,
    },
    /// a table
    Table {
        /// for each column: `left`, `center`, `right` or empty
        align: Vec<&'static str>,
        /// the head
        head: Vec<Vec<Inline>>,
        /// the rows
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// a thematic break
    Rule,
    /// code that is shown and never run (`c`, `java`, `text`, …)
    Code {
        /// the fence's language
        language: String,
        /// the text
        text: String,
    },
    /// a program that can be run
    Snippet(Snippet),
    /// a judged task
    Exercise(Exercise),
    /// a question with answers
    Quiz(Quiz),
    /// the footnotes, in the order in which they are first used
    Footnotes(Vec<Footnote>),
}

/// A footnote's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// its name in the Markdown
    pub name: String,
    /// what it says
    pub blocks: Vec<Block>,
}

/// Text within a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// words
    Text(String),
    /// `code`
    Code(String),
    /// *emphasis*
    Emphasis(Vec<Inline>),
    /// **strong**
    Strong(Vec<Inline>),
    /// ~~struck~~
    Struck(Vec<Inline>),
    /// a link; one with an unknown scheme is a problem and is here as its content alone
    Link {
        /// where to
        target: Target,
        /// what it is called
        content: Vec<Inline>,
    },
    /// a picture of the site
    Image {
        /// relative to the lesson's file
        target: String,
        /// what it shows
        alt: String,
        /// caption
        title: String,
    },
    /// a mark that leads to a footnote; `number` is 1-based
    Footnote {
        /// its name in the Markdown
        name: String,
        /// its number
        number: u32,
    },
    /// a line break the author asked for
    Break,
    /// a line end in the source: a space
    SoftBreak,
}

/// Where a link leads. There is no other kind, so no script can hide in one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// another site: `https://…`, `http://…`
    Web(String),
    /// `mailto:…`, whole
    Mail(String),
    /// a heading or block of this lesson: `#when` → "when"
    Heading(String),
    /// another lesson: `typing-02.md` or `typing-02.md#when`
    Lesson {
        /// "typing-02"
        id: String,
        /// "when"
        heading: Option<String>,
    },
    /// a page of the site by its route: `#/en/play` → "/en/play"
    Route(String),
    /// a file of the site, relative to the lesson's file
    File(String),
}

/// A program that can be run, with what its fence words and comments say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snippet {
    /// unique in the lesson, the same in both languages
    pub id: String,
    /// The program as run: fold marks taken off, expectations left in (they are comments).
    pub code: String,
    /// 1-based line in the file of the first line of code
    pub line: u32,
    /// 1-based lines of `code` that are folded away at first (`//~ `)
    pub folded: Vec<u32>,
    /// `norun`: shown and edited, not run
    pub norun: bool,
    /// `throws`: it must fail
    pub throws: bool,
    /// `step`: opens in the stepper
    pub step: bool,
    /// `predict`: asks first
    pub predict: bool,
    /// `boxes`: shows the static box beside
    pub boxes: bool,
    /// `edition=…`: uses nothing newer
    pub edition: Option<String>,
    /// `era=…`: runs as of then
    pub era: Option<String>,
    /// `input="a|b"`: answers to `prompt` for the checker and for recordings
    pub input: Vec<String>,
    /// `seed=…`
    pub seed: Option<u64>,
    /// `group=…`: shares state with earlier snippets of that name
    pub group: Option<String>,
    /// what its comments claim
    pub expectations: Vec<Expectation>,
}

/// A claim in a comment of a snippet.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// 1-based line of `code` that the comment stands on
    pub line: u32,
    /// 1-based column of the comment in that line, in characters
    pub column: u32,
    /// 1-based line of `code` that it speaks of
    pub about: u32,
    /// what it claims
    pub claim: Claim,
}

/// What is claimed.
#[derive(Clone, Debug, PartialEq)]
pub enum Claim {
    /// `// → text`: that line printed this (several lines by `//   `), or its expression has this value
    Prints(Vec<String>),
    /// `// ✗ Name: part of message`
    Throws {
        /// "TypeError"
        class: String,
        /// a part of the message; may be empty
        message: String,
    },
    /// `//  ^? type`: the name above the caret has this type after that line ran
    Type {
        /// the name above the caret
        name: String,
        /// its type
        word: TypeName,
    },
}

/// A judged task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exercise {
    /// unique in the lesson
    pub id: String,
    /// 1-based line in the file
    pub line: u32,
    /// the task
    pub blocks: Vec<Block>,
    /// `js starter`
    pub starter: String,
    /// 1-based line in the file of the starter's first line of code
    pub starter_line: u32,
    /// `js check`: sentences with their assertions
    pub checks: Vec<Check>,
    /// `js solution`
    pub solution: String,
    /// 1-based line in the file of the solution's first line of code
    pub solution_line: u32,
    /// `js wrong say="…"`
    pub wrong: Vec<Wrong>,
    /// `:::hint`
    pub hints: Vec<Vec<Block>>,
    /// `parsons`: shuffled lines of the solution
    pub parsons: bool,
}

/// One check of an exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// what must hold, in the reader's words
    pub sentence: String,
    /// the assertion, JavaScript
    pub code: String,
    /// 1-based line in the file of the first line of `code`
    pub line: u32,
}

/// A common wrong answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrong {
    /// what is said to it
    pub say: String,
    /// the program
    pub code: String,
    /// 1-based line in the file
    pub line: u32,
}

/// A question with answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quiz {
    /// unique in the lesson
    pub id: String,
    /// 1-based line in the file
    pub line: u32,
    /// the question
    pub blocks: Vec<Block>,
    /// more than one answer may be right
    pub multiple: bool,
    /// the answers
    pub answers: Vec<QuizAnswer>,
}

/// One answer of a quiz.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizAnswer {
    /// `- [x]`
    pub right: bool,
    /// what it says
    pub content: Vec<Inline>,
    /// what is said when it is chosen
    pub feedback: Vec<Block>,
}

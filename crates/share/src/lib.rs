//! A program in a link: the query of an address, `s=1&era=es3&mode=step&step=12&z=…`, to a program and how to look at it, and back.
//!
//! Owns the fields, their version and their bounds. A link comes from anybody: nothing in it is believed, and what is wrong with
//! one is a value. Packing and unpacking is the browser's work, so it is not done here; nothing here runs anything.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use vocabulary::Era;

/// The version of the format that this build writes, and the only one that it reads.
pub const VERSION: &str = "1";
/// UTF-8 bytes of code that a link may hold once unpacked: more than anybody writes by hand, little for a browser.
pub const MOST_CODE: usize = 256 * 1024;
/// Characters of a query beyond which it is not even looked at.
pub const LONGEST_QUERY: usize = 32 * 1024;
/// Earlier blocks that a link may hold.
pub const MOST_BLOCKS: usize = 100;
/// The last step that a link may name; a recording is cut off before it.
pub const LAST_STEP: u32 = 10_000_000;

/// How a shared program is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// as text
    #[default]
    Edit,
    /// step by step
    Step,
    /// by age
    Age,
    /// by the static box and the magic box
    Boxes,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Edit, Self::Step, Self::Age, Self::Boxes];

    /// The word in a link.
    pub fn word(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Step => "step",
            Self::Age => "age",
            Self::Boxes => "boxes",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.word() == word)
    }
}

/// What a link says beside the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// the era it is to be run as of
    pub era: Era,
    /// how it is to be looked at
    pub mode: Mode,
    /// the step that the stepper is to show, 1-based as the reader sees it; only with [`Mode::Step`]
    pub step: Option<u32>,
    /// the seed of `Math.random`, where the lesson chose one
    pub seed: Option<u64>,
}

/// A shared program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// the text
    pub code: String,
    /// earlier blocks that share their variables with it, in order
    pub before: Vec<String>,
    /// how to look at it
    pub opening: Opening,
}

/// The code as it stands in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packed {
    /// UTF-8
    Plain(Vec<u8>),
    /// UTF-8, by raw DEFLATE (RFC 1951)
    Deflated(Vec<u8>),
}

/// A link that was read, its code still packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// the earlier blocks and the code, one after another
    pub packed: Packed,
    /// how many bytes of it each earlier block has
    pub before: Vec<u32>,
    /// the rest
    pub opening: Opening,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// another build's format
    Version,
    /// cut off, mistyped or made up
    Damaged,
    /// more code than [`MOST_CODE`]
    TooLong,
    /// the browser is too old to unpack it
    Packed,
}

impl Link {
    /// The query, without the `?`.
    pub fn query(&self) -> String {
        let (name, bytes) = match &self.packed {
            Packed::Plain(bytes) => ("t", bytes),
            Packed::Deflated(bytes) => ("z", bytes),
        };
        let mut query = format!("s={VERSION}");
        let Opening { era, mode, step, seed } = self.opening;
        if era != Era::Today {
            query += &format!("&era={}", era.word());
        }
        if mode != Mode::Edit {
            query += &format!("&mode={}", mode.word());
        }
        if let (Mode::Step, Some(step)) = (mode, step) {
            query += &format!("&step={step}");
        }
        if let Some(seed) = seed {
            query += &format!("&seed={seed}");
        }
        if !self.before.is_empty() {
            let lengths: Vec<String> = self.before.iter().map(u32::to_string).collect();
            query += &format!("&before={}", lengths.join("."));
        }
        // The code comes last: what a messenger cuts off is noticed, because the code no longer unpacks.
        query + &format!("&{name}={}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Reads a query, with or without the `?`. `None`: it shares nothing. Fields of other names are not ours and are left alone.
    pub fn read(query: &str) -> Option<Result<Self, Broken>> {
        let query = query.strip_prefix('?').unwrap_or(query);
        let field = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let version = field("s")?;
        Some(if query.len() > LONGEST_QUERY {
            Err(Broken::TooLong)
        } else if version != VERSION {
            Err(Broken::Version)
        } else {
            Self::of_fields(field).ok_or(Broken::Damaged)
        })
    }

    fn of_fields<'a>(field: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
        let bytes = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).ok();
        let packed = match (field("z"), field("t")) {
            (Some(text), None) => Packed::Deflated(bytes(text)?),
            (None, Some(text)) => Packed::Plain(bytes(text)?),
            _ => return None,
        };
        let era = field("era").map_or(Some(Era::Today), Era::of_word)?;
        let mode = field("mode").map_or(Some(Mode::Edit), Mode::of_word)?;
        let step = match field("step") {
            None => None,
            Some(text) => Some(text.parse().ok().filter(|step| mode == Mode::Step && (1..=LAST_STEP).contains(step))?),
        };
        let seed = match field("seed") {
            None => None,
            Some(text) => Some(text.parse().ok()?),
        };
        let before: Vec<u32> = match field("before") {
            None => Vec::new(),
            Some(text) => text.split('.').map(|length| length.parse().ok()).collect::<Option<_>>()?,
        };
        if before.len() > MOST_BLOCKS {
            return None;
        }
        Some(Self { packed, before, opening: Opening { era, mode, step, seed } })
    }
}

impl Shared {
    /// What is packed: the earlier blocks and the code, one after another.
    pub fn text(&self) -> String {
        self.before.concat() + &self.code
    }

    /// One program of it all, for where there are no blocks.
    pub fn whole(&self) -> String {
        let before = self.before.iter().map(|block| format!("{}\n\n", block.trim_end()));
        before.collect::<String>() + &self.code
    }

    /// How many bytes of it each earlier block has.
    pub fn lengths(&self) -> Vec<u32> {
        self.before.iter().map(|block| u32::try_from(block.len()).unwrap_or(u32::MAX)).collect()
    }

    /// The program of unpacked bytes, of which the earlier blocks have so many each. Line ends become those of the editor, so that
    /// the text equals what the editor gives back.
    pub fn of_bytes(bytes: Vec<u8>, lengths: &[u32], opening: Opening) -> Result<Self, Broken> {
        if bytes.len() > MOST_CODE {
            return Err(Broken::TooLong);
        }
        let text = String::from_utf8(bytes).map_err(|_| Broken::Damaged)?;
        let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        let (mut rest, mut before) = (text.as_str(), Vec::new());
        for length in lengths {
            let (block, after) = rest.split_at_checked(*length as usize).ok_or(Broken::Damaged)?;
            before.push(lines(block));
            rest = after;
        }
        Ok(Self { code: lines(rest), before, opening })
    }
}

#[cfg(test)]
mod tests;

//! Encodes a program and how to show it as the query of a link, `s=1&era=es3&mode=step&step=12&z=…`, and decodes it.
//!
//! Owns the fields, their version and their limits. Links are untrusted: every field is validated, and errors are values. Does not
//! compress or decompress, which is the browser's work, and does not run anything.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use vocabulary::Era;

/// The version of the format that this build writes, and the only one it reads.
pub const VERSION: &str = "1";
/// Maximum number of UTF-8 bytes of decompressed code in a link: more than a person writes by hand, little for a browser.
pub const MOST_CODE: usize = 256 * 1024;
/// Maximum number of bytes of a query; longer ones are rejected without parsing.
pub const LONGEST_QUERY: usize = 32 * 1024;
/// Maximum number of earlier blocks in a link.
pub const MOST_BLOCKS: usize = 100;
/// The last step that a link may refer to, 1-based; recordings are shorter.
pub const LAST_STEP: u32 = 10_000_000;

/// How a shared program is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// its code
    #[default]
    Edit,
    /// the stepper
    Step,
    /// the age of its features
    Age,
    /// the static box beside the magic box
    Boxes,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Edit, Self::Step, Self::Age, Self::Boxes];

    /// The value of `mode` in a link.
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

/// How the linked program is run and shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// the era of the run
    pub era: Era,
    /// what to show
    pub mode: Mode,
    /// the step for the stepper, 1-based as displayed; only with [`Mode::Step`]
    pub step: Option<u32>,
    /// the seed of `Math.random`, if the lesson sets one
    pub seed: Option<u64>,
}

/// A shared program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// its code
    pub code: String,
    /// earlier blocks that share their variables with it, in order
    pub before: Vec<String>,
    /// how to show it
    pub opening: Opening,
}

/// The code as encoded in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packed {
    /// UTF-8
    Plain(Vec<u8>),
    /// UTF-8, compressed with raw DEFLATE (RFC 1951)
    Deflated(Vec<u8>),
}

/// A parsed link; its code is still packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// the earlier blocks and the code, concatenated
    pub packed: Packed,
    /// the length of each earlier block in the decompressed text, in bytes
    pub before: Vec<u32>,
    /// how to show it
    pub opening: Opening,
}

/// Why a link is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// the format of another build
    Version,
    /// truncated, mistyped or forged
    Damaged,
    /// more code than [`MOST_CODE`]
    TooLong,
    /// the browser is too old to decompress it
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
        // The code is last: if a messenger truncates the link, the code fails to decode and the damage is noticed.
        query + &format!("&{name}={}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Parses a query, with or without the `?`. `None` if it shares no program. Ignores unknown fields.
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
    /// The text to pack: the earlier blocks and the code, concatenated.
    pub fn text(&self) -> String {
        self.before.concat() + &self.code
    }

    /// The earlier blocks and the code as one program, for places without blocks.
    pub fn whole(&self) -> String {
        let before = self.before.iter().map(|block| format!("{}\n\n", block.trim_end()));
        before.collect::<String>() + &self.code
    }

    /// The length of each earlier block in bytes.
    pub fn lengths(&self) -> Vec<u32> {
        self.before.iter().map(|block| u32::try_from(block.len()).unwrap_or(u32::MAX)).collect()
    }

    /// The program of a decompressed text, given the length in bytes of each earlier block. Normalizes line ends to `\n`, so that
    /// the text equals what the editor returns.
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

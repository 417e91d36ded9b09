//! The words after a command. Options are taken one by one; whatever is left over is a mistake and is said so.

use crate::failure::Failure;

/// What was typed after the command's name.
pub struct Arguments {
    command: &'static str,
    words: Vec<String>,
}

impl Arguments {
    /// The words after `command`.
    pub fn new(command: &'static str, words: Vec<String>) -> Self {
        Self { command, words }
    }

    /// Takes `--name`, if it is there.
    pub fn flag(&mut self, name: &str) -> bool {
        let found = self.words.iter().position(|word| word == name);
        if let Some(at) = found {
            self.words.remove(at);
        }
        found.is_some()
    }

    /// Takes `--name VALUE` or `--name=VALUE`, if it is there.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let prefix = format!("{name}=");
        let Some(at) = self.words.iter().position(|word| word == name || word.starts_with(&prefix)) else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        if let Some(value) = word.strip_prefix(&prefix) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.words.len() {
            return Ok(Some(self.words.remove(at)));
        }
        Err(Failure::new(format!("`{name}` needs a value")))
    }

    /// Everything that was not taken as an option, for a command that accepts such words.
    pub fn rest(&mut self) -> Vec<String> {
        std::mem::take(&mut self.words)
    }

    /// Fails if words are left that nobody took.
    pub fn finish(self) -> Result<(), Failure> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => {
                Err(Failure::new(format!("`cargo xtask {}` does not know `{word}`", self.command)).advice("see `cargo xtask --help`"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new("test", line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_are_taken_in_any_order_and_both_spellings() {
        let mut typed = arguments("--port=8100 --release --prefix /a/");
        assert_eq!(typed.value("--prefix").expect("has a value"), Some("/a/".into()));
        assert!(typed.flag("--release"));
        assert!(!typed.flag("--release"));
        assert_eq!(typed.value("--port").expect("has a value"), Some("8100".into()));
        assert!(typed.finish().is_ok());
    }

    #[test]
    fn a_missing_value_and_an_unknown_word_are_told() {
        assert!(arguments("--port").value("--port").is_err());
        let failure = arguments("--prot 1").finish().expect_err("nobody took it");
        assert!(failure.to_string().contains("--prot"));
    }
}

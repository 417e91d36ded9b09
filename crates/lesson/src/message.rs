//! What is said to an author: a sentence with holes, and what stands in them. The words of other languages are not known here.

use serde::{Serialize, Serializer};
use std::fmt;

/// A sentence and its values. Its English template is also what other languages know it by.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    template: &'static str,
    values: Vec<String>,
}

impl Message {
    /// Made by [`message!`], which counts the holes.
    #[doc(hidden)]
    pub fn new(template: &'static str, values: Vec<String>) -> Self {
        Self { template, values }
    }

    /// The English sentence, `{}` for each value.
    pub fn template(&self) -> &'static str {
        self.template
    }

    /// What stands in the holes, in order.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.template.is_empty()
    }
}

/// In English.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut values = self.values.iter();
        for (index, stretch) in self.template.split("{}").enumerate() {
            if index > 0 {
                f.write_str(values.next().map_or("", String::as_str))?;
            }
            f.write_str(stretch)?;
        }
        Ok(())
    }
}

/// As its English sentence.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How many values a template takes.
pub const fn holes(template: &str) -> usize {
    let bytes = template.as_bytes();
    let (mut at, mut count) = (1, 0);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// `message!("there is no container `{}`", name)`: what is said, with a value for each hole.
#[macro_export]
macro_rules! message {
    ($template:literal $(, $value:expr)* $(,)?) => {{
        const VALUES: &[&str] = &[$(stringify!($value)),*];
        const _: () = assert!($crate::holes($template) == VALUES.len());
        $crate::Message::new($template, vec![$($value.to_string()),*])
    }};
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_stand_in_their_holes() {
        assert_eq!(message!("{} of {}: `{}`", 1, "two", 'c').to_string(), "1 of two: `c`");
        assert_eq!(message!("a value with {}", "{}").to_string(), "a value with {}");
        assert!(!message!("nothing to fill").is_empty() && super::Message::default().is_empty());
    }
}

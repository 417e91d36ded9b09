//! The text of a number as ECMAScript writes it, in the shape of the crate `dragonbox_ecma` that oxc uses.
//!
//! Both follow Number::toString (ECMA-262, 6.1.6.1.20), so one is enough: the tables of the other are 10 KB (brotli) of the engine.

#![no_std]

/// Holds a text while it is read.
#[derive(Clone, Copy)]
pub struct Buffer(ryu_js::Buffer);

impl Buffer {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self(ryu_js::Buffer::new())
    }

    /// The text of any number: `NaN`, `-Infinity`, `1e+21`.
    pub fn format(&mut self, number: f64) -> &str {
        self.0.format(number)
    }

    /// The text of a number that is finite.
    pub fn format_finite(&mut self, number: f64) -> &str {
        self.0.format_finite(number)
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Self::new()
    }
}

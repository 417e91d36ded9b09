//! The properties `ID_Start` and `ID_Continue` (UAX #31), in the shape of the crate `icu_properties` that Boa's parser uses.
//!
//! oxc reads the same program by tables of its own (`unicode-id-start`), so one is enough: the other is 5 KB (brotli) of the engine.

#![no_std]

use core::marker::PhantomData;
use props::BinaryProperty;

/// The properties.
pub mod props {
    /// A property that a character has or has not.
    pub trait BinaryProperty {
        /// whether it has
        const HAS: fn(char) -> bool;
    }

    /// May begin a name.
    #[derive(Debug)]
    pub struct IdStart;

    /// May stand in a name.
    #[derive(Debug)]
    pub struct IdContinue;

    impl BinaryProperty for IdStart {
        const HAS: fn(char) -> bool = unicode_id_start::is_id_start;
    }

    impl BinaryProperty for IdContinue {
        const HAS: fn(char) -> bool = unicode_id_start::is_id_continue;
    }
}

/// Where sets of characters come from.
#[derive(Debug)]
pub struct CodePointSetData;

impl CodePointSetData {
    /// The characters that have a property.
    #[must_use]
    #[expect(clippy::new_ret_no_self, reason = "as upstream has it")]
    pub const fn new<P: BinaryProperty>() -> CodePointSetDataBorrowed<'static> {
        CodePointSetDataBorrowed(P::HAS, PhantomData)
    }
}

/// A set of characters; upstream's borrows its tables.
#[derive(Clone, Copy, Debug)]
pub struct CodePointSetDataBorrowed<'a>(fn(char) -> bool, PhantomData<&'a ()>);

impl CodePointSetDataBorrowed<'_> {
    /// Whether a code point is in it. A surrogate is in none.
    #[must_use]
    pub fn contains32(&self, point: u32) -> bool {
        char::from_u32(point).is_some_and(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use props::{IdContinue, IdStart};

    #[test]
    fn letters_begin_names_and_digits_stand_in_them() {
        let (start, part) = (CodePointSetData::new::<IdStart>(), CodePointSetData::new::<IdContinue>());
        for letter in ['a', 'Z', 'é', '상', '漢', 'ǅ', '𐐷', '℘'] {
            assert!(start.contains32(letter.into()) && part.contains32(letter.into()), "{letter}");
        }
        for inner in ['0', '9', '\u{301}', '·', '٣'] {
            assert!(!start.contains32(inner.into()) && part.contains32(inner.into()), "{inner}");
        }
        for other in ['-', ' ', '☃', '\u{2028}', '＂'] {
            assert!(!start.contains32(other.into()) && !part.contains32(other.into()), "{other}");
        }
        assert!(!part.contains32(0xd800) && !part.contains32(0x11_0000));
    }
}

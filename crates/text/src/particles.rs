//! Korean particles: 은/는, 이/가, 을/를, 과/와, 으로/로, 이에요/예요 after any word that a lesson or program can contain.
//!
//! The form depends on the last sound of the word as read aloud, which gives `box`는, `null`은, "5"를 and 10으로.

mod reading;

use reading::{Ending, ending};

/// A particle with two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Particle {
    /// 은/는
    Topic,
    /// 이/가
    Subject,
    /// 을/를
    Object,
    /// 과/와
    And,
    /// 으로/로; 로 also after ㄹ
    Toward,
    /// 이에요/예요
    Is,
    /// 이라는/라는
    Named,
    /// 이라고/라고
    Quoted,
    /// 이나/나
    Or,
    /// 이라서/라서
    Because,
}

impl Particle {
    /// The forms after a consonant, after a vowel, and for an unknown reading.
    fn forms(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Topic => ("은", "는", "은(는)"),
            Self::Subject => ("이", "가", "이(가)"),
            Self::Object => ("을", "를", "을(를)"),
            Self::And => ("과", "와", "과(와)"),
            Self::Toward => ("으로", "로", "(으)로"),
            Self::Is => ("이에요", "예요", "이에요"),
            Self::Named => ("이라는", "라는", "(이)라는"),
            Self::Quoted => ("이라고", "라고", "(이)라고"),
            Self::Or => ("이나", "나", "(이)나"),
            Self::Because => ("이라서", "라서", "(이)라서"),
        }
    }
}

/// The form of a particle after `word`. Quotation marks, backticks and brackets around the word are ignored.
pub fn form(word: &str, particle: Particle) -> &'static str {
    let (consonant, vowel, unknown) = particle.forms();
    match ending(word) {
        Some(Ending::Rieul) if particle == Particle::Toward => vowel,
        Some(Ending::Consonant | Ending::Rieul) => consonant,
        Some(Ending::Vowel) => vowel,
        None => unknown,
    }
}

/// The word followed by the particle.
pub fn with(word: &str, particle: Particle) -> String {
    format!("{word}{}", form(word, particle))
}

#[cfg(test)]
mod tests {
    use super::{Particle, with};

    #[track_caller]
    fn check(particle: Particle, expected: &[&str]) {
        for expected in expected {
            let (consonant, vowel, unknown) = particle.forms();
            let word = [unknown, consonant, vowel]
                .into_iter()
                .find_map(|form| expected.strip_suffix(form))
                .expect("the sample ends in the particle");
            assert_eq!(&with(word, particle), expected);
        }
    }

    #[test]
    fn after_hangul() {
        check(Particle::Topic, &["값은", "변수는", "물은", "ㄱ은", "ㅏ는"]);
        check(Particle::Subject, &["문자열이", "숫자가"]);
        check(Particle::Object, &["값을", "변수를"]);
        check(Particle::And, &["값과", "변수와"]);
        check(Particle::Toward, &["값으로", "변수로", "문자열로", "숫자로"]);
        check(Particle::Is, &["값이에요", "변수예요"]);
        check(Particle::Named, &["값이라는", "변수라는"]);
        check(Particle::Quoted, &["값이라고", "변수라고"]);
        check(Particle::Or, &["값이나", "변수나"]);
        check(Particle::Because, &["`null`이라서", "`undefined`라서"]);
    }

    #[test]
    fn after_numbers() {
        check(Particle::Topic, &["0은", "1은", "2는", "3은", "4는", "5는", "6은", "7은", "8은", "9는"]);
        check(Particle::Toward, &["0으로", "1로", "2로", "3으로", "6으로", "7로", "8로"]);
        check(
            Particle::Subject,
            &[
                "10이",
                "100이",
                "1000이",
                "1,000이",
                "10000이",
                "100000이",
                "100000000이",
                "1000000000000가",
                "2009가",
                "1990이",
                "12가",
                "-5가",
            ],
        );
        check(Particle::Object, &["0.10을", "3.14를", "2.0을", "10n을", "1e21을", "50%를", "$5를", "ES2015를", "ES6을", "arr2를"]);
    }

    #[test]
    fn after_letters_and_names_made_of_letters() {
        check(
            Particle::Topic,
            &["x는", "i는", "n은", "l은", "m은", "r은", "X는", "N은", "HTML은", "CSS는", "API는", "URL은", "DOM은", "JSON은", "NaN은"],
        );
        check(Particle::Toward, &["l로", "r로", "HTML로", "n으로", "m으로", "x로"]);
    }

    #[test]
    fn after_words_of_javascript() {
        check(
            Particle::Topic,
            &[
                "null은",
                "undefined는",
                "true는",
                "false는",
                "number는",
                "string은",
                "boolean은",
                "bigint는",
                "symbol은",
                "object는",
                "function은",
            ],
        );
        check(
            Particle::Object,
            &[
                "let을",
                "const를",
                "var를",
                "typeof를",
                "class를",
                "return을",
                "await를",
                "async를",
                "type을",
                "this를",
                "new를",
                "delete를",
                "switch를",
                "while을",
                "break를",
            ],
        );
        check(Particle::Toward, &["null로", "number로", "string으로", "boolean으로", "symbol로", "object로", "Infinity로", "for로"]);
        check(
            Particle::Subject,
            &[
                "console.log가",
                "Array.isArray가",
                "map이",
                "Map이",
                "Set이",
                "userName이",
                "getItem이",
                "MAX_VALUE가",
                "toFixed가",
                "forEach가",
                "Object가",
                "TypeError가",
            ],
        );
    }

    #[test]
    fn after_other_english_words() {
        check(
            Particle::Subject,
            &[
                "box가",
                "item이",
                "table이",
                "file이",
                "line이",
                "count가",
                "total이",
                "list가",
                "stack이",
                "block이",
                "callback이",
                "web이",
                "step이",
                "input이",
                "output이",
                "static이",
                "group이",
                "index가",
                "key가",
                "value가",
                "result가",
                "Kim이",
                "apple이",
                "banana가",
                "user가",
                "page가",
                "text가",
                "done이",
                "sum이",
                "max가",
                "min이",
            ],
        );
    }

    #[test]
    fn marks_around_a_word_are_not_read() {
        check(Particle::Object, &["`x`를", "\"5\"를", "'값'을", "`box`를", "f()를", "“문자열”을", "a[0]을", "(값)을", "`let`을", "값.을"]);
        check(Particle::Topic, &["`null`은", "x++는"]);
    }

    #[test]
    fn symbols_alone_are_read_by_name() {
        check(Particle::Topic, &["+는", "===는", ".은", ";은", "\"\"는", "#은", "%는", "{}는"]);
    }

    #[test]
    fn what_cannot_be_read_gets_both_forms() {
        check(Particle::Topic, &["📦은(는)", "은(는)"]);
        check(Particle::Toward, &["📦(으)로"]);
    }
}

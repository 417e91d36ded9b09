//! Determines the last sound of a word as a Korean reader reads it aloud.

/// The last sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Vowel,
    Rieul,
    Consonant,
}
use Ending::{Consonant, Rieul, Vowel};

/// The last sound of a word; `None` if unknown (an emoji, another script, an empty word).
pub(super) fn ending(word: &str) -> Option<Ending> {
    let read = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '%' && c != '$' && c != '#');
    let Some(last) = read.chars().next_back() else {
        return word.trim().chars().next_back().and_then(symbol);
    };
    match last {
        '가'..='힣' => Some(hangul(last)),
        'ㄱ'..='ㅎ' => Some(if last == 'ㄹ' { Rieul } else { Consonant }),
        'ㅏ'..='ㅣ' => Some(Vowel),
        '0'..='9' => Some(number(read)),
        'a'..='z' | 'A'..='Z' => Some(latin(read)),
        _ => symbol(last),
    }
}

/// A precomposed syllable encodes initial, vowel and final; of the 28 finals, 0 is none and 8 is ㄹ (The Unicode Standard, 3.12).
fn hangul(syllable: char) -> Ending {
    match (syllable as u32 - '가' as u32) % 28 {
        0 => Vowel,
        8 => Rieul,
        _ => Consonant,
    }
}

/// Sino-Korean reading: digit by digit after a decimal point, else by the last unit read aloud.
fn number(text: &str) -> Ending {
    let run: String = text.chars().rev().take_while(|c| c.is_ascii_digit() || *c == ',').filter(|c| *c != ',').collect();
    let before = text.chars().rev().find(|c| !c.is_ascii_digit() && *c != ',');
    let zeros = run.chars().take_while(|&c| c == '0').count();
    let digits = run.chars().count();
    if before == Some('.') || zeros == digits {
        return digit(run.chars().next().unwrap_or('0'));
    }
    match zeros {
        0 => digit(run.chars().next().unwrap_or('0')),
        12..16 => Vowel, // 조
        20.. => Vowel,   // 해
        _ => Consonant,  // 십 백 천 만 억 경
    }
}

fn digit(digit: char) -> Ending {
    match digit {
        '1' | '7' | '8' => Rieul,
        '2' | '4' | '5' | '9' => Vowel,
        _ => Consonant,
    }
}

/// The name of a symbol that stands alone or is always read: 퍼센트, 달러, 샵.
fn symbol(sign: char) -> Option<Ending> {
    match sign {
        '.' | ':' | ';' | '#' | '`' | '^' | '·' => Some(Consonant), // 점 콜론 세미콜론 샵 백틱 캐럿
        c if c.is_ascii_punctuation() || "→×÷“”‘’«»".contains(c) => Some(Vowel), // 더하기, 등호, 따옴표, 괄호, 느낌표, …
        _ => None,
    }
}

/// A Latin name: its last part is read as a word or letter by letter.
fn latin(text: &str) -> Ending {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_ascii_alphabetic()).last().map_or(0, |(at, _)| at);
    let part = last_hump(&text[start..]);
    let spelled = part.len() == 1 || part.bytes().all(|b| b.is_ascii_uppercase());
    let lower = part.to_ascii_lowercase();
    if spelled {
        return match lower.as_bytes().last() {
            Some(b'l' | b'r') => Rieul,     // 엘 알
            Some(b'm' | b'n') => Consonant, // 엠 엔
            _ => Vowel,
        };
    }
    known(&lower).unwrap_or_else(|| spelling(lower.as_bytes()))
}

/// The last part of a camel-case name: `userName` → `Name`, `toHTML` → `HTML`, `NaN` → `N`.
fn last_hump(word: &str) -> &str {
    let bytes = word.as_bytes();
    let cut = (1..bytes.len()).rev().find(|&at| bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase());
    cut.map_or(word, |at| &word[at..])
}

/// Words whose Korean reading does not follow from the spelling.
fn known(word: &str) -> Option<Ending> {
    match word {
        "type" | "prototype" | "json" | "dom" => Some(Consonant), // 타입 프로토타입 제이슨 돔
        "html" | "url" | "sql" | "xml" => Some(Rieul),
        // 체크 오케이 비트 엑시트 에디트 루프 아이디 디브
        "check" | "ok" | "bit" | "exit" | "edit" | "loop" | "id" | "div" => Some(Vowel),
        _ => None,
    }
}

/// Heuristics for the last sound of English spellings in Korean.
fn spelling(word: &[u8]) -> Ending {
    let vowel = |b: u8| b"aeiou".contains(&b);
    // The letter `back` places before the end; a space if the word is shorter.
    let at = |back: usize| word.len().checked_sub(back + 1).map_or(b' ', |i| word[i]);
    let short_before = vowel(at(1)) && !vowel(at(2));
    match at(0) {
        b'l' => Rieul,
        b'm' | b'n' => Consonant,
        b'g' if at(1) == b'n' => Consonant, // string, 스트링
        b'e' => match at(1) {
            b'l' => Rieul,                            // table, file
            b'm' | b'n' if vowel(at(2)) => Consonant, // name, line
            _ => Vowel,
        },
        b'k' if at(1) == b'c' || (at(1) == b'o' && at(2) == b'o') => Consonant, // block, hook
        b'c' if at(1) == b'i' => Consonant,                                     // static
        b'p' if vowel(at(1)) => Consonant,                                      // map, group
        b't' if short_before => Consonant,                                      // let, output
        b'b' if short_before => Consonant,                                      // web
        _ => Vowel,
    }
}

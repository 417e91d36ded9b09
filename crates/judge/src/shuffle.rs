//! An order that looks like none and is the same every time: lines to be put in order, answers to choose from.

/// The places 0 to `count` in an order that depends on `seed` alone.
pub fn order(seed: &str, count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)) | 1;
    for last in (1..count).rev() {
        // xorshift (Marsaglia, 2003)
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        order.swap(last, (state % (last as u64 + 1)) as usize);
    }
    order
}

/// The lines of a program in another order than their own, if there is another; blank lines aside.
pub fn lines(program: &str, seed: &str) -> String {
    let lines: Vec<&str> = program.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut shuffled: Vec<&str> = order(seed, lines.len()).into_iter().map(|index| lines[index]).collect();
    if shuffled == lines && !shuffled.is_empty() {
        shuffled.rotate_left(1);
    }
    shuffled.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{lines, order};

    #[test]
    fn an_order_holds_every_place_once_and_depends_on_its_seed() {
        let mut sorted = order("swap", 9);
        assert_eq!(sorted, order("swap", 9));
        assert_ne!(sorted, order("queue", 9));
        sorted.sort_unstable();
        assert_eq!(sorted, (0..9).collect::<Vec<_>>());
        assert!(order("none", 0).is_empty());
    }

    #[test]
    fn lines_are_never_in_their_own_order() {
        for seed in ["a", "b", "c", "d", "e", "f"] {
            let shuffled = lines("one\n\n  two\n", seed);
            assert_eq!(shuffled, "  two\none");
        }
        assert_eq!(lines("one", "a"), "one");
        assert_eq!(lines("", "a"), "");
    }
}

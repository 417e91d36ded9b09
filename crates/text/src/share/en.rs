//! English.

use super::ShareTexts;

pub(super) const TEXTS: ShareTexts = ShareTexts {
    share: "Share",
    heading: "Share this program",
    lead: "The whole program is in the link. It is stored nowhere else.",
    making: "Making the link…",
    link: "Link",
    length: |n| format!("{n} characters"),
    at_step: |n| format!("leads to step {n}"),
    on_disk: "This page was opened from a disk, so the link works only on this device.",
    copy: "Copy link",
    copied: "The link is copied.",
    copy_yourself: "This browser does not let the page copy. The link is marked: press Ctrl+C or Cmd+C.",
    qr: "QR code of the link",
    too_long: |n| format!("As a link this program would have {n} characters, more than many apps take. Share it as a file instead."),
    save: "Save as a file",
    close: "Close",
    shared: "A shared program",
    promise: "It came with the link. Nothing has run, and your own programs are as they were.",
    to_step: |n, button| format!("The link points to step {n}. To go there, press {button}."),
    to_tool: |button| format!("To see it as it was shared, press {button}."),
    earlier: |n| if n == 1 { "An earlier block runs first".into() } else { format!("{n} earlier blocks run first") },
    keep: "Keep as mine",
    back: "To my own programs",
    broken: "This link cannot be opened",
    version: "It was made by another version of this site. Reload the page; if that does not help, ask for a new link.",
    damaged: "It is not complete, or it was changed on the way. Copy it once more, as a whole.",
    bomb: "It holds more than a link may hold. Ask for the program as a file.",
    packed: "This browser is too old to unpack it. Ask for the program as a file, or open the link in a newer browser.",
    unharmed: "Nothing has run, and your own programs are as they were.",
};

//! The icons of the page, drawn inline so that they take the colour of the surrounding text.
//! All are decorative: the text beside them or the button's label has the meaning.

use yew::prelude::*;

/// An icon of 16 by 16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// run
    Play,
    /// stop
    Stop,
    /// pause
    Pause,
    /// to the first step
    First,
    /// one step back
    Back,
    /// one step forward
    Forward,
    /// to the last step
    Last,
    /// back to the original
    Reset,
    /// undo
    Undo,
    /// folded lines are hidden
    Eye,
    /// folded lines are shown
    EyeOff,
    /// the system's theme
    Half,
    /// the light theme
    Sun,
    /// the dark theme
    Moon,
    /// the list of lessons
    List,
    /// done
    Tick,
    /// an error
    Cross,
    /// a warning
    Triangle,
    /// information
    Dot,
    /// a debugging line
    Wrench,
    /// a trace
    Steps,
    /// a returned value
    Return,
    /// expand or collapse
    Chevron,
    /// the next one
    Next,
    /// the previous one
    Previous,
    /// link to another page
    Away,
    /// a question
    Question,
    /// share
    Share,
}

impl Icon {
    /// Path data. `Play`, `Stop` and `Pause` are filled, all others are strokes.
    fn path(self) -> &'static str {
        match self {
            Self::Play => "M4.5 2.8v10.4L13 8z",
            Self::Stop => "M3.5 3.5h9v9h-9z",
            Self::Pause => "M4 3h3v10H4zM9 3h3v10H9z",
            Self::First => "M3.5 3.500v9M12.5 3.5 6.500 8l6 4.500z",
            Self::Back => "M11 3.5 5 8l6 4.500z",
            Self::Forward => "M5 3.5 11 8l-6 4.500z",
            Self::Last => "M12.5 3.500v9M3.5 3.5 9.500 8l-6 4.500z",
            Self::Reset => "M3 3v4h4M3.4 7a5 5 0 1 1-.3 2.6",
            Self::Undo => "M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6",
            Self::Eye => {
                "M1.5 8s2.4-4.5 6.5-4.5S14.5 8 14.5 8 12.1 12.5 8 12.5 1.5 8 1.5 8zM8 6.200a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.600z"
            }
            Self::EyeOff => {
                "M2.5 2.500l11 11M6.3 3.800A6 6 0 0 1 8 3.500c4.1 0 6.5 4.5 6.5 4.500a11 11 0 0 1-1.9 2.400M4 5.100A10.5 10.5 0 0 0 1.5 8S3.9 12.5 8 12.500a6 6 0 0 0 2.7-.6"
            }
            Self::Half => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M5.6 2.6v10.8M3.4 4.2v7.6",
            Self::Sun => {
                "M8 5.200a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600zM8 1v1.600M8 13.400V15M1 8h1.600M13.4 8H15M3 3l1.2 1.200M11.8 11.8 13 13M3 13l1.2-1.200M11.8 4.2 13 3"
            }
            Self::Moon => "M13.5 9.600A6 6 0 0 1 6.4 2.500a6 6 0 1 0 7.1 7.100z",
            Self::List => "M2.5 4h11M2.5 8h11M2.5 12h11",
            Self::Tick => "M3 8.500l3.2 3.200L13 4.8",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Triangle => "M8 2.5 14.2 13.200H1.800zM8 6.500v3.200M8 11.400v.2",
            Self::Dot => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.300v3.700M8 4.900v.2",
            Self::Wrench => "M10.2 2.400a3.6 3.6 0 0 0-4 4.900L2.3 11.200l2.5 2.5 3.9-3.900a3.6 3.6 0 0 0 4.9-4l-2.3 2.3-2.5-.9-.9-2.500z",
            Self::Steps => "M2 13h4V9h4V5h4V2",
            Self::Return => "M13.5 8h-11M6 4.5 2.5 8 6 11.5",
            Self::Chevron => "M6 3.5 10.5 8 6 12.5",
            Self::Next => "M2.5 8h11M10 4.5 13.5 8 10 11.5",
            Self::Previous => "M13.5 8h-11M6 4.5 2.5 8 6 11.5",
            Self::Away => "M6 3.500H3.500v9h9V10M9 3h4v4M13 3 7.5 8.5",
            Self::Share => "M8 9.500V2M5 4.500 8 1.700l3 2.800M4.500 7.500H3v6.500h10V7.500h-1.500",
            Self::Question => "M5.4 6a2.6 2.6 0 1 1 3.7 2.400c-.8.4-1.1.900-1.1 1.700M8 12.600v.2",
        }
    }
}

/// Draws an icon.
pub fn icon(icon: Icon) -> Html {
    let filled = matches!(icon, Icon::Play | Icon::Stop | Icon::Pause);
    html! {
        <svg class={classes!("icon", filled.then_some("filled"))} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}

/// The logo: a box with something in it, its lid half open.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
            <path class="side" d="M4 11 16 5l12 6v12l-12 6-12-6z" />
            <path d="M4 11l12 6 12-6M16 17v12" />
            <circle cx="16" cy="9.5" r="2.6" />
        </svg>
    }
}

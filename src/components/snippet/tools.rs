//! The tools that look into a program: which one is open, and the row of buttons that opens them.
//!
//! An open tool stands in the place of the code and shows it in its own way. It must not know how a tool shows it.

use crate::components::age::AgeView;
use crate::components::boxes::BoxesView;
use crate::components::eras::{CompareEras, era_choice};
use crate::components::icon::{Icon, icon};
use crate::components::stepper::Stepper;
use crate::hooks::use_locale;
use crate::state::BlockId;
use ::share::Mode;
use lesson::Snippet;
use std::rc::Rc;
use text::{Locale, era_view, tools};
use vocabulary::{Answer, Era, Program};
use yew::prelude::*;

/// A tool that can be open, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// the stepper
    Step,
    /// the age of the code
    Age,
    /// the static box beside the magic box
    Boxes,
    /// two eras side by side
    Eras,
}

impl Tool {
    /// Whether it is in the part of the program that follows: a lesson opens the boxes by itself, the others are opened by a press.
    pub fn is_late(self) -> bool {
        self != Self::Boxes
    }

    /// The word for it in a link.
    pub fn mode(tool: Option<Self>) -> Mode {
        match tool {
            None | Some(Self::Eras) => Mode::Edit,
            Some(Self::Step) => Mode::Step,
            Some(Self::Age) => Mode::Age,
            Some(Self::Boxes) => Mode::Boxes,
        }
    }
}

/// The properties that every tool gets.
#[derive(Clone, Properties, PartialEq)]
pub struct ToolProps {
    /// which program
    pub block: BlockId,
    /// the text as it stands
    pub code: Rc<str>,
    /// the same with the earlier blocks of its group
    pub program: Program,
    /// the answers that the reader gave, if this very program is what they ran last
    pub answers: Rc<[Answer]>,
    /// `input="…"` of the fence: answers to questions in an unattended run
    pub input: Rc<[String]>,
    /// the fence's own seed
    pub seed: Option<u64>,
    /// the era that it is run as of
    #[prop_or_default]
    pub era: Era,
    /// the step that a link points to, 1-based: shown first by the stepper
    #[prop_or_default]
    pub step: Option<u32>,
    /// the line on which the stepper begins, 1-based
    #[prop_or_default]
    pub line: Option<u32>,
    /// closes the tool
    pub on_close: Callback<()>,
}

/// The tool that is open from the start, where a lesson or a link wants one that only reads the text: nothing runs by itself.
pub fn first(snippet: &Snippet, mode: Mode) -> Option<Tool> {
    match mode {
        Mode::Age => Some(Tool::Age),
        Mode::Boxes => Some(Tool::Boxes),
        Mode::Edit | Mode::Step => (snippet.boxes && !snippet.norun).then_some(Tool::Boxes),
    }
}

/// The tool that is open, in the place of the code.
pub fn view(open: Option<Tool>, props: ToolProps) -> Option<Html> {
    match open? {
        Tool::Age => Some(html! { <AgeView ..props /> }),
        Tool::Boxes => Some(html! { <BoxesView ..props /> }),
        Tool::Eras => Some(html! { <CompareEras ..props /> }),
        Tool::Step => Some(html! { <Stepper ..props /> }),
    }
}

/// The button in a tool's head that leads back to the code.
pub fn close_button(on_close: &Callback<()>, locale: Locale) -> Html {
    let onclick = on_close.reform(|_: MouseEvent| ());
    html! { <button type="button" class="quiet close" {onclick}>{ icon(Icon::Cross) }{ tools::texts(locale).close }</button> }
}

/// The properties of [`ToolRow`].
#[derive(Properties, PartialEq)]
pub struct ToolRowProps {
    /// the tool that is open
    pub open: Option<Tool>,
    /// opens a tool, or closes the one that is open
    pub on_tool: Callback<Option<Tool>>,
    /// a tool whose button stands elsewhere
    #[prop_or_default]
    pub without: Option<Tool>,
    /// the era that the program is run as of
    pub era: Era,
    /// another one is chosen
    pub on_era: Callback<Era>,
    /// what else can be done with the program
    #[prop_or_default]
    pub children: Html,
}

/// The buttons.
#[component]
pub fn ToolRow(props: &ToolRowProps) -> Html {
    let locale = use_locale();
    let texts = tools::texts(locale);
    let button = |tool: Tool, name: &'static str| {
        if props.without == Some(tool) { Html::default() } else { button(tool, name, "quiet", props.open, &props.on_tool) }
    };
    html! {
        <div class="tools" role="group" aria-label={texts.row}>
            { button(Tool::Step, texts.step_through) }
            { button(Tool::Age, texts.age) }
            { button(Tool::Boxes, texts.two_boxes) }
            { button(Tool::Eras, era_view::texts(locale).compare) }
            { era_choice(texts.run_as_of, props.era, &props.on_era, locale) }
            { props.children.clone() }
        </div>
    }
}

/// The button of a tool, pressed once more to close it.
pub fn button(tool: Tool, name: &'static str, class: &'static str, open: Option<Tool>, on_tool: &Callback<Option<Tool>>) -> Html {
    let open = open == Some(tool);
    let onclick = on_tool.reform(move |_: MouseEvent| (!open).then_some(tool));
    html! { <button type="button" {class} aria-expanded={open.to_string()} {onclick}>{ name }</button> }
}

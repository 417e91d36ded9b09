//! The tools that analyse a program: which one is open, and the row of buttons that open them.
//!
//! An open tool replaces the code. Does not depend on how a tool shows it.

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

/// A tool; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// the stepper
    Step,
    /// the age of the code
    Age,
    /// the static box beside the magic box
    Boxes,
    /// the comparison of two eras
    Eras,
}

impl Tool {
    /// Whether the tool is in the later part of the program: a lesson can open the boxes by itself, the others need a press.
    pub fn is_late(self) -> bool {
        self != Self::Boxes
    }

    /// The mode that represents it in a link.
    pub fn mode(tool: Option<Self>) -> Mode {
        match tool {
            None | Some(Self::Eras) => Mode::Edit,
            Some(Self::Step) => Mode::Step,
            Some(Self::Age) => Mode::Age,
            Some(Self::Boxes) => Mode::Boxes,
        }
    }
}

/// The properties of every tool.
#[derive(Clone, Properties, PartialEq)]
pub struct ToolProps {
    /// the block of the program
    pub block: BlockId,
    /// its current text
    pub code: Rc<str>,
    /// the same with the earlier blocks of its group
    pub program: Program,
    /// the user's answers, if this very program was run last
    pub answers: Rc<[Answer]>,
    /// `input="…"` of the fence: answers to questions in an unattended run
    pub input: Rc<[String]>,
    /// the fence's seed
    pub seed: Option<u64>,
    /// the era of the run
    #[prop_or_default]
    pub era: Era,
    /// the step to show first, 1-based, from a link
    #[prop_or_default]
    pub step: Option<u32>,
    /// the line at whose first step the stepper starts, 1-based
    #[prop_or_default]
    pub line: Option<u32>,
    /// called to close the tool
    pub on_close: Callback<()>,
}

/// The tool to open initially, if a lesson or link asks for one that only reads the text. Others would run the program unasked.
pub fn first(snippet: &Snippet, mode: Mode) -> Option<Tool> {
    match mode {
        Mode::Age => Some(Tool::Age),
        Mode::Boxes => Some(Tool::Boxes),
        Mode::Edit | Mode::Step => (snippet.boxes && !snippet.norun).then_some(Tool::Boxes),
    }
}

/// The open tool, shown instead of the code.
pub fn view(open: Option<Tool>, props: ToolProps) -> Option<Html> {
    match open? {
        Tool::Age => Some(html! { <AgeView ..props /> }),
        Tool::Boxes => Some(html! { <BoxesView ..props /> }),
        Tool::Eras => Some(html! { <CompareEras ..props /> }),
        Tool::Step => Some(html! { <Stepper ..props /> }),
    }
}

/// The button in a tool's head that closes it.
pub fn close_button(on_close: &Callback<()>, locale: Locale) -> Html {
    let onclick = on_close.reform(|_: MouseEvent| ());
    html! { <button type="button" class="quiet close" {onclick}>{ icon(Icon::Cross) }{ tools::texts(locale).close }</button> }
}

/// The properties of [`ToolRow`].
#[derive(Properties, PartialEq)]
pub struct ToolRowProps {
    /// the open tool
    pub open: Option<Tool>,
    /// called to open a tool, or with `None` to close the open one
    pub on_tool: Callback<Option<Tool>>,
    /// a tool whose button is elsewhere
    #[prop_or_default]
    pub without: Option<Tool>,
    /// the era of the run
    pub era: Era,
    /// called when another era is chosen
    pub on_era: Callback<Era>,
    /// more buttons
    #[prop_or_default]
    pub children: Html,
}

/// The row of buttons.
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

/// The button of a tool; pressing it again closes the tool.
pub fn button(tool: Tool, name: &'static str, class: &'static str, open: Option<Tool>, on_tool: &Callback<Option<Tool>>) -> Html {
    let open = open == Some(tool);
    let onclick = on_tool.reform(move |_: MouseEvent| (!open).then_some(tool));
    html! { <button type="button" {class} aria-expanded={open.to_string()} {onclick}>{ name }</button> }
}

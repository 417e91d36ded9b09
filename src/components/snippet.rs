//! A program in a lesson or the playground: code, buttons, output.
//!
//! An open tool (stepper, age, boxes) replaces the code; this component keeps which one is open.

mod bar;
mod code_view;
pub mod coloured;
mod compare;
pub mod diff;
mod editor;
mod status;
mod tools;

pub use editor::{Editor, EditorProps, Reveal};

use crate::components::eras::{self, EraReport};
use crate::components::icon::{Icon, icon};
use crate::components::output::Output;
use crate::components::prediction::PredictionView;
use crate::components::share::ShareButton;
use crate::hooks::{use_locale, use_printing, use_site, use_texts, use_whole};
use crate::runner::{Status, live_settings, use_output, use_runner};
use crate::state::{Action, BlockId, Deed, Original, Parts};
use ::share::{Mode, Opening};
use bar::Bar;
use code_view::CodeView;
use compare::Outdated;
use lesson::Snippet;
pub use status::RunStatus;
use std::rc::Rc;
use text::play;
use tools::ToolRow;
pub use tools::{Tool, ToolProps, close_button};
use vocabulary::{Answer, ConsoleEvent, Era, Outcome, Position, Program, Settings};
use yew::prelude::*;

/// The properties of [`SnippetView`].
#[derive(Properties, PartialEq)]
pub struct SnippetProps {
    /// the id of the lesson
    pub lesson: AttrValue,
    /// the parsed snippet
    pub snippet: Rc<Snippet>,
    /// the earlier snippets that share state with it, in order
    #[prop_or_default]
    pub before: Vec<(BlockId, String)>,
    /// all that can be done in the lesson
    #[prop_or_default]
    pub parts: Rc<Parts>,
    /// always an editor, and larger: for the playground
    #[prop_or_default]
    pub large: bool,
    /// its title, if it can be shared
    #[prop_or_default]
    pub title: AttrValue,
    /// how a link wants it shown; nothing runs before the user acts
    #[prop_or_default]
    pub opening: Opening,
    /// it is inside a block with the same id, which is the target of links
    #[prop_or_default]
    pub nested: bool,
    /// more buttons beside Run
    #[prop_or_default]
    pub extra: Html,
    /// the enclosing block has something to reset too
    #[prop_or_default]
    pub can_reset: bool,
    /// a position that the enclosing block wants shown
    #[prop_or_default]
    pub show: Option<Reveal>,
}

/// A program with its output.
#[component]
pub fn SnippetView(props: &SnippetProps) -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let snippet = &props.snippet;
    let block = BlockId::new(props.lesson.as_str(), snippet.id.as_str());
    let owner = block.word();
    let (runner, view) = (use_runner(), use_output(&owner));
    let status = view.status();
    let editing = use_state(|| props.large);
    let reveal = use_state(|| None::<Reveal>);
    let unfolded = use_state(|| false);
    let tool = use_state(|| tools::first(snippet, props.opening.mode));
    let era = use_state_eq(|| {
        let named = snippet.era.as_deref().and_then(Era::of_word);
        named.or(Some(props.opening.era).filter(|era| *era != Era::Today))
    });
    let original = Original { text: snippet.code.clone(), locale };
    let draft = site.draft(&block).cloned();
    let code: Rc<str> = draft.as_ref().map_or(snippet.code.as_str(), |d| d.text.as_str()).into();
    let outdated = draft.as_ref().is_some_and(|d| d.is_outdated(&original));
    let fresh = status == Status::Idle;
    let whole = use_whole(!fresh || *editing || outdated || tool.is_some_and(Tool::is_late));

    // Text typed since this rendering must run too: Yew may handle a key event before it has rendered the last change.
    let newest = use_mut_ref(|| Rc::clone(&code));
    newest.replace(Rc::clone(&code));
    let on_change = {
        let (site, block, original, newest) = (site.dispatcher(), block.clone(), original.clone(), Rc::clone(&newest));
        Callback::from(move |text: String| {
            newest.replace(text.as_str().into());
            site.dispatch(Action::Edit { block: block.clone(), text, original: original.clone() });
        })
    };
    let before = props.before.iter().map(|(id, original)| site.draft(id).map_or_else(|| original.clone(), |d| d.text.clone()));
    let program = Program { text: code.to_string(), before: before.collect() };
    let ran = use_mut_ref(Program::default);
    let on_run = {
        let (site, runner, owner, block, before) = (site.clone(), runner.clone(), owner.clone(), block.clone(), program.before.clone());
        let (ran, tool, era) = (ran.clone(), tool.clone(), era.unwrap_or_default());
        let (parts, seed, norun, in_course) = (Rc::clone(&props.parts), snippet.seed, snippet.norun, !props.large);
        Callback::from(move |()| {
            if norun {
                return;
            }
            let settings = live_settings();
            let settings = Settings { seed: seed.unwrap_or(settings.seed), era, ..settings };
            let program = Program { text: newest.borrow().to_string(), before: before.clone() };
            runner.run(&owner, program.clone(), settings);
            ran.replace(program);
            tool.set(None);
            if in_course {
                site.dispatch(Action::Did { block: block.clone(), deed: Deed::Ran, parts: Rc::clone(&parts) });
            }
        })
    };
    let on_reset = {
        let (site, runner, owner, block) = (site.dispatcher(), runner.clone(), owner.clone(), block.clone());
        Callback::from(move |()| {
            site.dispatch(Action::Reset(block.clone()));
            runner.clear(&owner);
        })
    };
    let on_undo = {
        let (site, block) = (site.dispatcher(), block.clone());
        Callback::from(move |()| site.dispatch(Action::UndoReset(block.clone())))
    };
    let on_open = {
        let (editing, reveal) = (editing.clone(), reveal.clone());
        Callback::from(move |at: Position| {
            reveal.set(Some(Reveal::new(at)));
            editing.set(true);
        })
    };
    {
        let (editing, reveal) = (editing.clone(), reveal.clone());
        use_effect_with(props.show, move |show| {
            if show.is_some() {
                reveal.set(*show);
                editing.set(true);
            }
        });
    }
    let failure = match &status {
        Status::Ended(Outcome::Threw(failure)) => Some((**failure).clone()),
        Status::Ended(Outcome::SyntaxError(failures)) => failures.first().cloned(),
        status => eras::refusal(status, locale),
    };
    let on_answer = {
        let (runner, owner) = (runner.clone(), owner.clone());
        Callback::from(move |answer: Answer| runner.answer(&owner, answer))
    };
    let on_stop = {
        let (runner, owner) = (runner.clone(), owner.clone());
        Callback::from(move |()| runner.stop(&owner))
    };
    let on_tool = {
        let tool = tool.clone();
        Callback::from(move |chosen| tool.set(chosen))
    };
    // The output belongs to the era in which the program was run.
    let on_era = {
        let (era, runner, owner) = (era.clone(), runner.clone(), owner.clone());
        Callback::from(move |chosen| {
            era.set(Some(chosen));
            runner.clear(&owner);
        })
    };
    let answers = if *ran.borrow() == program { answers(view.borrow().events()) } else { Rc::new([]) };
    let (predicted, earlier) = (program.clone(), program.before.clone());
    let shown = tools::view(
        tool.filter(|tool| whole || !tool.is_late()),
        ToolProps {
            block: block.clone(),
            code: Rc::clone(&code),
            program,
            answers,
            input: snippet.input.clone().into(),
            seed: snippet.seed,
            era: era.unwrap_or_default(),
            step: props.opening.step,
            line: None,
            on_close: on_tool.reform(|()| None),
        },
    );
    // If the lesson or a link asks for the stepper, its button is first.
    let stepping = (snippet.step || props.opening.mode == Mode::Step).then_some(Tool::Step);
    let lead = stepping.map(|step| {
        let class = if *tool == stepping { "" } else { "primary" };
        tools::button(step, text::tools::texts(locale).step_through, class, *tool, &on_tool)
    });
    let running = status.is_active();
    // Where there is room the output is beside the code; a tool uses the whole width.
    let beside = props.large && tool.is_none();
    let edited = draft.is_some();
    let outdated = draft.filter(|_| outdated && whole);
    let printing = use_printing();
    let folded: Rc<[u32]> = if *unfolded || edited || printing { Rc::new([]) } else { snippet.folded.clone().into() };
    let can_fold = !snippet.folded.is_empty() && !edited && !*editing;
    let anchor = (!props.nested).then(|| snippet.id.clone());
    html! {
        <section class={classes!("snippet", props.large.then_some("large"), beside.then_some("console-beside"), running.then_some("running"))}
            id={anchor.clone()} data-anchor={anchor.map(|_| "")} aria-label={(texts.snippet.region)(if props.title.is_empty() { &snippet.id } else { &props.title })}>
            <div class="code-side">
                <div class="code-head">
                    { note(snippet, texts) }
                    if edited {
                        <span class="tag edited">{ texts.snippet.edited }</span>
                    }
                    if can_fold {
                        <button type="button" class="quiet small" aria-expanded={unfolded.to_string()} onclick={{
                            let unfolded = unfolded.clone();
                            move |_| unfolded.set(!*unfolded)
                        }}>
                            { icon(if *unfolded { Icon::EyeOff } else { Icon::Eye }) }
                            { if *unfolded { texts.snippet.hide_folded.to_owned() } else { (texts.snippet.show_folded)(snippet.folded.len() as u32) } }
                        </button>
                    }
                </div>
                if let Some(draft) = outdated {
                    <Outdated {draft} block={block.clone()} {original} />
                }
                if let Some(shown) = shown {
                    { shown }
                } else if *editing && whole {
                    <Editor key={locale.tag()} text={Rc::clone(&code)} written={site.writes(&block)} plain={site.preferences.plain_editor}
                        reveal={*reveal} {failure} {on_change} on_run={on_run.clone()} takes_focus={!props.large} />
                } else {
                    <CodeView code={Rc::clone(&code)} {folded} on_open={on_open.clone()} on_run={on_run.clone()} />
                }
                if snippet.norun {
                    <p class="bar faint">{ texts.snippet.not_run }</p>
                } else {
                    if snippet.predict && !props.large && *tool != Some(Tool::Step) {
                        <PredictionView block={block.clone()} program={predicted} seed={snippet.seed} era={era.unwrap_or_default()} view={view.clone()} parts={Rc::clone(&props.parts)} />
                    }
                    <Bar {running} can_reset={edited || !fresh || props.can_reset} {lead} extra={props.extra.clone()} can_undo={site.can_undo_reset(&block)}
                        on_run={on_run} {on_stop} {on_reset} {on_undo} />
                }
            </div>
            if !snippet.norun {
                <div class="shown-side">
                    if *tool != Some(Tool::Step) {
                        <RunStatus view={view.clone()} />
                    }
                    if let Some(era) = era.filter(|_| tool.is_none()) {
                        <EraReport {era} code={code.to_string()} view={view.clone()} on_place={on_open.clone()} />
                    }
                    if !fresh && whole && *tool != Some(Tool::Step) {
                        <Output {view} source={code.to_string()} {on_answer} on_place={on_open} />
                    } else if beside {
                        <p class="awaited">{ play::texts(locale).awaited }</p>
                    }
                </div>
                <ToolRow open={*tool} {on_tool} without={stepping} era={era.unwrap_or_default()} {on_era}>
                    if props.large {
                        <span class="space"></span>
                        <ShareButton code={Rc::clone(&code)} before={earlier} title={props.title.clone()}
                            opening={Opening { mode: Tool::mode(*tool), step: None, era: era.unwrap_or_default(), seed: snippet.seed }} />
                    }
                </ToolRow>
            }
        </section>
    }
}

/// The answers that the user gave during the run.
fn answers(events: &[ConsoleEvent]) -> Rc<[Answer]> {
    let answered = events.iter().filter_map(|event| match event {
        ConsoleEvent::Asked { answer, .. } => Some(answer.clone()),
        _ => None,
    });
    answered.collect()
}

/// Notes about this code for the reader.
fn note(snippet: &Snippet, texts: &text::page::Page) -> Html {
    html! {
        <>
            if snippet.group.is_some() {
                <span class="tag">{ texts.snippet.grouped }</span>
            }
            if snippet.throws {
                <span class="tag">{ texts.snippet.throws }</span>
            }
        </>
    }
}

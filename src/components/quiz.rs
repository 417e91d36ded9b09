//! A quiz: choose, answer, read the feedback, try again.

use crate::components::icon::{Icon, icon};
use crate::hooks::{use_locale, use_site};
use crate::state::{Action, BlockId, Deed, Parts};
use lesson::Quiz;
use std::collections::BTreeSet;
use std::rc::Rc;
use text::practice::{self, QuizTexts};
use yew::prelude::*;

/// The properties of [`QuizView`].
#[derive(Properties, PartialEq)]
pub struct QuizProps {
    /// the id of the lesson
    pub lesson: AttrValue,
    /// the parsed quiz
    pub quiz: Rc<Quiz>,
    /// the rendered question
    pub question: Html,
    /// each rendered answer with its rendered feedback
    pub answers: Vec<(Html, Html)>,
    /// all that can be done in the lesson
    pub parts: Rc<Parts>,
}

/// A quiz.
#[component]
pub fn QuizView(props: &QuizProps) -> Html {
    let (site, texts) = (use_site(), &practice::texts(use_locale()).quiz);
    let quiz = &props.quiz;
    let block = BlockId::new(props.lesson.as_str(), quiz.id.as_str());
    let chosen = use_state(BTreeSet::<usize>::new);
    // The selection when Answer was last pressed.
    let told = use_state(|| None::<BTreeSet<usize>>);
    let right: BTreeSet<usize> = (0..quiz.answers.len()).filter(|index| quiz.answers[*index].right).collect();
    let is_right = told.as_ref() == Some(&right);
    let choose = |index: usize| {
        let (chosen, multiple) = (chosen.clone(), quiz.multiple);
        Callback::from(move |_: Event| {
            let mut next = if multiple { (*chosen).clone() } else { BTreeSet::new() };
            if !next.remove(&index) {
                next.insert(index);
            }
            chosen.set(next);
        })
    };
    let on_answer = {
        let (chosen, told, site, block) = (chosen.clone(), told.clone(), site.dispatcher(), block.clone());
        let (parts, right) = (Rc::clone(&props.parts), right.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *chosen == right {
                site.dispatch(Action::Did { block: block.clone(), deed: Deed::Answered, parts: Rc::clone(&parts) });
            }
            told.set(Some((*chosen).clone()));
        })
    };
    let name = block.word();
    html! {
        <section class="quiz" id={quiz.id.clone()} data-anchor="" role="group" aria-label={texts.title}>
            <p class="practice-title">
                <span class="tag">{ texts.title }</span>
                if site.has(&block, Deed::Answered) {
                    <span class="solved">{ icon(Icon::Tick) }{ texts.solved }</span>
                }
            </p>
            { props.question.clone() }
            if quiz.multiple {
                <p class="faint">{ texts.several }</p>
            }
            <form onsubmit={on_answer}>
                <ul class="answers">
                    { for props.answers.iter().enumerate().map(|(index, (content, feedback))| {
                        let said = told.as_ref().is_some_and(|told| told.contains(&index));
                        let mark = said.then(|| mark(quiz.answers[index].right, texts));
                        let class = mark.as_ref().map(|_| if quiz.answers[index].right { "held" } else { "failed" });
                        html! {
                            <li key={index} {class}>
                                <label>
                                    <input type={if quiz.multiple { "checkbox" } else { "radio" }} name={name.clone()}
                                        checked={chosen.contains(&index)} onchange={choose(index)} />
                                    <span>{ content.clone() }</span>
                                    { mark }
                                </label>
                                // Once the right answer is known, the feedback on the others is useful too.
                                if said || is_right {
                                    <div class="feedback">{ feedback.clone() }</div>
                                }
                            </li>
                        }
                    }) }
                </ul>
                <p class="quiz-foot">
                    <button type="submit">{ texts.answer }</button>
                    <span role="status" class={classes!(is_right.then_some("right"))}>{ verdict(told.as_ref(), &right, texts) }</span>
                </p>
            </form>
        </section>
    }
}

fn mark(right: bool, texts: &QuizTexts) -> Html {
    let (picture, words) = if right { (Icon::Tick, texts.is_right) } else { (Icon::Cross, texts.is_wrong) };
    html! { <span class="answer-mark">{ icon(picture) }<span class="hidden">{ words }</span></span> }
}

fn verdict(told: Option<&BTreeSet<usize>>, right: &BTreeSet<usize>, texts: &QuizTexts) -> &'static str {
    match told {
        None => "",
        Some(told) if told == right => texts.right,
        Some(told) if told.is_empty() => texts.none,
        Some(told) if told.is_subset(right) => texts.more,
        Some(_) => texts.wrong,
    }
}

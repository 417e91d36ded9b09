//! `::::quiz id=…`: a question, and a task list of answers, each with what is said when it is chosen.

use super::super::fence::{checked_id, unknown};
use super::super::tree::{Reader, start};
use super::super::words::Word;
use super::super::{Block, Quiz, QuizAnswer, message};
use comrak::nodes::{Node, NodeValue};

pub(super) fn quiz(reader: &mut Reader<'_>, node: Node<'_>, rest: &[Word], at: (u32, u32), depth: u32) -> Quiz {
    let mut quiz = Quiz { line: at.0, ..Quiz::default() };
    for word in rest {
        match (word.name.as_str(), &word.value) {
            ("id", Some(id)) => quiz.id = checked_id(id, at, reader.report),
            ("multiple", None) => quiz.multiple = true,
            _ => unknown(word, &["id", "multiple"], at, reader.report),
        }
    }
    if quiz.id.is_empty() {
        reader.report.add(
            at,
            "missing-id",
            message!("this quiz has no id"),
            message!("write ::::quiz id=… : what a learner answered is kept under it, so it never changes later"),
        );
    }
    reader.register(&quiz.id, at);
    for child in node.children() {
        let is_answers = matches!(&child.data().value, NodeValue::List(list) if list.is_task_list);
        if is_answers {
            for item in child.children() {
                let answer = answer(reader, item, depth + 1);
                quiz.answers.push(answer);
            }
        } else {
            quiz.blocks.extend(reader.block(child, depth + 1));
        }
    }
    report_missing(reader, &quiz, at);
    quiz.multiple |= quiz.answers.iter().filter(|answer| answer.right).count() > 1;
    quiz
}

fn answer(reader: &mut Reader<'_>, item: Node<'_>, depth: u32) -> QuizAnswer {
    let at = start(item);
    let right = match &item.data().value {
        NodeValue::TaskItem(task) => task.symbol.is_some(),
        _ => {
            reader.report.add(at, "quiz", message!("this answer has no box"), message!("begin it with `- [ ]`, or `- [x]` if it is right"));
            false
        }
    };
    let mut feedback = reader.blocks(item, depth).into_iter();
    let content = match feedback.next() {
        Some(Block::Paragraph(content)) => content,
        _ => {
            reader.report.add(at, "quiz", message!("this answer says nothing"), message!("write the answer after the box"));
            Vec::new()
        }
    };
    let feedback: Vec<Block> = feedback.collect();
    if feedback.is_empty() {
        reader.report.add(
            at,
            "quiz-feedback",
            message!("nothing is said to whoever chooses this answer"),
            message!("write a paragraph below it, indented like the answer"),
        );
    }
    QuizAnswer { right, content, feedback }
}

fn report_missing(reader: &mut Reader<'_>, quiz: &Quiz, at: (u32, u32)) {
    if quiz.answers.len() < 2 {
        reader.report.add(
            at,
            "quiz",
            message!("a quiz needs at least two answers"),
            message!("write them as a list of `- [ ]` and `- [x]` items"),
        );
    } else if !quiz.answers.iter().any(|answer| answer.right) {
        reader.report.add(
            at,
            "quiz-without-right-answer",
            message!("no answer of this quiz is right"),
            message!("mark the right one with `- [x]`"),
        );
    }
    if quiz.blocks.is_empty() {
        reader.report.add(at, "quiz", message!("this quiz asks nothing"), message!("write the question above its answers"));
    }
}

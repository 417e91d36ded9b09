//! What browsers put beside the language, by the year in which the first of them shipped it. The console is the page's own window
//! and stays in every era; so do the timers and the dialogues, which are as old as JavaScript.

use super::library::take_out;
use crate::run::Era;
use boa_engine::{Context, JsResult, JsString};

/// Name, year of the first browser that had it. Years from MDN's browser-compat-data 8.1.9.
const SERVICES: &[(&str, u16)] = &[
    ("DOMException", 2003),
    ("atob", 2004),
    ("btoa", 2004),
    ("crypto", 2010),
    ("performance", 2010),
    ("URL", 2012),
    ("TextDecoder", 2013),
    ("TextEncoder", 2013),
    ("Intl", 2013),
    ("URLSearchParams", 2014),
    ("queueMicrotask", 2018),
    ("structuredClone", 2021),
];

/// Removes what came after the year of `era`.
pub(super) fn remove(era: Era, context: &mut Context) -> JsResult<()> {
    let Some(year) = era.year() else { return Ok(()) };
    let global = context.global_object();
    for (name, since) in SERVICES {
        if *since > year {
            take_out(&global, JsString::from(*name).into(), context)?;
        }
    }
    Ok(())
}

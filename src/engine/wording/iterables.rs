//! Messages about what cannot be iterated over.

use super::{Here, Reworded};
use crate::language::anatomy::{DemandKind, SiteKind};

/// The engine has the same message for a loop over nothing as for a property of nothing, and no place for it.
/// Properties of nothing are told by their probes, so what is left are natives, loops, spreads and patterns.
pub(super) fn over_nothing(here: &Here) -> Option<Reworded> {
    let native =
        here.sites().any(|site| matches!(&site.kind, SiteKind::Call { callee, .. } | SiteKind::New { callee, .. } if converts(callee)));
    let demand =
        here.demand(|kind| matches!(kind, DemandKind::Iterable | DemandKind::ArrayPattern)).filter(|demand| !demand.text.is_empty())?;
    (!native).then(|| Reworded::at(demand.place, no_iterable(&demand.text)))
}

pub(super) fn not_iterable(kind: &str, here: &Here) -> Reworded {
    for site in here.sites() {
        match &site.kind {
            SiteKind::Call { spread: true, .. } => {
                return Reworded::at(site.place, "Spread syntax requires ...iterable[Symbol.iterator] to be a function".into());
            }
            SiteKind::Call { arguments, .. } | SiteKind::New { arguments, .. } => {
                let value = arguments
                    .first()
                    .map(String::as_str)
                    .filter(|value| value.parse::<f64>().is_ok() || matches!(*value, "true" | "false"));
                let value = value.map(|value| format!(" {value}")).unwrap_or_default();
                return Reworded::at(site.place, format!("{kind}{value} is not iterable (cannot read property Symbol(Symbol.iterator))"));
            }
            _ => {}
        }
    }
    let wanted = |kind: &DemandKind| matches!(kind, DemandKind::Iterable | DemandKind::Delegate | DemandKind::ArrayPattern);
    // what a call takes apart before its body is a parameter
    let all = here.source.anatomy().demands().iter();
    let candidates =
        all.filter(|demand| here.is_here(demand.function) && wanted(&demand.kind) && (!here.anywhere || demand.text.is_empty()));
    match here.pick(candidates.collect(), |demand| demand.place) {
        Some(demand) if demand.kind == DemandKind::Delegate => {
            let value = Some(&demand.text).filter(|text| text.parse::<f64>().is_ok()).map(|text| format!(" {text}")).unwrap_or_default();
            Reworded::at(demand.place, format!("{kind}{value} is not iterable (cannot read property Symbol(Symbol.iterator))"))
        }
        Some(demand) if demand.text.is_empty() => Reworded::at(demand.place, no_iterator(kind)),
        Some(demand) => Reworded::at(demand.place, no_iterable(&demand.text)),
        None => no_iterator(kind).into(),
    }
}

/// What is said of the value with this text.
pub(super) fn no_iterable(text: &str) -> String {
    match text.strip_suffix("(...)") {
        Some(callee) => format!("{callee} is not a function or its return value is not iterable"),
        None => format!("{text} is not iterable"),
    }
}

/// What is said of a value that the text does not show.
pub(super) fn no_iterator(kind: &str) -> String {
    format!("{kind} is not iterable (cannot read property Symbol(Symbol.iterator))")
}

/// Whether a callee is one of the engine's functions that make objects out of values.
fn converts(callee: &str) -> bool {
    ["Object.", "Reflect.", "Array.from", "Promise."].iter().any(|start| callee.starts_with(start))
        || [".call", ".apply", ".bind", "Map", "Set"].iter().any(|end| callee.ends_with(end))
}

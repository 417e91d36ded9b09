//! What we stand on: every crate under a licence that `deny.toml` allows, and from crates.io. It needs no tool and no network.

use super::{assert_none, sources};
use serde_json::Value;
use std::fs;
use std::process::Command;

/// The list `allow` of the licences in deny.toml.
fn allowed() -> Vec<String> {
    let policy = fs::read_to_string(sources::root().join("deny.toml")).expect("the policy is there");
    let list =
        policy.split_once("[licenses]").and_then(|(_, rest)| rest.split_once("allow = [")?.1.split_once(']')).expect("it lists licences").0;
    list.split(',').map(|name| name.trim().trim_matches('"').to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Whether a licence expression (SPDX, or with `/` as older crates write it) can be met with what is allowed.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    any(&words, &mut at, allowed) && at == words.len()
}

/// `a OR b`
fn any(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut met = all(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all(words, at, allowed);
    }
    met
}

/// `a AND b`, which binds more closely
fn all(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

/// A name, with its exception if it has one, or an expression in brackets.
fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    if words.get(*at) == Some(&"(") {
        *at += 1;
        let met = any(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return met && closed;
    }
    let Some(name) = words.get(*at) else { return false };
    *at += 1;
    let mut name = (*name).to_owned();
    if words.get(*at) == Some(&"WITH") {
        name = format!("{name} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    allowed.contains(&name)
}

#[track_caller]
fn check_expression(expression: &str, met: bool) {
    let allowed: Vec<String> = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned).into();
    assert_eq!(is_met(expression, &allowed), met, "{expression}");
}

#[test]
fn licence_expressions_are_understood() {
    check_expression("MIT", true);
    check_expression("GPL-3.0", false);
    check_expression("MIT OR GPL-3.0", true);
    check_expression("GPL-3.0/MIT", true);
    check_expression("MIT AND GPL-3.0", false);
    check_expression("(MIT OR GPL-3.0) AND Apache-2.0 WITH LLVM-exception", true);
    check_expression("MIT AND GPL-3.0 OR Apache-2.0", true);
    check_expression("GPL-3.0 WITH LLVM-exception", false);
    check_expression("(MIT", false);
    check_expression("", false);
}

#[test]
fn every_crate_is_under_a_licence_that_the_policy_allows() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--offline", "--locked", "--all-features"]).current_dir(sources::root());
    let output = cargo.output().expect("cargo runs this test, so it is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
    let crates = metadata["packages"].as_array().expect("a list of crates");
    assert!(crates.len() > 100, "found only {} crates", crates.len());
    let (allowed, mut offenders) = (allowed(), Vec::new());
    for package in crates.iter().filter(|package| !package["source"].is_null()) {
        let (name, licence) = (package["name"].as_str().unwrap_or("?"), package["license"].as_str().unwrap_or("none"));
        if !is_met(licence, &allowed) {
            offenders.push(format!("{name}: {licence}"));
        }
        if package["source"] != "registry+https://github.com/rust-lang/crates.io-index" {
            offenders.push(format!("{name}: from {}", package["source"]));
        }
    }
    assert_none("not allowed by deny.toml", &offenders);
}

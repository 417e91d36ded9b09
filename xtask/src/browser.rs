//! The browsers of the tests: the system's Chromium (the tests download none), a Korean face for what it draws, and Firefox where there is one.

use crate::failure::Failure;
use crate::paths::on_path;
use crate::step::{present, step};
use crate::{apt, process};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names on PATH, the likeliest first.
const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where installers put it without telling PATH.
const PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/// Finds Chromium, or installs it by apt. The tests get its path in the variable CHROME.
pub fn ensure() -> Result<PathBuf, Failure> {
    let what = "Chromium for the tests";
    if let Some(found) = find()? {
        present(&format!("{what} ({})", found.display()));
        korean_face();
        return Ok(found);
    }
    step(what, || {
        let installed = apt::install(&["chromium", "fonts-nanum"]);
        if let Some(found) = find()? {
            return Ok(found);
        }
        let result = installed.err().map_or_else(|| "installed, but it is not on PATH".into(), |failure| failure.what().to_owned());
        Err(Failure::new("no Chromium or Chrome for the browser tests")
            .tried(format!("on PATH: {}", NAMES.join(", ")))
            .tried(format!("apt-get install chromium fonts-nanum: {result}"))
            .advice("install Chromium or Chrome and name it in the variable CHROME if it is not on PATH"))
    })
}

fn find() -> Result<Option<PathBuf>, Failure> {
    if let Some(named) = env::var_os("CHROME").map(PathBuf::from) {
        let missing =
            || Failure::new(format!("CHROME names {}, which is not there", named.display())).advice("correct the variable or unset it");
        return if named.is_file() { Ok(Some(named)) } else { on_path(&named.to_string_lossy()).map(Some).ok_or_else(missing) };
    }
    let places = PLACES.iter().map(Path::new).filter(|place| place.is_file()).map(Path::to_path_buf);
    Ok(NAMES.iter().filter_map(|name| on_path(name)).chain(places).next())
}

/// Without a Korean face the screenshots show empty boxes; the tests themselves do not depend on it, so a failure is only told.
fn korean_face() {
    let faces = process::output(Command::new("fc-list").arg(":lang=ko"));
    if faces.is_some_and(|list| list.is_empty()) {
        let result = step("a Korean face for screenshots (fonts-nanum)", || apt::install(&["fonts-nanum"]));
        if let Err(failure) = result {
            println!("   without it Korean shows as empty boxes in screenshots: {}", failure.what());
        }
    }
}

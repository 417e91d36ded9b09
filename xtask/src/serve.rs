//! The site on this machine: built, served, opened in a browser, and built again when a source changes. Lessons are only copied,
//! and the pages that show them take the new text by themselves.

use crate::build::{self, Kind};
use crate::changes::{self, Changes};
use crate::command_line::Arguments;
use crate::failure::Failure;
use crate::paths;
use crate::setup::{self, Tools};
use crate::static_server::{self, Site};
use crate::watch::Snapshot;
use std::env;
use std::io::IsTerminal;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// For the help.
pub const OPTIONS: &[(&str, &str)] = &[
    ("--port N", "the port (8080, or the next free one)"),
    ("--prefix /PATH/", "serve under a path, as a host might"),
    ("--release", "the release build: smaller, slower to build"),
    ("--no-build", "serve dist/ as it is and do not watch"),
    ("--no-open", "open no browser"),
];

/// How often the sources are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// What a build depends on, from the root. Lessons are watched apart.
const SOURCES: &[&str] = &["src", "crates", "web", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", ".cargo"];

/// The command.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    let kind = if arguments.flag("--release") { Kind::Release } else { Kind::Preview };
    let build = !arguments.flag("--no-build");
    let open = !arguments.flag("--no-open");
    let prefix = arguments.value("--prefix")?.map_or_else(|| "/".into(), |typed| normal_prefix(&typed));
    let listener = listen(arguments.value("--port")?)?;
    arguments.finish()?;

    let tools = if build { Some(prepare(kind)?) } else { None };
    if !build::dist().join("index.html").is_file() {
        return Err(Failure::new("dist/ holds no site").advice("run `cargo xtask serve` without --no-build, or `cargo xtask build` first"));
    }
    let port = listener.local_addr().map_err(|error| Failure::new(format!("the server has no address: {error}")))?.port();
    let address = format!("http://localhost:{port}{prefix}");
    println!("\nMagic Box is at {address}   (Ctrl+C ends)");
    let changes = Arc::new(Changes::default());
    let site = Site { folder: build::dist(), prefix, changes: tools.is_some().then(|| Arc::clone(&changes)) };
    thread::spawn(move || static_server::serve(&listener, site));
    if open {
        open_browser(&address);
    }
    match tools {
        Some(tools) => rebuild_on_change(&tools, kind, &changes),
        None => loop {
            thread::park();
        },
    }
}

fn prepare(kind: Kind) -> Result<Tools, Failure> {
    let tools = setup::for_build()?;
    build::fetch(&tools)?;
    build::site(&tools, kind, false)?;
    Ok(tools)
}

/// The port that was asked for, or the first free one from 8080 on.
fn listen(asked: Option<String>) -> Result<TcpListener, Failure> {
    let Some(text) = asked else {
        let free = (8080..8180).find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
        return free.ok_or_else(|| Failure::new("no port from 8080 to 8179 is free").advice("name one with --port"));
    };
    let port: u16 = text.parse().map_err(|_| Failure::new(format!("`{text}` is not a port")).advice("a number from 1 to 65535"))?;
    TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| Failure::new(format!("port {port} cannot be used: {error}")).advice("name another with --port"))
}

fn normal_prefix(typed: &str) -> String {
    match typed.trim_matches('/') {
        "" => "/".into(),
        inner => format!("/{inner}/"),
    }
}

/// Opens the address where there is somebody to look at it.
fn open_browser(address: &str) {
    let seen = if cfg!(any(target_os = "macos", windows)) {
        true
    } else {
        env::var_os("DISPLAY").or_else(|| env::var_os("WAYLAND_DISPLAY")).is_some()
    };
    if !seen || env::var_os("CI").is_some() || !std::io::stdout().is_terminal() {
        return;
    }
    let mut opener = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut start = Command::new("cmd");
        start.args(["/C", "start", ""]);
        start
    } else {
        Command::new("xdg-open")
    };
    // without an opener the address above is enough
    drop(opener.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn());
}

fn rebuild_on_change(tools: &Tools, kind: Kind, changes: &Changes) -> ! {
    let root = paths::root();
    let sources: Vec<PathBuf> = SOURCES.iter().map(|source| root.join(source)).collect();
    let lessons = root.join("lessons");
    let look = || (Snapshot::of(&sources), Snapshot::of(std::slice::from_ref(&lessons)));
    let mut seen = look();
    loop {
        thread::sleep(LOOK_EVERY);
        let now = look();
        let (code, texts) = (seen.0.changed(&now.0), seen.1.changed(&now.1));
        seen = now;
        if !code.is_empty() {
            println!("\nChanged: {}", names(&code, &root));
            match build::site(tools, kind, false) {
                Ok(()) => changes.tell([changes::PAGE.to_owned()]),
                Err(failure) => println!("{failure}\nThe site stays as it was; save again after correcting."),
            }
        } else if !texts.is_empty() {
            let copied = texts.iter().try_for_each(|file| copy_lesson(file, &lessons));
            match copied {
                Ok(()) => {
                    println!("Copied {}", names(&texts, &root));
                    changes.tell(texts.iter().filter_map(|file| address(file, &root)));
                }
                Err(error) => println!("A lesson could not be copied: {error}"),
            }
        }
    }
}

/// A source as the page knows it.
fn address(file: &Path, root: &Path) -> Option<String> {
    let inner = file.strip_prefix(root).ok()?;
    Some(inner.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}

/// Brings one changed, new or removed file of lessons/ into the site.
fn copy_lesson(file: &Path, lessons: &Path) -> std::io::Result<()> {
    let Ok(inner) = file.strip_prefix(lessons) else { return Ok(()) };
    let target = build::dist().join("lessons").join(inner);
    if !file.exists() {
        return if target.exists() { std::fs::remove_file(target) } else { Ok(()) };
    }
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::copy(file, target).map(drop)
}

fn names(files: &[PathBuf], root: &Path) -> String {
    let short = |file: &PathBuf| file.strip_prefix(root).unwrap_or(file).display().to_string();
    let shown: Vec<String> = files.iter().take(3).map(short).collect();
    let more = files.len().saturating_sub(shown.len());
    if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_begins_and_ends_with_a_slash() {
        for (typed, prefix) in [("a/b", "/a/b/"), ("/a/b/", "/a/b/"), ("/", "/"), ("", "/")] {
            assert_eq!(normal_prefix(typed), prefix);
        }
    }

    #[test]
    fn a_port_that_is_none_is_told() {
        let failure = listen(Some("eighty".into())).expect_err("is no number");
        assert!(failure.to_string().contains("eighty"));
    }
}

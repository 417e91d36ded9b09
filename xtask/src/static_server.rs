//! A static file server for one folder: right MIME types, a path prefix, nothing cached, nothing outside the folder.
//!
//! It is as plain as the hosts that the site is made for. It must not know what the site is.

use crate::changes::Changes;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// What is served under which path.
pub struct Site {
    /// The folder.
    pub folder: PathBuf,
    /// The path under which it appears; begins and ends with `/`.
    pub prefix: String,
    /// News of changed files, where somebody works on them; other hosts have none.
    pub changes: Option<Arc<Changes>>,
}

/// Where news are asked for, below the prefix.
const NEWS: &str = "__changes";

/// Answers requests until the process ends.
pub fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // a visitor who went away is no failure of ours
        thread::spawn(move || drop(answer(&stream, &site)));
    }
}

fn answer(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.take(LONGEST_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // the rest of the head must be read, or closing would reset the connection before the answer arrives
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let reply = reply(&request, site);
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n{}{}\r\n",
        reply.status,
        reply.mime,
        reply.body.len(),
        reply.location.map(|to| format!("Location: {to}\r\n")).unwrap_or_default(),
        reply.news.map(|where_| format!("X-Changes: {where_}\r\n")).unwrap_or_default()
    );
    let mut out = stream;
    out.write_all(head.as_bytes())?;
    if !request.starts_with("HEAD ") {
        out.write_all(&reply.body)?;
    }
    out.flush()
}

struct Reply {
    status: &'static str,
    mime: &'static str,
    body: Vec<u8>,
    location: Option<String>,
    /// where to ask for news
    news: Option<String>,
}

impl Reply {
    fn text(status: &'static str) -> Self {
        Self { status, mime: "text/plain; charset=utf-8", body: status.as_bytes().to_vec(), location: None, news: None }
    }
}

fn reply(request: &str, site: &Site) -> Reply {
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method != "GET" && method != "HEAD" {
        return Reply::text("405 Method Not Allowed");
    }
    let path = target.split(['?', '#']).next().unwrap_or("");
    if path == "/" && site.prefix != "/" {
        return Reply { location: Some(site.prefix.clone()), ..Reply::text("302 Found") };
    }
    if let (Some(NEWS), Some(changes)) = (path.strip_prefix(&site.prefix), &site.changes) {
        return news(target, changes);
    }
    // counted before the file is read: a change after that is told again rather than missed
    let count = site.changes.as_ref().map(|changes| changes.count());
    let Some(file) = path.strip_prefix(&site.prefix).and_then(|rest| file_of(rest, &site.folder)) else {
        return Reply::text("404 Not Found");
    };
    match std::fs::read(&file) {
        Ok(body) => {
            let is_lesson = file.extension().is_some_and(|e| e == "md");
            Reply { status: "200 OK", mime: mime(&file), body, location: None, news: count.filter(|_| is_lesson).map(address) }
        }
        Err(_) => Reply {
            body: std::fs::read(site.folder.join("404.html")).unwrap_or_default(),
            mime: "text/html; charset=utf-8",
            ..Reply::text("404 Not Found")
        },
    }
}

/// Where a page that knows of so many changes asks for the next.
fn address(count: usize) -> String {
    format!("{NEWS}?since={count}")
}

/// Waits for changes; the first line is where to ask next, the others are the files.
fn news(target: &str, changes: &Changes) -> Reply {
    let since = target.split_once("since=").and_then(|(_, number)| number.parse().ok()).unwrap_or(0);
    let (count, files) = changes.since(since);
    let body = std::iter::once(address(count)).chain(files).collect::<Vec<_>>().join("\n");
    Reply { body: body.into_bytes(), ..Reply::text("200 OK") }
}

/// The file of a path below the prefix, or none where the path would leave the folder.
fn file_of(path: &str, folder: &Path) -> Option<PathBuf> {
    let decoded = percent_decoded(path)?;
    let inside = Path::new(&decoded).components().all(|part| matches!(part, Component::Normal(_)));
    // a backslash or a drive letter is a path part on some systems only: no file of the site has one
    if !inside || decoded.contains(['\\', ':']) {
        return None;
    }
    let file = folder.join(&decoded);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let hex = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site { folder: crate::paths::root().join("xtask"), prefix: "/a/b/".into(), changes: None }
    }

    #[track_caller]
    fn check(request: &str, status: &str) -> Reply {
        let reply = reply(request, &site());
        assert_eq!(reply.status, status, "{request}");
        reply
    }

    #[test]
    fn files_are_served_under_the_prefix_alone() {
        assert!(!check("GET /a/b/Cargo.toml?v=1 HTTP/1.1", "200 OK").body.is_empty());
        check("GET /a/b/src/main.rs HTTP/1.1", "200 OK");
        check("GET /Cargo.toml HTTP/1.1", "404 Not Found");
        check("GET /a/b/none HTTP/1.1", "404 Not Found");
        assert_eq!(check("GET / HTTP/1.1", "302 Found").location.as_deref(), Some("/a/b/"));
        check("POST /a/b/Cargo.toml HTTP/1.1", "405 Method Not Allowed");
        check("", "405 Method Not Allowed");
    }

    #[test]
    fn lessons_say_where_news_are_asked_for_and_only_where_somebody_works() {
        let changes = Arc::new(Changes::default());
        let site = Site { folder: crate::paths::root().join("lessons"), prefix: "/a/b/".into(), changes: Some(Arc::clone(&changes)) };
        assert_eq!(reply("GET /a/b/en/SUMMARY.md HTTP/1.1", &site).news.as_deref(), Some("__changes?since=0"));
        assert_eq!(reply("GET /a/b/img/eight-types.svg HTTP/1.1", &site).news, None);
        changes.tell(["lessons/en/SUMMARY.md".to_owned()]);
        let news = reply("GET /a/b/__changes?since=0 HTTP/1.1", &site);
        assert_eq!((news.status, news.body.as_slice()), ("200 OK", b"__changes?since=1\nlessons/en/SUMMARY.md".as_slice()));
        let elsewhere = Site { changes: None, ..site };
        assert_eq!(reply("GET /a/b/en/SUMMARY.md HTTP/1.1", &elsewhere).news, None);
        assert_eq!(reply("GET /a/b/__changes?since=0 HTTP/1.1", &elsewhere).status, "404 Not Found");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "../Cargo.toml",
            "%2e%2e/Cargo.toml",
            "src/../../Cargo.toml",
            "..%2fCargo.toml",
            "/etc/hostname",
            "%2fetc/hostname",
            "..\\Cargo.toml",
            "C:/x",
            "%ff",
            "%2",
        ] {
            check(&format!("GET /a/b/{path} HTTP/1.1"), "404 Not Found");
        }
    }

    #[test]
    fn wasm_and_lessons_get_the_types_that_browsers_ask_for() {
        assert_eq!(mime(Path::new("worker_bg.wasm")), "application/wasm");
        assert_eq!(mime(Path::new("x.js")), "text/javascript; charset=utf-8");
        assert_eq!(mime(Path::new("SUMMARY.md")), "text/markdown; charset=utf-8");
    }
}

//! Where things are: the project's root and the cache of built tools. It must not know what is done with them.

use std::env;
use std::path::{Path, PathBuf};

/// The project's root folder.
pub fn root() -> PathBuf {
    // cargo gives the folder of the running manifest; a compiled-in path would be wrong after the checkout was moved
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// The folder of built tools, one subfolder for each name and version.
pub fn tools() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME")
        .or_else(|| env::var_os("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir);
    cache.join("magic-box").join("tools")
}

/// The executable that the shell would start for `name`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    folders.iter().flat_map(|folder| suffixes.iter().map(move |suffix| folder.join(format!("{name}{suffix}")))).find(|file| file.is_file())
}

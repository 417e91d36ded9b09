//! What changed in the sources since the last look, by modification time: simple, and the same on every system and file system.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Folders that are made, not written.
const MADE: &[&str] = &["node_modules", "target", "dist"];

/// The files below some paths, with their modification times.
#[derive(PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, SystemTime>);

impl Snapshot {
    /// Looks at all files below `paths`; a path may be a file.
    pub fn of(paths: &[PathBuf]) -> Self {
        let mut files = BTreeMap::new();
        for path in paths {
            collect(path, &mut files);
        }
        Self(files)
    }

    /// The files that were added, changed or removed between this look and a later one.
    pub fn changed(&self, later: &Self) -> Vec<PathBuf> {
        let touched = later.0.iter().filter(|(file, time)| self.0.get(*file) != Some(time)).map(|(file, _)| file);
        let removed = self.0.keys().filter(|file| !later.0.contains_key(*file));
        touched.chain(removed).cloned().collect()
    }
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, SystemTime>) {
    let Ok(about) = path.metadata() else { return };
    if about.is_file() {
        files.insert(path.to_path_buf(), about.modified().unwrap_or(SystemTime::UNIX_EPOCH));
    } else if !path.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made))
        && let Ok(entries) = path.read_dir()
    {
        entries.flatten().for_each(|entry| collect(&entry.path(), files));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(files: &[(&str, u64)]) -> Snapshot {
        Snapshot(
            files
                .iter()
                .map(|(name, time)| (PathBuf::from(name), SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(*time)))
                .collect(),
        )
    }

    #[test]
    fn added_changed_and_removed_files_are_seen() {
        let before = snapshot(&[("same", 1), ("edited", 1), ("gone", 1)]);
        let after = snapshot(&[("same", 1), ("edited", 2), ("new", 1)]);
        assert_eq!(before.changed(&after), ["edited", "new", "gone"].map(PathBuf::from));
    }

    #[test]
    fn the_sources_are_found_and_made_folders_left_out() {
        let Snapshot(files) = Snapshot::of(&[crate::paths::root().join("web"), crate::paths::root().join("Cargo.toml")]);
        assert!(files.len() > 5 && files.keys().all(|file| !file.to_string_lossy().contains("node_modules")));
    }
}

//! Pictures opened together with lessons, so that a preview shows them as the site would.

use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::{Blob, Url};

/// Whether a file is a picture that a lesson can show.
pub fn is_picture(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif")
}

/// A local picture, as an object URL that is valid as long as this value.
#[derive(Debug)]
pub struct Picture(String);

impl Picture {
    /// Creates an object URL for a file.
    pub fn new(file: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(file).ok().map(Self)
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        // There are no object URLs natively, in tests.
        if cfg!(target_arch = "wasm32") {
            // Revoking an unknown URL does no harm.
            let _ = Url::revoke_object_url(&self.0);
        }
    }
}

/// Pictures by the path they were opened from. Compared by identity.
#[derive(Clone, Debug, Default)]
pub struct Pictures(Rc<BTreeMap<String, Rc<Picture>>>);

impl PartialEq for Pictures {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || (self.0.is_empty() && other.0.is_empty())
    }
}

impl Pictures {
    /// With more pictures; one with the same path is replaced.
    pub fn with(&self, more: Vec<(String, Picture)>) -> Self {
        if more.is_empty() {
            return self.clone();
        }
        let mut all = (*self.0).clone();
        all.extend(more.into_iter().map(|(path, picture)| (path, Rc::new(picture))));
        Self(Rc::new(all))
    }

    /// The URL of the picture that a lesson refers to by a path of the site, `lessons/img/box.svg`. Chooses the picture with that file name
    /// whose folders agree furthest, because the author may have opened any folder above it.
    pub fn address(&self, path: &str) -> Option<String> {
        let same = |own: &str| own.rsplit('/').zip(path.rsplit('/')).take_while(|(a, b)| a == b).count();
        let best = self.0.iter().map(|(own, picture)| (same(own), picture)).max_by_key(|(same, _)| *same);
        best.filter(|(same, _)| *same > 0).map(|(_, picture)| picture.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pictures(paths: &[&str]) -> Pictures {
        Pictures::default().with(paths.iter().map(|path| ((*path).to_owned(), Picture(format!("blob:{path}")))).collect())
    }

    #[track_caller]
    fn check(opened: &[&str], wanted: &str, expected: Option<&str>) {
        assert_eq!(pictures(opened).address(wanted).as_deref(), expected);
    }

    #[test]
    fn a_picture_is_found_wherever_the_folder_began() {
        let wanted = "lessons/img/box.svg";
        check(&["lessons/img/box.svg"], wanted, Some("blob:lessons/img/box.svg"));
        check(&["my course/img/box.svg", "my course/old/box.svg"], wanted, Some("blob:my course/img/box.svg"));
        check(&["box.svg"], wanted, Some("blob:box.svg"));
        check(&["img/magic-box.svg", "img/box.png"], wanted, None);
        check(&[], wanted, None);
    }

    #[test]
    fn what_is_a_picture() {
        for (path, expected) in [("img/a.SVG", true), ("a.png", true), ("a.md", false), ("a.html", false)] {
            assert_eq!(is_picture(path), expected, "{path}");
        }
    }
}

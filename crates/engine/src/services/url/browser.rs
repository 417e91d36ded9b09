//! Parses URLs by the browser's own `URL`, whose tables for international host names would add 60 KB to the engine.

use super::Part;

/// A valid URL.
pub(super) struct Url(web_sys::Url);

impl Url {
    /// Parses `text`, resolved against `base`; `None` if invalid.
    pub fn parse(text: &str, base: Option<&Self>) -> Option<Self> {
        match base {
            Some(base) => web_sys::Url::new_with_base(text, &base.0.href()),
            None => web_sys::Url::new(text),
        }
        .ok()
        .map(Self)
    }

    /// The current value of a part.
    pub fn get(&self, part: Part) -> String {
        let url = &self.0;
        match part {
            Part::Href => url.href(),
            Part::Origin => url.origin(),
            Part::Protocol => url.protocol(),
            Part::Username => url.username(),
            Part::Password => url.password(),
            Part::Host => url.host(),
            Part::Hostname => url.hostname(),
            Part::Port => url.port(),
            Part::Pathname => url.pathname(),
            Part::Search => url.search(),
            Part::Hash => url.hash(),
        }
    }

    /// Sets a part; an invalid value changes nothing.
    pub fn set(&mut self, part: Part, text: &str) {
        let url = &self.0;
        match part {
            // throws for an invalid URL; `super` has already validated it
            Part::Href => url.set_href(text),
            Part::Origin => {}
            Part::Protocol => url.set_protocol(text),
            Part::Username => url.set_username(text),
            Part::Password => url.set_password(text),
            Part::Host => url.set_host(text),
            Part::Hostname => url.set_hostname(text),
            Part::Port => url.set_port(text),
            Part::Pathname => url.set_pathname(text),
            Part::Search => url.set_search(text),
            Part::Hash => url.set_hash(text),
        }
    }
}

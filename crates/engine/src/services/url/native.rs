//! Parses URLs by the crate `url`, which Servo uses: for programs outside a browser.

use super::Part;
use ::url::quirks;

/// A valid URL.
pub(super) struct Url(::url::Url);

impl Url {
    /// Parses `text`, resolved against `base`; `None` if invalid.
    pub fn parse(text: &str, base: Option<&Self>) -> Option<Self> {
        ::url::Url::options().base_url(base.map(|base| &base.0)).parse(text).ok().map(Self)
    }

    /// The current value of a part.
    pub fn get(&self, part: Part) -> String {
        match part {
            Part::Href => quirks::href(&self.0),
            Part::Origin => return quirks::origin(&self.0),
            Part::Protocol => quirks::protocol(&self.0),
            Part::Username => quirks::username(&self.0),
            Part::Password => quirks::password(&self.0),
            Part::Host => quirks::host(&self.0),
            Part::Hostname => quirks::hostname(&self.0),
            Part::Port => quirks::port(&self.0),
            Part::Pathname => quirks::pathname(&self.0),
            Part::Search => quirks::search(&self.0),
            Part::Hash => quirks::hash(&self.0),
        }
        .to_owned()
    }

    /// Sets a part; an invalid value changes nothing.
    pub fn set(&mut self, part: Part, text: &str) {
        let url = &mut self.0;
        // ignore errors, as the standard requires: no setter but that of `href` throws
        let _ = match part {
            Part::Href => quirks::set_href(url, text).map_err(|_| ()),
            Part::Origin => Err(()),
            Part::Protocol => quirks::set_protocol(url, text),
            Part::Username => quirks::set_username(url, text),
            Part::Password => quirks::set_password(url, text),
            Part::Host => quirks::set_host(url, text),
            Part::Hostname => quirks::set_hostname(url, text),
            Part::Port => quirks::set_port(url, text),
            Part::Pathname => {
                quirks::set_pathname(url, text);
                Ok(())
            }
            Part::Search => {
                quirks::set_search(url, text);
                Ok(())
            }
            Part::Hash => {
                quirks::set_hash(url, text);
                Ok(())
            }
        };
    }
}

//! An address as the crate `url` reads it, which browsers' own engine Servo uses: for programs outside a browser.

use super::Part;
use ::url::quirks;

/// An address that is one.
pub(super) struct Url(::url::Url);

impl Url {
    /// The address in `text`, resolved against `base`; none, if it is not one.
    pub fn parse(text: &str, base: Option<&Self>) -> Option<Self> {
        ::url::Url::options().base_url(base.map(|base| &base.0)).parse(text).ok().map(Self)
    }

    /// A part as it stands.
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

    /// Changes a part. Text that cannot stand there changes nothing.
    pub fn set(&mut self, part: Part, text: &str) {
        let url = &mut self.0;
        // what is refused is left, as the standard has it: a setter never throws, but that of `href`
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

//! Where requests go.

use http::Uri;
use http::uri::{Authority, Scheme};
use url::{Host, Url};

use super::super::error::{Error, Result};
use super::super::metadata::option::{DerivedHostInfo, HostInfo};
use super::options::Options;

/// The address of a host, ready for URLs.
pub(crate) struct Address {
    pub(crate) scheme: Scheme,
    pub(crate) authority: Authority,
    /// The path that all paths of the host begin with, without a slash at its end.
    pub(crate) path: String,
}

impl Address {
    /// Returns the address of a host; none where an option is missing.
    pub(crate) fn of(options: &Options, info: &HostInfo) -> Option<Self> {
        let parts = Uri::try_from(address(options, info).ok()?).ok()?.into_parts();
        let path = parts.path_and_query.map(|path| path.path().trim_end_matches('/').to_owned());
        Some(Self { scheme: parts.scheme?, authority: parts.authority?, path: path.unwrap_or_default() })
    }
}

/// Returns the address of a host.
fn address(options: &Options, info: &HostInfo) -> Result<String> {
    match (configured(info, options), &info.derive) {
        (Some(address), _) => Ok(address.to_owned()),
        (None, Some(derive)) => derived(options, info, derive),
        (None, None) => Err(needed(info)),
    }
}

/// Returns the error of a host that has no address.
pub(crate) fn missing(options: &Options, info: &HostInfo) -> Error {
    match address(options, info) {
        Ok(_) => needed(info),
        Err(error) => error,
    }
}

fn needed(info: &HostInfo) -> Error {
    Error::invalid(option_of(info), "is needed: it holds the address to send to")
}

/// Returns the address that an option holds; one that was set takes precedence over a default.
fn configured<'a>(info: &HostInfo, options: &'a Options) -> Option<&'a str> {
    for option in info.options {
        if let Some(given) = options.given_text(option) {
            return Some(given);
        }
    }
    for option in info.options {
        if let Some(default) = options.default_text(option) {
            return Some(default);
        }
    }
    None
}

/// Derives an address from another host's: `https://ws.example.com` from `https://api.example.com`.
fn derived(options: &Options, info: &HostInfo, derive: &DerivedHostInfo) -> Result<String> {
    let url = configured(derive.from, options).and_then(|address| Url::parse(address).ok());
    let Some(Host::Domain(domain)) = url.as_ref().and_then(Url::host) else {
        let complaint = "is needed: the address can't be derived from one that has no host name";
        return Err(Error::invalid(option_of(info), complaint));
    };
    let domain = match domain.split_once('.') {
        Some((_, rest)) if domain.split('.').count() > derive.keep_labels => rest,
        _ => domain,
    };
    Ok(format!("https://{}.{domain}", derive.label))
}

/// Returns the option to name where the address is missing.
fn option_of(info: &HostInfo) -> &'static str {
    info.options.first().map_or(info.name, |option| option.name)
}

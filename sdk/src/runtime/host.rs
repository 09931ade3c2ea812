//! Where requests go.

use url::{Host, Url};

use super::error::{Error, Result};
use super::options::Options;
use super::service::{DerivedHostInfo, HostInfo, ServiceInfo};

/// Checks the address that an option gives, and writes it without a slash at its end.
pub(crate) fn normalise(
    option: &str,
    text: &str,
    allow_plain: bool,
    service: &ServiceInfo,
) -> Result<String> {
    let invalid = |complaint: &str| Error::invalid(option, complaint);
    let url = Url::parse(text).map_err(|_| invalid("must be a URL like `https://host.example`"))?;
    if !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
        return Err(invalid("must be a URL like `https://host.example`"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("must not hold a user name or a password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("must end with the host or a path"));
    }
    if url.scheme() == "http" && !allow_plain && !is_loopback(&url) {
        let allow = service.connection.allow_plain_http;
        return Err(invalid(&format!("must be https, or `{allow}` must be set: what is sent is secret")));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Gives the address of a host, by the name that an operation's endpoint uses.
pub(crate) fn address(service: &ServiceInfo, options: &Options, name: &str) -> Result<String> {
    let info = find(service, name)?;
    match (configured(info, options), &info.derive) {
        (Some(address), _) => Ok(address.to_owned()),
        (None, Some(derive)) => derived(service, options, info, derive),
        (None, None) => Err(Error::invalid(option_of(info), "is needed: it gives the address to send to")),
    }
}

/// The address that an option gives; one that was given goes before a default.
fn configured<'a>(info: &HostInfo, options: &'a Options) -> Option<&'a str> {
    let given = info.options.iter().find_map(|option| options.given_text(option));
    given.or_else(|| info.options.iter().find_map(|option| options.default_text(option)))
}

/// Makes an address from another host's: `https://api.example.com` gives `https://ws.example.com`.
fn derived(
    service: &ServiceInfo,
    options: &Options,
    info: &HostInfo,
    derive: &DerivedHostInfo,
) -> Result<String> {
    let from = find(service, derive.from)?;
    let url = configured(from, options).and_then(|address| Url::parse(address).ok());
    let Some(Host::Domain(domain)) = url.as_ref().and_then(Url::host) else {
        let complaint = "is needed: the address can't be made from one that has no host name";
        return Err(Error::invalid(option_of(info), complaint));
    };
    let domain = match domain.split_once('.') {
        Some((_, rest)) if domain.split('.').count() > derive.keep_labels => rest,
        _ => domain,
    };
    Ok(format!("https://{}.{domain}", derive.label))
}

fn find(service: &ServiceInfo, name: &str) -> Result<&'static HostInfo> {
    let found = service.hosts.iter().find(|host| host.name == name);
    found.ok_or_else(|| Error::invalid(name, "is not a host of the service"))
}

/// The option to name where the address is missing.
fn option_of(info: &HostInfo) -> &'static str {
    info.options.first().unwrap_or(&info.name)
}

/// Whether a URL leads to this very machine, by its parsed host: a name that merely begins like one does not.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(domain)) => domain == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::ErrorKind;
    use super::super::fixture::{self, SERVICE};
    use super::*;

    fn hosts(name: &str, values: &[(&str, &str)]) -> Result<String> {
        let options =
            values.iter().fold(fixture::options(), |options, (name, value)| options.with(name, *value));
        let client = options.with("plain_http", true).build()?;
        address(&SERVICE, client.options(), name)
    }

    #[test]
    fn the_first_option_that_is_set_counts_and_a_default_last() {
        assert_eq!(hosts("base", &[]).unwrap(), "https://core.fixture.example");
        assert_eq!(hosts("base", &[("host", "https://a.example")]).unwrap(), "https://a.example");
        let both = [("host", "https://a.example"), ("app_host", "https://b.example:8443/base/")];
        assert_eq!(hosts("base", &both).unwrap(), "https://b.example:8443/base");
        let empty = [("host", "https://a.example/"), ("app_host", "")];
        assert_eq!(hosts("base", &empty).unwrap(), "https://a.example");
    }

    #[test]
    fn the_first_label_is_replaced_where_there_are_enough() {
        for (base, expected) in [
            ("https://core.lockers.example", "https://ws.lockers.example"),
            ("https://lockers.example", "https://ws.lockers.example"),
            ("http://a.b.example.com:8443", "https://ws.b.example.com"),
            ("http://localhost:3000", "https://ws.localhost"),
            ("https://蒸汽.lockers.example/x", "https://ws.lockers.example"),
        ] {
            assert_eq!(hosts("socket", &[("app_host", base)]).unwrap(), expected, "{base}");
        }
        let given = [("socket_host", "https://socket.example/")];
        assert_eq!(hosts("socket", &given).unwrap(), "https://socket.example");
    }

    #[test]
    fn nothing_is_derived_from_an_ip_address() {
        for base in ["http://127.0.0.1:3000", "https://[::1]", "https://10.1"] {
            let text = fixture::complaint(hosts("socket", &[("app_host", base)]), ErrorKind::InvalidArgument);
            assert_eq!(
                text,
                "`socket_host` is needed: the address can't be made from one that has no host name"
            );
        }
    }

    #[test]
    fn plain_http_is_for_loopback_alone() {
        let build = |url: &str| fixture::options().with("app_host", url).build();
        for url in [
            "http://localhost:1",
            "http://LOCALHOST",
            "http://127.0.0.1",
            "http://127.9.9.9",
            "http://[::1]:8",
        ] {
            assert!(build(url).is_ok(), "{url}");
        }
        for url in [
            "http://core.fixture.example",
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://evil.example/localhost",
            "http://0.0.0.0",
            "http://[::2]",
        ] {
            let text = fixture::complaint(build(url), ErrorKind::InvalidArgument);
            assert_eq!(text, "`app_host` must be https, or `plain_http` must be set: what is sent is secret");
            assert!(fixture::options().with("app_host", url).with("plain_http", true).build().is_ok());
        }
    }

    #[test]
    fn what_is_no_address_of_a_host_is_refused_and_not_shown() {
        for url in [
            "core.fixture.example",
            "canary",
            "ftp://a.example",
            "https://",
            "https://canary:pw@a.example",
            "https://user@localhost",
            "https://a.example/?canary",
            "https://a.example#canary",
            "/canary",
        ] {
            let error = fixture::options().with("app_host", url).build().unwrap_err();
            assert!(error.is_invalid_argument() && !error.to_string().contains("canary"), "{error}");
            assert!(error.to_string().starts_with("invalid argument: `app_host` must"), "{error}");
        }
    }
}

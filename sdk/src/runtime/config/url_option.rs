//! Options that hold a URL.

use url::{Host, Url};

use super::super::error::{Error, Result};

/// Validates the address that an option holds, and writes it without a slash at its end.
///
/// Plain HTTP may go to this machine alone, unless `allow` is none: it names the option that allows it.
pub(crate) fn normalise(option: &str, text: &str, allow: Option<&str>) -> Result<String> {
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
    if let Some(allow) = allow
        && url.scheme() == "http"
        && !is_loopback(&url)
    {
        return Err(invalid(&format!("must be https, or `{allow}` must be set: what is sent is secret")));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Returns `true` if a URL leads to this machine, by its parsed host: a name that merely begins like one does not.
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
    use super::*;

    const ALLOW: Option<&str> = Some("plain_http");

    #[test]
    fn plain_http_is_for_loopback_alone() {
        for url in [
            "http://localhost:1",
            "http://LOCALHOST",
            "http://127.0.0.1",
            "http://127.9.9.9",
            "http://[::1]:8",
        ] {
            assert!(normalise("host", url, ALLOW).is_ok(), "{url}");
        }
        for url in [
            "http://core.fixture.example",
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://evil.example/localhost",
            "http://0.0.0.0",
            "http://[::2]",
        ] {
            let error = normalise("host", url, ALLOW).unwrap_err();
            let expected = "`host` must be https, or `plain_http` must be set: what is sent is secret";
            assert_eq!(error.message(), expected, "{url}");
            assert!(normalise("host", url, None).is_ok());
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
            let error = normalise("host", url, ALLOW).unwrap_err();
            assert!(error.is_invalid_argument() && !error.to_string().contains("canary"), "{error}");
            assert!(error.to_string().starts_with("invalid argument: `host` must"), "{error}");
        }
    }
}

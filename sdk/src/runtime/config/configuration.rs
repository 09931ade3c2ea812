//! What all calls of an application share.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::super::error::{Error, Result};
use super::super::metadata::option::{HostInfo, OptionInfo};
use super::super::metadata::service::{HeaderInfo, HeaderSource, ServiceInfo};
use super::super::transport::send::Limits;
use super::address::{self, Address};
use super::options::Options;
use super::public_key::PublicKey;

/// How long a response may take where no option says it.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long a response may be where no option says it.
const MAX_RESPONSE_BYTES: u64 = 16 * 1024 * 1024;

/// The options of an application, and what is derived from them once.
pub(crate) struct Configuration {
    service: &'static ServiceInfo,
    options: Options,
    key: Option<PublicKey>,
    headers: HeaderMap,
    /// The addresses of the hosts, by their positions; none where an option is missing.
    addresses: Vec<Option<Address>>,
    limits: Limits,
}

impl Configuration {
    pub(crate) fn new(service: &'static ServiceInfo, options: Options) -> Result<Self> {
        let mut key = None;
        if let Some(option) = service.public_key
            && let Some(pem) = options.text(option)
        {
            match PublicKey::parse(pem) {
                Ok(parsed) => key = Some(parsed),
                Err(complaint) => return Err(Error::invalid(option.name, complaint)),
            }
        }
        let connection = &service.connection;
        let limits = Limits {
            timeout: options.duration(connection.timeout).unwrap_or(TIMEOUT),
            max_response_bytes: options.integer(connection.max_response_bytes).unwrap_or(MAX_RESPONSE_BYTES),
        };
        let mut headers = HeaderMap::with_capacity(service.headers.len() + 2);
        for header in service.headers {
            if let Some((name, value)) = self::header(service, &options, header)? {
                headers.insert(name, value);
            }
        }
        let mut addresses = Vec::with_capacity(service.hosts.len());
        for info in service.hosts {
            addresses.push(Address::of(&options, info));
        }
        Ok(Self { service, key, headers, addresses, limits, options })
    }

    pub(crate) fn service(&self) -> &'static ServiceInfo {
        self.service
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    pub(crate) fn key(&self) -> Option<&PublicKey> {
        self.key.as_ref()
    }

    /// Returns the headers of every request.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    /// Returns the address of a host.
    pub(crate) fn address(&self, info: &HostInfo) -> Result<&Address> {
        match self.addresses.get(info.index) {
            Some(Some(address)) => Ok(address),
            _ => Err(address::missing(&self.options, info)),
        }
    }

    /// Returns the string of an option that an operation needs.
    pub(crate) fn needed(&self, option: &OptionInfo) -> Result<&str> {
        match self.options.text(option) {
            Some(text) => Ok(text),
            None => {
                let complaint = "is needed by this operation: it is an option of the client";
                Err(Error::invalid(option.name, complaint))
            }
        }
    }
}

/// Returns a header of every request; an empty one is left out.
fn header(
    service: &ServiceInfo,
    options: &Options,
    header: &HeaderInfo,
) -> Result<Option<(HeaderName, HeaderValue)>> {
    let value = match header.value {
        HeaderSource::Option(option) => options.text(option).unwrap_or_default().to_owned(),
        HeaderSource::Constant(text) => text.to_owned(),
        HeaderSource::Version(prefix) => format!("{prefix}{}", service.version),
    };
    if value.is_empty() {
        return Ok(None);
    }
    match (HeaderName::from_bytes(header.name.as_bytes()), HeaderValue::from_str(&value)) {
        (Ok(name), Ok(value)) => Ok(Some((name, value))),
        _ => Err(Error::invalid(header.name, "can't be sent as a header")),
    }
}

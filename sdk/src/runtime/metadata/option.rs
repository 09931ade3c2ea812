//! The options of an application, and the hosts whose addresses they hold, as constant data.

/// An option.
#[derive(Debug)]
#[non_exhaustive]
pub struct OptionInfo {
    /// Its position in [`ServiceInfo::options`](super::ServiceInfo::options).
    pub index: usize,
    /// The name.
    pub name: &'static str,
    /// The type of value.
    pub kind: OptionKind,
    /// The value where none is set, as a string.
    pub default: Option<&'static str>,
    /// The values that it can have, if it is a choice.
    pub values: &'static [&'static str],
    /// One sentence that says what it means.
    pub summary: &'static str,
}

/// The type of value that an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionKind {
    /// A string.
    String,
    /// A string that is never printed.
    Secret,
    /// The address of a host.
    Url,
    /// An RSA public key in PEM.
    PublicKey,
    /// A length of time; as a string, in seconds.
    Duration,
    /// An integer that is not negative.
    Integer,
    /// On or off.
    Flag,
    /// One of some values.
    Choice,
}

/// A host of the service: where requests go.
#[derive(Debug)]
#[non_exhaustive]
pub struct HostInfo {
    /// Its position in [`ServiceInfo::hosts`](super::ServiceInfo::hosts).
    pub index: usize,
    /// The name.
    pub name: &'static str,
    /// The options that hold its address; the first that is set takes precedence.
    pub options: &'static [&'static OptionInfo],
    /// How its address is derived where no option holds it.
    pub derive: Option<DerivedHostInfo>,
}

/// The GraphQL endpoint of the service.
#[derive(Debug)]
#[non_exhaustive]
pub struct GraphQlInfo {
    /// The host.
    pub host: &'static HostInfo,
    /// The path.
    pub path: &'static str,
}

/// How the address of a host is derived from that of another.
#[derive(Debug)]
#[non_exhaustive]
pub struct DerivedHostInfo {
    /// The other host.
    pub from: &'static HostInfo,
    /// The label that replaces the first one of the domain.
    pub label: &'static str,
    /// A domain of so many labels keeps its first one, and the label is put before it.
    pub keep_labels: usize,
}

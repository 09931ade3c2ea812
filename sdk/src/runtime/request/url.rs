//! The URL of a request.

use bytes::Bytes;
use http::Uri;
use http::uri::PathAndQuery;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use super::super::config::address::Address;
use super::super::error::{Error, ErrorKind, Result};
use super::super::metadata::operation::{OperationInfo, ParamIn, PathPart};
use super::super::transport::body::Buffer;
use super::supply::Supplied;

/// What is percent-encoded: all but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// How much room a path and a query get: enough for most.
const ROOM: usize = 128;

/// Writes a URL; its values are percent-encoded, so that none of them can change what another one means.
pub(crate) fn url(
    address: &Address,
    path: &[PathPart],
    info: &OperationInfo,
    values: &[Option<Supplied<'_>>],
) -> Result<Uri> {
    let mut is_constant = address.path.is_empty();
    for input in info.inputs {
        is_constant &= !matches!(input.location, ParamIn::Query(_));
    }
    let path = match path {
        [PathPart::Literal(path)] if is_constant => {
            PathAndQuery::from_maybe_shared(Bytes::from_static(path.as_bytes()))
        }
        path => PathAndQuery::from_maybe_shared(path_and_query(address, path, info, values)?.finish()),
    };
    let uri = path.ok().and_then(|path| {
        let uri = Uri::builder().scheme(address.scheme.clone()).authority(address.authority.clone());
        uri.path_and_query(path).build().ok()
    });
    uri.ok_or_else(|| Error::new(ErrorKind::InvalidArgument, "the arguments make a URL that is too long"))
}

fn path_and_query(
    address: &Address,
    path: &[PathPart],
    info: &OperationInfo,
    values: &[Option<Supplied<'_>>],
) -> Result<Buffer> {
    let mut url = Buffer::with_capacity(ROOM);
    url.push_str(&address.path);
    for part in path {
        match part {
            PathPart::Literal(text) => url.push_str(text),
            PathPart::Input(at) => {
                segment(info.inputs[*at].name, values[*at].as_ref(), &mut url)?;
            }
        }
    }
    let mut separator = "?";
    for (input, value) in info.inputs.iter().zip(values) {
        if let (ParamIn::Query(name), Some(value)) = (input.location, value) {
            value.each_text(&mut |text| {
                url.push_str(separator);
                separator = "&";
                encode(name.as_bytes(), &mut url);
                url.push_str("=");
                encode(text, &mut url);
            });
        }
    }
    Ok(url)
}

/// Encodes a value for its position in the path, and refuses those that would change the path itself.
fn segment(name: &str, value: Option<&Supplied<'_>>, url: &mut Buffer) -> Result<()> {
    let mut text = Buffer::default();
    if let Some(value) = value {
        value.write_text(&mut text);
    }
    match text.as_slice() {
        b"" | b"." | b".." => {
            Err(Error::invalid(name, "can't be in a path: it must not be empty, `.` or `..`"))
        }
        text => {
            encode(text, url);
            Ok(())
        }
    }
}

fn encode(text: &[u8], url: &mut Buffer) {
    for piece in percent_encode(text, RESERVED) {
        url.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        let mut url = Buffer::default();
        encode(text.as_bytes(), &mut url);
        String::from_utf8(url.as_slice().to_vec()).unwrap()
    }

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(encoded("aZ09-._~"), "aZ09-._~");
        assert_eq!(encoded("a&b=c+d e/f?g#h%"), "a%26b%3Dc%2Bd%20e%2Ff%3Fg%23h%25");
        assert_eq!(encoded("ü蒸"), "%C3%BC%E8%92%B8");
        assert_eq!(encoded("\r\n\0"), "%0D%0A%00");
    }
}

//! The text of a response: bytes that are UTF-8.

use bytes::Bytes;
use http::Response;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};

use super::super::error::{Error, Result};

/// Returns the text of a response, without a byte order mark.
///
/// # Errors
///
/// Where the body has an encoding, which was not asked for, or another charset: the error names it.
pub(crate) fn text(response: &Response<Bytes>) -> Result<&str> {
    let body = response.body();
    if body.is_empty() {
        return Ok("");
    }
    if let Some(encoding) = encoding(response) {
        return Err(Error::unexpected("", format!("a body without the encoding {encoding}")));
    }
    if let Some(charset) = charset(response)
        && (!body.is_ascii() || body.contains(&0))
    {
        return Err(Error::unexpected("", format!("text in UTF-8, not in {charset}")));
    }
    let text = str::from_utf8(body).map_err(|_| match declared(body) {
        Some(charset) => Error::unexpected("", format!("text in UTF-8, not in {charset}")),
        None => Error::unexpected("", "text in UTF-8"),
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Returns the encodings of the body, where there are any.
fn encoding(response: &Response<Bytes>) -> Option<String> {
    let mut encodings = String::new();
    for value in response.headers().get_all(CONTENT_ENCODING) {
        for name in value.to_str().unwrap_or_default().split(',') {
            let name = name.trim();
            if !name.is_empty() && !name.eq_ignore_ascii_case("identity") {
                encodings.push_str(if encodings.is_empty() { "" } else { ", " });
                encodings.push_str(&printable(name));
            }
        }
    }
    if encodings.is_empty() { None } else { Some(encodings) }
}

/// Returns the charset of the body, where it is none that UTF-8 contains.
fn charset(response: &Response<Bytes>) -> Option<String> {
    let value = response.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    let (_, mut parameters) = value.split_once(';')?;
    loop {
        let (parameter, rest) = parameters.split_once(';').unwrap_or((parameters, ""));
        if let Some((name, charset)) = parameter.split_once('=')
            && name.trim().eq_ignore_ascii_case("charset")
        {
            let charset = charset.trim().trim_matches(['"', '\'']).trim();
            for name in ["utf-8", "utf8", "us-ascii", "ascii", ""] {
                if charset.eq_ignore_ascii_case(name) {
                    return None;
                }
            }
            return Some(printable(charset));
        }
        if rest.is_empty() {
            return None;
        }
        parameters = rest;
    }
}

/// Returns the charset that a body says it has: by the mark at its beginning, as XML, or as HTML.
fn declared(body: &[u8]) -> Option<String> {
    if body.starts_with(b"\xff\xfe") || body.starts_with(b"\xfe\xff") {
        return Some("UTF-16".to_owned());
    }
    let start = String::from_utf8_lossy(body.get(..1024).unwrap_or(body));
    let (_, value) = start.split_once("encoding=").or_else(|| start.split_once("charset="))?;
    let value = value.trim_start_matches(['"', '\'']);
    let is_behind = |letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_');
    let name = value.get(..value.find(is_behind).unwrap_or(value.len()))?;
    if name.is_empty() { None } else { Some(printable(name)) }
}

/// Returns as much of a name as can be shown.
fn printable(name: &str) -> String {
    let mut shown = String::new();
    for letter in name.chars() {
        if letter.is_ascii_graphic() && shown.len() < 40 {
            shown.push(letter);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &[(&str, &str)], body: &[u8]) -> std::result::Result<String, String> {
        let response =
            headers.iter().fold(Response::builder(), |builder, (name, value)| builder.header(*name, *value));
        let response = response.body(Bytes::copy_from_slice(body)).unwrap();
        text(&response).map(str::to_owned).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn utf8_is_read_however_it_is_called() {
        let json = "application/json";
        for value in
            [json, "text/xml; charset=utf-8", "a/b;charset=\"UTF-8\"", "a/b; Charset = utf8 ", "a/b; q=1"]
        {
            assert_eq!(read(&[("content-type", value)], "阿宝".as_bytes()).unwrap(), "阿宝", "{value}");
        }
        assert_eq!(read(&[("content-encoding", "identity")], b"a").unwrap(), "a");
        assert_eq!(read(&[], b"\xef\xbb\xbf{}").unwrap(), "{}");
        assert_eq!(read(&[("content-encoding", "gzip")], b"").unwrap(), "");
        assert_eq!(read(&[("content-type", "a/b; charset=GBK")], b"ascii").unwrap(), "ascii");
    }

    #[test]
    fn what_is_not_utf8_is_named_and_never_filled_up() {
        let gzip = read(&[("content-encoding", "gzip")], b"\x1f\x8b").unwrap_err();
        assert_eq!(gzip, "expected a body without the encoding gzip");
        let gbk = read(&[("content-type", "text/xml; charset=GBK")], b"\xd6\xd0").unwrap_err();
        assert_eq!(gbk, "expected text in UTF-8, not in GBK");
        assert_eq!(read(&[], b"\xff").unwrap_err(), "expected text in UTF-8");
        for (body, charset) in [
            (&b"<?xml version='1.0' encoding='GBK'?><a>\xd6\xd0</a>"[..], "GBK"),
            (b"<meta charset=gb2312>\xd6\xd0", "gb2312"),
            (b"\xff\xfe{\0}\0", "UTF-16"),
        ] {
            assert_eq!(read(&[], body).unwrap_err(), format!("expected text in UTF-8, not in {charset}"));
        }
        let wide = read(&[("content-type", "a/b; charset=utf-16le")], b"{\0}\0").unwrap_err();
        assert_eq!(wide, "expected text in UTF-8, not in utf-16le");
    }
}

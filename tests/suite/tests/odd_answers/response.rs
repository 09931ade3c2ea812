//! The bytes of a response.

use authing_tests::server::{self, Then};
use time::format_description::well_known::Rfc2822;
use time::{Duration, OffsetDateTime};

use crate::case::{After, Answer, Header, Instead, Response};

/// What the server plays.
pub(crate) fn played(answer: &Answer) -> Result<server::Answer, String> {
    match answer {
        Answer::Instead(Instead::Close) => Ok(server::Answer::Close),
        Answer::Instead(Instead::Reset) => Ok(server::Answer::Reset),
        Answer::Response(response) => {
            Ok(server::Answer::Bytes { bytes: bytes(response)?, then: then(response) })
        }
    }
}

fn bytes(response: &Response) -> Result<Vec<u8>, String> {
    let body = body(response)?;
    let mut bytes = head(response, &body)?.into_bytes();
    bytes.extend_from_slice(&body);
    let length = bytes.len().checked_sub(response.cut.unwrap_or(0)).ok_or("more is cut than there is")?;
    bytes.truncate(length);
    Ok(bytes)
}

fn head(response: &Response, body: &[u8]) -> Result<String, String> {
    let mut head = format!("HTTP/1.1 {} Odd\r\n", response.status);
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {}\r\n", header(value)?));
    }
    let given = |name: &str| response.headers.keys().any(|other| other.eq_ignore_ascii_case(name));
    if !given("content-type") && !body.is_empty() {
        head.push_str("content-type: application/json\r\n");
    }
    if !given("content-length") {
        head.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    head.push_str("\r\n");
    Ok(head)
}

fn header(value: &Header) -> Result<String, String> {
    match value {
        Header::Text(text) => Ok(text.clone()),
        Header::DateIn { date_in } => {
            let date = OffsetDateTime::now_utc() + Duration::seconds(*date_in);
            // The date of HTTP is that of mail, but for the name of the zone.
            let text = date.format(&Rfc2822).map_err(|error| error.to_string())?;
            Ok(text.replace("+0000", "GMT"))
        }
    }
}

fn body(response: &Response) -> Result<Vec<u8>, String> {
    match (&response.text, &response.hex) {
        (Some(_), Some(_)) => Err("a response has `text` and `hex`".to_owned()),
        (Some(text), None) => Ok(text.clone().into_bytes()),
        (None, Some(hex)) => from_hex(hex).ok_or_else(|| format!("no pairs of hexadecimal digits: {hex}")),
        (None, None) => Ok(Vec::new()),
    }
}

fn from_hex(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let (pairs, rest) = digits.as_deref()?.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high * 16 + low).collect())
}

fn then(response: &Response) -> Then {
    match (response.cut, &response.after) {
        (Some(_), _) | (None, Some(After::Close)) => Then::Close,
        (None, Some(After::Send { text })) => Then::Send(text.clone().into_bytes()),
        (None, None) => Then::Keep,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn play(answer: Value) -> (String, Then) {
        let answer = serde_json::from_value(answer).expect("an answer");
        match played(&answer).expect("it can be played") {
            server::Answer::Bytes { bytes, then } => {
                (String::from_utf8(bytes).expect("the bytes are UTF-8"), then)
            }
            other => panic!("no bytes: {other:?}"),
        }
    }

    #[test]
    fn what_is_not_given_is_added() {
        let (text, then) = play(json!({ "text": "{}" }));
        assert_eq!(text, "HTTP/1.1 200 Odd\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}");
        assert_eq!(then, Then::Keep);
        let (text, _) = play(json!({ "status": 204, "text": "" }));
        assert_eq!(text, "HTTP/1.1 204 Odd\r\ncontent-length: 0\r\n\r\n");
    }

    #[test]
    fn what_is_given_is_kept() {
        let headers = json!({ "Content-Type": "text/xml", "content-length": "9" });
        let (text, _) = play(json!({ "status": 503, "headers": headers, "hex": "6162" }));
        assert_eq!(text, "HTTP/1.1 503 Odd\r\nContent-Type: text/xml\r\ncontent-length: 9\r\n\r\nab");
    }

    #[test]
    fn a_response_ends_as_it_says() {
        let (text, then) = play(json!({ "text": "123456", "cut": 4 }));
        assert!(text.ends_with("content-length: 6\r\n\r\n12"), "{text}");
        assert_eq!(then, Then::Close);
        assert_eq!(play(json!({ "text": "", "after": "close" })).1, Then::Close);
        assert_eq!(play(json!({ "text": "", "after": { "text": "HTTP" } })).1, Then::Send(b"HTTP".to_vec()));
    }

    #[test]
    fn a_date_is_that_of_http() {
        let (text, _) = play(json!({ "headers": { "retry-after": { "date_in": 90 } } }));
        let date =
            text.lines().find_map(|line| line.strip_prefix("retry-after: ")).expect("the header is there");
        let bare = date.strip_suffix(" GMT").expect("it is in the zone of HTTP");
        let moment = OffsetDateTime::parse(&format!("{bare} +0000"), &Rfc2822).expect("a date");
        let ahead = (moment - OffsetDateTime::now_utc()).whole_seconds();
        assert!((85..=90).contains(&ahead), "{date}");
        assert_eq!(date.len(), "Sun, 06 Nov 1994 08:49:37 GMT".len(), "{date}");
    }

    #[test]
    fn what_can_not_be_played_is_refused() {
        for answer in [json!({ "hex": "6" }), json!({ "hex": "zz" }), json!({ "text": "a", "hex": "61" })] {
            let answer: Answer = serde_json::from_value(answer).expect("an answer");
            played(&answer).expect_err("it can't be played");
        }
        for answer in [json!("vanish"), json!({ "body": "" }), json!({ "after": "open" })] {
            serde_json::from_value::<Answer>(answer).expect_err("no answer");
        }
    }
}

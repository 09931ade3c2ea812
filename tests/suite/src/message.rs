//! A request as bytes: what was sent, or would be.

/// One HTTP request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The method.
    pub method: String,
    /// The host: an address, or the name under which the scripted server plays it.
    pub host: String,
    /// The path, percent-encoded.
    pub path: String,
    /// The query, percent-encoded, without `?`.
    pub query: String,
    /// The headers; names are in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Message {
    /// The value of a header; an empty one counts as absent.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The media type of the body, without parameters.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.header("content-type").map(|value| value.split(';').next().unwrap_or_default().trim())
    }

    /// The path, decoded.
    #[must_use]
    pub fn decoded_path(&self) -> String {
        percent_encoding::percent_decode_str(&self.path).decode_utf8_lossy().into_owned()
    }

    /// The pairs of the query, decoded, in their order.
    #[must_use]
    pub fn decoded_query(&self) -> Vec<(String, String)> {
        url::form_urlencoded::parse(self.query.as_bytes()).into_owned().collect()
    }

    /// The pairs of a form body, decoded, in their order.
    #[must_use]
    pub fn decoded_form(&self) -> Vec<(String, String)> {
        url::form_urlencoded::parse(&self.body).into_owned().collect()
    }
}

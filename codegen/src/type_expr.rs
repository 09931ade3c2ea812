//! Type expressions: what the spec writes after `type:`.

use std::fmt;

/// A type, as the spec writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeExpr {
    /// `string`
    String,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `float`
    Float,
    /// `date-time`
    DateTime,
    /// `json`: any JSON.
    Json,
    /// `unit`: there is no result.
    Unit,
    /// `body`: an argument decides how the body of the answer is read.
    Body,
    /// `typed`: another field decides how the text of this one is read.
    Typed,
    /// `map<T>`: an object with keys of any name.
    Map(Box<TypeExpr>),
    /// `list<T>`
    List(Box<TypeExpr>),
    /// `T?`: a `T` or null.
    Nullable(Box<TypeExpr>),
    /// A type of the spec, by its name.
    Named(String),
}

/// Why a text is no type expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeError {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The wrong part of the text, in bytes.
    pub at: std::ops::Range<usize>,
    /// The type that was certainly meant by that part.
    pub meant: Option<String>,
}

/// The words that name a type by themselves.
const WORDS: [(&str, TypeExpr); 9] = [
    ("string", TypeExpr::String),
    ("boolean", TypeExpr::Boolean),
    ("integer", TypeExpr::Integer),
    ("float", TypeExpr::Float),
    ("date-time", TypeExpr::DateTime),
    ("json", TypeExpr::Json),
    ("unit", TypeExpr::Unit),
    ("body", TypeExpr::Body),
    ("typed", TypeExpr::Typed),
];

/// How deep a type may be nested: far more than a reader can follow.
const MAX_DEPTH: usize = 8;

impl TypeExpr {
    /// Reads a type expression.
    ///
    /// # Errors
    ///
    /// Says which part of the text is wrong, and what to write instead.
    pub fn parse(text: &str) -> Result<Self, TypeError> {
        Reader { text }.read(0..text.len(), 0)
    }

    /// The words that name a type by themselves.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }

    /// The name of the type of the spec that it is made from, if it is made from one.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Map(inner) | Self::List(inner) | Self::Nullable(inner) => inner.named(),
            _ => None,
        }
    }

    /// The same type without `?`.
    #[must_use]
    pub fn not_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner.not_null(),
            other => other,
        }
    }

    /// What stands inside of lists, maps and `?`.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        match self {
            Self::Map(inner) | Self::List(inner) | Self::Nullable(inner) => inner.innermost(),
            other => other,
        }
    }
}

impl fmt::Display for TypeExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Map(inner) => write!(f, "map<{inner}>"),
            Self::List(inner) => write!(f, "list<{inner}>"),
            Self::Nullable(inner) => write!(f, "{inner}?"),
            Self::Named(name) => f.write_str(name),
            word => f.write_str(WORDS.iter().find(|(_, ty)| ty == word).map_or("", |(word, _)| word)),
        }
    }
}

struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    fn read(&self, at: std::ops::Range<usize>, depth: usize) -> Result<TypeExpr, TypeError> {
        let part = &self.text[at.clone()];
        if depth > MAX_DEPTH {
            return Err(self.error(
                "this type is nested too deep",
                "give the inner type a name under `types`",
                at,
            ));
        }
        if part.is_empty() {
            return Err(self.error("a type is missing here", "write a type, such as `string`", at));
        }
        if let Some((_, word)) = WORDS.iter().find(|(word, _)| *word == part) {
            return Ok(word.clone());
        }
        if let Some(inner) = part.strip_suffix('?') {
            return Ok(TypeExpr::Nullable(Box::new(self.read(at.start..at.start + inner.len(), depth + 1)?)));
        }
        for (prefix, wrap) in
            [("list<", TypeExpr::List as fn(Box<TypeExpr>) -> TypeExpr), ("map<", TypeExpr::Map)]
        {
            if let Some(inner) = part.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>')) {
                if last_argument(inner) != inner.trim() {
                    return self.name(part, at);
                }
                let start = at.start + prefix.len();
                return Ok(wrap(Box::new(self.read(start..start + inner.len(), depth + 1)?)));
            }
        }
        self.name(part, at)
    }

    fn name(&self, part: &str, at: std::ops::Range<usize>) -> Result<TypeExpr, TypeError> {
        if crate::name::is_pascal(part) {
            return Ok(TypeExpr::Named(part.to_owned()));
        }
        let meant = in_own_words(part);
        let is_known = meant != part && TypeExpr::parse(&meant).is_ok();
        let help = if is_known {
            format!("write `{meant}`")
        } else {
            "write one of string, boolean, integer, float, date-time, json, `list<T>`, `map<T>`, or the PascalCase \
             name of a type of the spec"
                .to_owned()
        };
        let meant = (is_known && !is_vague(part)).then_some(meant);
        Err(TypeError { message: format!("`{part}` is not a type"), help, at, meant })
    }

    fn error(&self, message: &str, help: &str, at: std::ops::Range<usize>) -> TypeError {
        TypeError { message: message.to_owned(), help: help.to_owned(), at, meant: None }
    }
}

/// Writes a type of another language as it is written here; what is not understood stays as it is.
pub(crate) fn in_own_words(text: &str) -> String {
    let text = text.trim();
    if text.len() > MOST_READ {
        return text.to_owned();
    }
    if let Some(word) = own_word(text) {
        return word.to_owned();
    }
    if let Some(value) = text.strip_suffix("| null").or_else(|| text.strip_suffix("| None")) {
        return in_own_words(value);
    }
    if let Some(inner) = text.strip_suffix("[]") {
        return format!("list<{}>", in_own_words(inner));
    }
    if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return format!("list<{}>", in_own_words(inner));
    }
    let Some((outer, inner)) = text.split_once(['<', '[', '(']) else { return text.to_owned() };
    let inner = inner.trim_end().strip_suffix(['>', ']', ')']).unwrap_or(inner);
    // The last of several is that of the values: the keys of a map are strings.
    let last = last_argument(inner);
    match outer.trim().to_lowercase().as_str() {
        "list" | "vec" | "array" | "sequence" | "set" | "slice" | "hashset" | "btreeset" | "iterable" => {
            format!("list<{}>", in_own_words(inner))
        }
        "map" | "dict" | "hashmap" | "btreemap" | "record" | "mapping" | "object" => {
            format!("map<{}>", in_own_words(last))
        }
        // What is not required may be missing: the type need not say so.
        "option" | "optional" | "nullable" | "maybe" => in_own_words(inner),
        "box" | "arc" | "rc" => in_own_words(inner),
        _ => text.to_owned(),
    }
}

/// Whether a type of another language can be written here in several ways: its translation is only advice.
fn is_vague(text: &str) -> bool {
    let mut words =
        text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.clone().next().unwrap_or_default().to_ascii_lowercase();
    let is_alone = words.clone().count() == 1 && !text.ends_with("[]");
    let vague = ["any", "date", "decimal", "id", "number", "object", "time", "unknown", "value"];
    let open = ["array", "dict", "hashmap", "list", "map", "vec"];
    words.any(|word| vague.contains(&word.to_ascii_lowercase().as_str()))
        || (is_alone && open.contains(&first.as_str()))
}

/// How long a type of another language may be, to be read.
const MOST_READ: usize = 200;

/// What stands behind the last comma that is in no brackets.
fn last_argument(text: &str) -> &str {
    let mut depth = 0_i32;
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '<' | '[' | '(' => depth += 1,
            '>' | ']' | ')' => depth -= 1,
            ',' if depth == 0 => start = at + 1,
            _ => {}
        }
    }
    text[start..].trim()
}

/// The word for a type, or the one that other languages have for it.
fn own_word(word: &str) -> Option<&'static str> {
    let lower = word.to_ascii_lowercase();
    let known = || TypeExpr::words();
    Some(match lower.as_str() {
        "str" | "text" | "id" | "&str" | "char" | "uuid" => "string",
        "bool" => "boolean",
        "int" | "i32" | "i64" | "u32" | "u64" | "long" | "int32" | "int64" | "usize" => "integer",
        "number" | "double" | "f64" | "f32" | "decimal" => "float",
        "datetime" | "date_time" | "timestamp" | "date" | "time" => "date-time",
        "any" | "object" | "value" | "unknown" => "json",
        "array" | "list" | "vec" => "list<string>",
        "dict" | "map" | "hashmap" => "map<json>",
        "void" | "none" | "null" | "nothing" | "()" => "unit",
        lower => return known().find(|known| *known == lower).or_else(|| slip(word, lower)),
    })
}

/// A word that differs by a slip. A name that could be that of a type of the spec is not taken for one.
fn slip(word: &str, lower: &str) -> Option<&'static str> {
    let is_word = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
    let near = is_word.then(|| crate::diagnostic::nearest(lower, TypeExpr::words())).flatten();
    near.map(|near| near.word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_printed_again() {
        for text in
            ["string", "date-time", "list<string?>", "map<list<User>>", "User?", "typed", "unit", "body"]
        {
            assert_eq!(TypeExpr::parse(text).map(|ty| ty.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn the_wrong_part_is_told() {
        for (text, at, help) in [
            ("list<strin>", 5..10, "write `string`"),
            ("map<>", 4..4, "write a type, such as `string`"),
            ("bool", 0..4, "write `boolean`"),
            ("Vec<String>", 0..11, "write `list<string>`"),
            ("[string]", 0..8, "write `list<string>`"),
            ("string[]", 0..8, "write `list<string>`"),
            ("map<string, json>", 0..17, "write `map<json>`"),
            ("HashMap<String, Vec<i64>>", 0..25, "write `map<list<integer>>`"),
            ("Option<bool>", 0..12, "write `boolean`"),
            ("string | null", 0..13, "write `string`"),
            ("Dict[str, Parcel]", 0..17, "write `map<Parcel>`"),
            ("number?", 0..6, "write `float`"),
            ("Object", 0..0, ""),
        ] {
            match TypeExpr::parse(text) {
                Err(error) => assert_eq!((error.at, error.help.as_str()), (at, help), "{text}"),
                Ok(ty) => assert_eq!((ty.to_string().as_str(), help), (text, ""), "{text}"),
            }
        }
    }

    #[test]
    fn only_what_is_certain_is_meant() {
        for (text, meant) in [
            ("bool", Some("boolean")),
            ("Vec<String>", Some("list<string>")),
            ("str[]", Some("list<string>")),
            ("map<string, json>", Some("map<json>")),
            ("number", None),
            ("array", None),
            ("Array<number>", None),
            ("wibble-wobble", None),
        ] {
            let error = TypeExpr::parse(text).unwrap_err();
            assert_eq!(error.meant.as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let text = "list<".repeat(5000) + "string" + &">".repeat(5000);
        assert!(TypeExpr::parse(&text).is_err());
    }
}

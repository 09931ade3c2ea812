//! Random files of a spec: valid in their shape, hostile in their names, texts and values.

use std::fmt::Write;

use super::File;
use super::random::Random;

/// Names that Rust, clippy, the runtime or a file system could stumble over.
const NAMES: [&str; 64] = [
    "add",
    "sub",
    "mul",
    "neg",
    "not",
    "next",
    "cmp",
    "eq",
    "hash",
    "index",
    "deref",
    "drop",
    "clone",
    "default",
    "into",
    "from",
    "from_text",
    "into_text",
    "as_text",
    "to_text",
    "is_text",
    "len",
    "is_empty",
    "iter",
    "new",
    "string",
    "option",
    "vec",
    "some",
    "none",
    "ok",
    "err",
    "send",
    "sync",
    "result",
    "error",
    "request",
    "session",
    "operation",
    "operations",
    "types",
    "type",
    "self",
    "call",
    "exclusive",
    "with",
    "client",
    "runtime",
    "service",
    "graphql",
    "meta",
    "a",
    "x1",
    "v_2",
    "a_b_c",
    "extra",
    "name",
    "value",
    "fields",
    "arguments",
    "item",
    "items",
    "con",
    "aux",
];

/// Names of types that Rust, the runtime or the client could have taken.
const TYPES: [&str; 48] = [
    "String",
    "Option",
    "Vec",
    "Box",
    "Some",
    "None",
    "Ok",
    "Err",
    "Result",
    "Default",
    "Into",
    "From",
    "Clone",
    "Copy",
    "Debug",
    "Iterator",
    "IntoIterator",
    "ToOwned",
    "AsRef",
    "Send",
    "Sync",
    "Drop",
    "Eq",
    "Ord",
    "Hash",
    "Error",
    "ErrorKind",
    "ErrorCode",
    "Secret",
    "Session",
    "Request",
    "Response",
    "Value",
    "Body",
    "Fields",
    "Object",
    "Field",
    "Extra",
    "Operation",
    "Nullable",
    "DateTime",
    "BTreeMap",
    "Map",
    "List",
    "A",
    "URL",
    "X1",
    "Self",
];

/// Pieces of Markdown, HTML and Rust.
const PIECES: [&str; 46] = [
    "plain words",
    "`code`",
    "``a ` b``",
    "`open",
    "[brackets]",
    "[a](https://acme.example/a)",
    "[a](b)",
    "[a][b]",
    "[`Foo`]",
    "[crate::Foo]",
    "![i](j.png)",
    "<b>",
    "</div>",
    "<!-- x",
    "&amp;",
    "&nosuch;",
    "*stars*",
    "**bold",
    "_under_",
    "~~gone~~",
    "a_b_c",
    "https://acme.example/a_(b)?c=d#e",
    "http://acme.example.",
    "<https://acme.example>",
    "<mailto:a@acme.example>",
    "a@acme.example",
    "\\",
    "\\[x]",
    "\\<b>",
    "*/",
    "/*",
    "//",
    "///",
    "#[doc]",
    "#",
    "$x$",
    "{}",
    "|",
    "a | b",
    "[^1]",
    "x < y > z",
    "list<string>",
    "\"quoted\"",
    "'it'",
    "\u{2014} 读者 \u{1F512}",
    "1. x",
];

/// Blocks of Markdown.
const BLOCKS: [&str; 19] = [
    "- one\n- two",
    "- one\nlazy\n- two",
    "* one\n  * two\n lazy",
    "1. one\n2. two\nlazy",
    "> quoted\n> more",
    "# Heading",
    "Heading\n===",
    "---",
    "```\nlet x = broken(;\n```",
    "```rust\nlet x: u32 = \"no\";\n```",
    "```json\n{}\n```",
    "~~~\nx\n~~~",
    "```no_run\nx\n```",
    "| a | b |\n|---|---|\n| `c` | [d] |",
    "<div>\n[x]\n</div>",
    "<details>\n\n[x]\n\n</details>",
    "- [ ] task\n- [x] done",
    "term\n: definition",
    "a  \nb\\\nc",
];

/// Blocks of Markdown that are refused: in few files, so that most are accepted.
const REFUSED: [&str; 6] = [
    "> quoted\nlazy",
    "```rust\nlet x = broken(;\n```",
    "```text\nopen",
    "    let x = indented;",
    "[p]: https://acme.example/p",
    "[^1]: a footnote",
];

/// Strings to be sent.
const STRINGS: [&str; 16] = [
    "",
    "x",
    "NO",
    "on",
    "007",
    "a\"b",
    "a\\b",
    "a\nb",
    "a\tb",
    "`a`[b]",
    "\u{202e}x",
    "\u{200b}",
    "{a}",
    "\u{1F512}",
    "é",
    "null",
];

/// A file of operations, and of the types that they take and return.
pub(super) fn file(random: &mut Random, index: usize) -> File {
    let mut file = Writer { random, index, text: String::new(), types: Vec::new() };
    file.write();
    (format!("operations/random_{index}.yaml"), file.text)
}

struct Writer<'r> {
    random: &'r mut Random,
    index: usize,
    text: String,
    /// The types that the operations name, as entries of the file.
    types: Vec<String>,
}

/// A parameter.
struct Param {
    name: String,
    ty: String,
    required: bool,
    default: Option<String>,
    /// A value of its type, for the example.
    value: String,
}

impl Writer<'_> {
    fn write(&mut self) {
        let (group, doc) = (self.name("group"), self.doc());
        let _infallible = writeln!(self.text, "group: {{ name: {group}, doc: {doc} }}\noperations:");
        for number in 0..=self.random.below(2) {
            self.operation(number);
        }
        if !self.types.is_empty() {
            let types = self.types.concat();
            let _infallible = write!(self.text, "types:\n{types}");
        }
    }

    fn operation(&mut self, number: usize) {
        let name = self.name(&format!("op{number}"));
        let count = self.random.below(10);
        let params: Vec<Param> = (0..count).map(|at| self.param(at)).collect();
        let (doc, source, title, result) = (self.doc(), self.line(), self.line(), self.result());
        let listed = |entry: &dyn Fn(&Param) -> Option<String>| {
            params.iter().filter_map(entry).collect::<Vec<_>>().join(", ")
        };
        let names = listed(&|param| Some(param.name.clone()));
        let args = listed(&|param| param.required.then(|| format!("{}: {}", param.name, param.value)));
        let sent = listed(&|param| {
            let value = if param.required { Some(&param.value) } else { param.default.as_ref() };
            value.map(|value| format!("{}: {value}", param.name))
        });
        let path = format!("/random/{}/{number}", self.index);
        let lines: String = params.iter().map(|param| self.param_line(param)).collect();
        let _infallible = write!(
            self.text,
            "  - name: {name}
    doc: {doc}
    source: {source}
    auth: none
    params: [{lines}]
    endpoint: {{ rest: {{ method: POST, path: {path}, json: [{names}] }} }}
    returns: {{ type: {result} }}
    errors: [{{ code: 31, do: {title} }}]
    examples:
      - {{ title: {title}, args: {{ {args} }}, request: {{ path: {path}, json: {{ {sent} }} }} }}
"
        );
    }

    fn param(&mut self, at: usize) -> Param {
        let name = self.name(&format!("p{at}"));
        let required = self.random.one_in(2);
        let (ty, value) = self.given(0);
        let has_default =
            !required && !ty.starts_with(|first: char| first.is_ascii_uppercase()) && self.random.one_in(2);
        Param { name, default: has_default.then(|| value.clone()), ty, required, value }
    }

    fn param_line(&mut self, param: &Param) -> String {
        let Param { name, ty, required, default, .. } = param;
        let doc = self.doc();
        let default = default.as_ref().map(|value| format!(", default: {value}")).unwrap_or_default();
        format!(
            "{{ name: {name}, type: \"{ty}\", required: {required}, public: true, doc: {doc}{default} }}, "
        )
    }

    /// A type that a caller can give, and a value of it.
    fn given(&mut self, depth: usize) -> (String, String) {
        match self.random.below(if depth < 3 { 11 } else { 6 }) {
            0 => ("string".to_owned(), quoted(self.random.one_of(&STRINGS))),
            1 => ("boolean".to_owned(), "true".to_owned()),
            2 => (
                "integer".to_owned(),
                self.random.one_of(&["0", "9223372036854775807", "-9223372036854775808"]).to_owned(),
            ),
            3 => ("float".to_owned(), self.random.one_of(&["3.14", "2.718", "1e300", "-0.5"]).to_owned()),
            4 => ("date-time".to_owned(), "\"2030-01-31T12:00:00Z\"".to_owned()),
            5 => (
                "json".to_owned(),
                self.random.one_of(&["{ \"a\": [1, null] }", "18446744073709551615", "[]"]).to_owned(),
            ),
            6 | 7 => {
                let (inner, value) = self.given(depth + 1);
                (format!("list<{inner}>"), format!("[{value}]"))
            }
            8 => {
                let (inner, value) = self.given(depth + 1);
                (format!("map<{inner}>"), format!("{{ \"k\": {value} }}"))
            }
            9 => self.choice(),
            _ => self.input(depth),
        }
    }

    fn choice(&mut self) -> (String, String) {
        let name = self.type_name();
        let (first, second) =
            (self.random.one_of(&["NO", "sweet", "a-b"]), self.random.one_of(&["on", "SOUR", "x_1"]));
        let docs = [self.doc(), self.doc(), self.doc()];
        self.types.push(format!(
            "  - {{ name: {name}, kind: enum, doc: {}, values: [{{ value: {first}, doc: {} }}, {{ value: {second}, doc: {} }}] }}\n",
            docs[0], docs[1], docs[2]
        ));
        (name, first.to_owned())
    }

    fn input(&mut self, depth: usize) -> (String, String) {
        let name = self.type_name();
        let count = 1 + self.random.below(9);
        let (mut fields, mut values) = (String::new(), Vec::new());
        for at in 0..count {
            let (ty, value) = if self.random.one_in(8) {
                (format!("list<{name}>"), "[]".to_owned())
            } else {
                self.given(depth + 2)
            };
            let (field, required, clearable) =
                (self.name(&format!("f{at}")), self.random.one_in(2), self.random.one_in(3));
            let (doc, extra) = (self.doc(), if clearable && !required { ", clearable: true" } else { "" });
            let _infallible = write!(
                fields,
                "{{ name: {field}, type: \"{ty}\", required: {required}, public: true, doc: {doc}{extra} }}, "
            );
            values.extend(required.then(|| format!("{field}: {value}")));
        }
        let doc = self.doc();
        self.types.push(format!("  - {{ name: {name}, kind: input, doc: {doc}, fields: [{fields}] }}\n"));
        (name, format!("{{ {} }}", values.join(", ")))
    }

    /// A type that a service can return.
    fn result(&mut self) -> String {
        match self.random.below(8) {
            0 => "unit".to_owned(),
            1 => "json".to_owned(),
            2 => "list<list<map<list<string?>>>>".to_owned(),
            _ => self.object(0),
        }
    }

    fn object(&mut self, depth: usize) -> String {
        let name = self.type_name();
        let mut fields = String::new();
        for at in 0..=self.random.below(6) {
            let ty = match self.random.below(9) {
                0 => "string".to_owned(),
                1 => "integer".to_owned(),
                2 => "date-time".to_owned(),
                3 => format!("list<{name}>"),
                4 => "map<list<map<list<json>>>>".to_owned(),
                5 => self.choice().0,
                6 if depth < 3 => self.object(depth + 1),
                7 if depth < 3 => format!("list<{}>", self.object(depth + 1)),
                _ => "float".to_owned(),
            };
            let (field, required, doc) = (self.name(&format!("f{at}")), self.random.one_in(2), self.doc());
            let _infallible = write!(
                fields,
                "{{ name: {field}, type: \"{ty}\", required: {required}, public: true, doc: {doc} }}, "
            );
        }
        let doc = self.doc();
        self.types.push(format!("  - {{ name: {name}, kind: object, doc: {doc}, fields: [{fields}] }}\n"));
        name
    }

    /// A name; most are made unlike all others.
    fn name(&mut self, own: &str) -> String {
        let name = self.random.one_of(&NAMES);
        let is_alone = self.random.one_in(50);
        if is_alone { name.to_owned() } else { format!("{name}_{own}_{}", self.index) }
    }

    fn type_name(&mut self) -> String {
        let name = self.random.one_of(&TYPES);
        let count = self.types.len();
        if self.random.one_in(8) {
            name.to_owned()
        } else {
            format!("{name}Of{}N{count}L{}", self.index, self.text.len())
        }
    }

    /// A text of one line.
    fn line(&mut self) -> String {
        let pieces: Vec<&str> = (0..=self.random.below(4)).map(|_| self.random.one_of(&PIECES)).collect();
        quoted(&pieces.join(" "))
    }

    /// A text whose first line is a sentence.
    fn doc(&mut self) -> String {
        let count = 1 + self.random.below(4);
        let mut text = String::from("It is");
        for _ in 0..count {
            let _infallible = write!(text, " {}", self.random.one_of(&PIECES));
        }
        text.push('.');
        for _ in 0..self.random.below(3) {
            let part = match self.random.below(200) {
                0 => self.random.one_of(&REFUSED),
                1..100 => self.random.one_of(&BLOCKS),
                _ => self.random.one_of(&PIECES),
            };
            let gap = if self.random.one_in(4) { "\n" } else { "\n\n" };
            let _infallible = write!(text, "{}{part}", if text.contains('\n') { gap } else { "\n\n" });
        }
        quoted(&text)
    }
}

/// A text in double quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

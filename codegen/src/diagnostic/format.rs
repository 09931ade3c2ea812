//! How errors are printed: for people, or for machines.

use serde_json::{Value, json};

use super::{Diagnostic, Diagnostics, Edit, Place};

/// A way to print errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line and a caret, for people.
    #[default]
    Text,
    /// An object of JSON a line.
    Json,
    /// A workflow command of GitHub a line, which annotates the line of the file.
    GitHub,
}

impl Format {
    /// Finds a format by the word for it.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            "github" => Some(Self::GitHub),
            _ => None,
        }
    }
}

impl Diagnostics {
    /// Prints all of them, each on lines of its own.
    #[must_use]
    pub fn print(&self, format: Format) -> String {
        match format {
            Format::Text => self.to_string(),
            Format::Json => self.iter().map(|error| format!("{}\n", object(error))).collect(),
            Format::GitHub => self.iter().map(|error| format!("{}\n", command(error))).collect(),
        }
    }
}

fn object(error: &Diagnostic) -> Value {
    let mut object = span(&error.place);
    object["code"] = error.code.to_string().into();
    object["message"] = (*error.message).into();
    object["help"] = error.help.as_deref().into();
    object["fix"] = error.fix.as_ref().map(|fix| fix.edits.iter().map(edit).collect::<Vec<Value>>()).into();
    object
}

fn edit(edit: &Edit) -> Value {
    let mut object = span(&edit.place);
    object["text"] = edit.text.as_str().into();
    object
}

/// A place: columns are counted in characters from 1, and the end is behind the last one. A file as a whole has none.
fn span(place: &Place) -> Value {
    match place.line {
        0 => json!({ "file": place.file, "line": null, "column": null, "end_column": null }),
        line => json!({
            "file": place.file,
            "line": line,
            "column": place.column,
            "end_column": place.column + place.length,
        }),
    }
}

/// A [workflow command](https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
fn command(error: &Diagnostic) -> String {
    let Place { file, line, column, length, .. } = &error.place;
    let span = match line {
        0 => String::new(),
        _ => format!(",line={line},endLine={line},col={column},endColumn={}", column + length),
    };
    let help = error.help.as_deref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!(
        "::error file={}{span},title={}::{}",
        property(file),
        error.code,
        data(&format!("{}{help}", error.message))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn errors() -> Diagnostics {
        let place = Place {
            line: 3,
            column: 9,
            length: 6,
            source: "  auth: requird".to_owned(),
            ..Place::file("spec/a,b:c.yaml")
        };
        Diagnostics::new(vec![
            Diagnostic::new(Code::UnknownWord, place, "100% `wrong`:\nreally, \"so\"")
                .help("write it")
                .fix("required"),
            Diagnostic::new(Code::UnreadableFile, Place::file("spec"), "this folder is not there"),
        ])
    }

    #[test]
    fn each_error_is_an_object_on_a_line() {
        let text = errors().print(Format::Json);
        let objects: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(
            objects,
            [
                json!({
                    "code": "E0001", "message": "this folder is not there", "help": null, "fix": null,
                    "file": "spec", "line": null, "column": null, "end_column": null,
                }),
                json!({
                    "code": "E0104", "message": "100% `wrong`:\nreally, \"so\"", "help": "write it",
                    "file": "spec/a,b:c.yaml", "line": 3, "column": 9, "end_column": 15,
                    "fix": [{
                        "file": "spec/a,b:c.yaml", "line": 3, "column": 9, "end_column": 15, "text": "required",
                    }],
                }),
            ]
        );
    }

    #[test]
    fn each_error_is_a_command_on_a_line() {
        assert_eq!(
            errors().print(Format::GitHub),
            "::error file=spec,title=E0001::this folder is not there\n\
             ::error file=spec/a%2Cb%3Ac.yaml,line=3,endLine=3,col=9,endColumn=15,title=E0104::\
             100%25 `wrong`:%0Areally, \"so\"%0Awrite it\n"
        );
    }
}

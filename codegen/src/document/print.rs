//! Prints GraphQL as people write it: two spaces a level, a field a line.

use apollo_compiler::ast::OperationType;

use super::{Selection, Step, Variable};

/// Lists of variables and arguments that are wider stand one a line.
const WIDTH: usize = 100;

/// Prints an operation.
pub(super) fn operation(
    kind: OperationType,
    name: &str,
    variables: &[Variable],
    steps: &[Step<'_>],
    selection: &[Selection],
) -> String {
    let variables = variables.iter().map(|variable| format!("${}: {}", variable.name, variable.ty));
    let mut text = list(&format!("{kind} {name}"), &variables.collect::<Vec<_>>(), 0, " {");
    for (index, step) in steps.iter().enumerate() {
        let arguments = step.arguments.iter().map(|(name, value)| format!("{name}: {value}"));
        let opens = index + 1 < steps.len() || !selection.is_empty();
        let end = if opens { " {" } else { "" };
        text.push_str(&list(step.field, &arguments.collect::<Vec<_>>(), index + 1, end));
    }
    let depth = steps.len() + 1;
    selections(selection, depth, &mut text);
    let unclosed = if selection.is_empty() { depth - 1 } else { depth };
    for level in (0..unclosed).rev() {
        line(level, "}", &mut text);
    }
    text
}

/// Prints a fragment.
pub(super) fn fragment(name: &str, on: &str, selection: &[Selection]) -> String {
    let mut text = format!("fragment {name} on {on} {{\n");
    selections(selection, 1, &mut text);
    text.push_str("}\n");
    text
}

fn selections(selection: &[Selection], level: usize, text: &mut String) {
    for selected in selection {
        match selected {
            Selection::Fragment(name) => line(level, &format!("...{name}"), text),
            Selection::Field(field, nested) if nested.is_empty() => line(level, field, text),
            Selection::Field(field, nested) => {
                line(level, &format!("{field} {{"), text);
                selections(nested, level + 1, text);
                line(level, "}", text);
            }
        }
    }
}

/// Prints a name with a list in parentheses, on one line if it fits.
fn list(name: &str, items: &[String], level: usize, end: &str) -> String {
    let mut text = String::new();
    let short = format!("{name}({}){end}", items.join(", "));
    if items.is_empty() {
        line(level, &format!("{name}{end}"), &mut text);
    } else if 2 * level + short.len() <= WIDTH {
        line(level, &short, &mut text);
    } else {
        line(level, &format!("{name}("), &mut text);
        items.iter().for_each(|item| line(level + 1, item, &mut text));
        line(level, &format!("){end}"), &mut text);
    }
    text
}

fn line(level: usize, content: &str, text: &mut String) {
    text.push_str(&"  ".repeat(level));
    text.push_str(content);
    text.push('\n');
}

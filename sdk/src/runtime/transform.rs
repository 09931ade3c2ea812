//! How a response is transformed into a result.

use super::request::argument::{Argument, Arguments};
use super::values::field::{Field, View};

/// Returns `true` if any item of an array of the result has a field that equals an argument. The fields are named as on
/// the wire.
pub(crate) fn any_item(
    result: &dyn Field,
    list: &str,
    field: &str,
    arguments: &Arguments,
    equals: usize,
) -> bool {
    let View::Object(object) = result.view() else { return false };
    let Some(View::List(items)) = object.named(list).map(Field::view) else { return false };
    let Some(wanted) = arguments.get(equals) else { return false };
    for index in 0..items.len() {
        if let Some(View::Object(item)) = items.item(index).map(Field::view)
            && let Some(field) = item.named(field)
            && is_equal(field.view(), wanted)
        {
            return true;
        }
    }
    false
}

fn is_equal(view: View<'_>, wanted: &Argument) -> bool {
    match (view, wanted) {
        (View::Text(text), wanted) => wanted.as_str() == Some(text),
        (View::Secret(secret), wanted) => wanted.as_str() == Some(secret.expose()),
        (View::Boolean(flag), Argument::Boolean(wanted)) => flag == *wanted,
        (View::Integer(number), Argument::Integer(wanted)) => number == *wanted,
        _ => false,
    }
}

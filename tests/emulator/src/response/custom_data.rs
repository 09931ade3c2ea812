//! Custom data, in the form in which the service returns it.

use serde_json::{Value, json};

use crate::store::custom_data::Definitions;
use crate::store::users::User;

/// Returns the fields of a user that are defined and have a value.
#[must_use]
pub fn custom_data(user: &User, definitions: &Definitions) -> Value {
    let fields = definitions.iter().filter_map(|definition| {
        let value = user.custom_data.get(&definition.key)?;
        Some(json!({
            "key": definition.key,
            "dataType": definition.data_type.wire(),
            "value": definition.write(value),
            "label": definition.label,
        }))
    });
    fields.collect()
}

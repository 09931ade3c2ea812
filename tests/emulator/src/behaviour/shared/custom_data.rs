//! Values of the fields that the user pool defines.

use serde_json::{Map, Value};

use crate::generated::ErrorCode;
use crate::response::ErrorResponse;
use crate::store::custom_data::Definitions;
use crate::store::users::User;

/// Sets fields of a user's custom data, all or nothing. Null takes the value away.
pub(in crate::behaviour) fn set_custom_data(
    definitions: &Definitions,
    user: &mut User,
    data: Map<String, Value>,
) -> Result<(), ErrorResponse> {
    require_custom_data(definitions, &data)?;
    for (key, value) in data {
        match value {
            Value::Null => user.custom_data.remove(&key),
            value => user.custom_data.insert(key, value),
        };
    }
    Ok(())
}

/// Fails for data with a field that is not defined, or with a value that its field can't hold.
pub(in crate::behaviour) fn require_custom_data(
    definitions: &Definitions,
    data: &Map<String, Value>,
) -> Result<(), ErrorResponse> {
    data.iter().try_for_each(|(key, value)| check(definitions, key, value))
}

/// Fails for a field that is not defined, and a value that its field can't hold.
fn check(definitions: &Definitions, key: &str, value: &Value) -> Result<(), ErrorResponse> {
    let Some(definition) = definitions.get(key) else {
        let message = format!("the user pool defines no custom field {key}");
        return Err(ErrorResponse::with_message(ErrorCode::ItemNotModifiable, message));
    };
    match value.is_null() || definition.takes(value) {
        true => Ok(()),
        false => {
            let message = format!("the custom field {key} takes a {}", definition.data_type.wire());
            Err(ErrorResponse::with_message(ErrorCode::ParametersIncomplete, message))
        }
    }
}

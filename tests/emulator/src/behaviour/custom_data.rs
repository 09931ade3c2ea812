//! Data of the signed-in user in fields that the user pool defines.

use serde_json::{Map, Value};

use crate::behaviour::Context;
use crate::behaviour::shared::set_custom_data;
use crate::generated::ErrorCode;
use crate::generated::operations::custom_data::{GetUdfValue, RemoveUdv, SetUdfValue, SetUdv};
use crate::response;
use crate::response::ErrorResponse;
use crate::response::OperationResult;

/// The kind of thing whose custom data users can reach: themselves.
const USER: &str = "USER";

/// Reads the custom data.
pub(super) fn get_udf_value(context: &mut Context<'_>, arguments: GetUdfValue) -> OperationResult {
    let id = target(context, arguments.target_type.as_ref(), arguments.target_id.as_deref())?;
    all(context, &id)
}

/// Removes a field; it may have no value.
pub(super) fn remove_udv(context: &mut Context<'_>, arguments: RemoveUdv) -> OperationResult {
    let id = target(context, arguments.target_type.as_ref(), arguments.target_id.as_deref())?;
    context.user_mut(&id)?.custom_data.remove(&arguments.key);
    all(context, &id)
}

/// Sets several fields, all or nothing.
pub(super) fn set_udf_value(context: &mut Context<'_>, arguments: SetUdfValue) -> OperationResult {
    let id = target(context, arguments.target_type.as_ref(), arguments.target_id.as_deref())?;
    set(context, &id, arguments.data)
}

/// Sets one field.
pub(super) fn set_udv(context: &mut Context<'_>, arguments: SetUdv) -> OperationResult {
    let id = target(context, arguments.target_type.as_ref(), arguments.target_id.as_deref())?;
    set(context, &id, Map::from_iter([(arguments.key, arguments.value)]))
}

/// Returns the id of the user that a request is about: a user reaches only their own data.
fn target(context: &Context<'_>, kind: Option<&Value>, id: Option<&str>) -> Result<String, ErrorResponse> {
    let id = context.own_id(id)?;
    match kind.is_none_or(|kind| kind == USER) {
        true => Ok(id),
        false => Err(ErrorCode::PermissionDenied.into()),
    }
}

fn set(context: &mut Context<'_>, id: &str, data: Map<String, Value>) -> OperationResult {
    let store = &mut *context.store;
    let user = store.users.get_mut(id).ok_or(ErrorCode::UserNotFound)?;
    set_custom_data(&store.definitions, user, data)?;
    user.updated = context.now;
    all(context, id)
}

fn all(context: &Context<'_>, id: &str) -> OperationResult {
    Ok(response::custom_data(context.user(id)?, &context.store.definitions))
}

//! What the signed-in user belongs to, and what they may use.

use serde_json::{Value, json};

use crate::behaviour::Context;
use crate::generated::ErrorCode;
use crate::generated::operations::access::{
    ListApplications, ListAuthorizedResources, ListDepartments, ListOrgs, ListRoles,
};
use crate::response;
use crate::response::ErrorResponse;
use crate::response::OperationResult;
use crate::store::access::{Position, ResourceType};

/// The namespace of roles where none is given.
const DEFAULT_NAMESPACE: &str = "default";

/// Lists a page of the applications.
pub(super) fn list_applications(context: &mut Context<'_>, arguments: ListApplications) -> OperationResult {
    let id = context.signed_in()?;
    let (page, limit) = (counted(arguments.page)?, counted(arguments.limit)?);
    let all = context.store.access.applications_of(context.user(&id)?);
    let shown = all.iter().skip((page - 1).saturating_mul(limit)).take(limit);
    let list: Vec<Value> = shown.map(|item| response::application(item)).collect();
    Ok(json!({ "list": list, "totalCount": all.len() }))
}

/// Lists the resources of a namespace, of one type or of all.
pub(super) fn list_authorized_resources(
    context: &mut Context<'_>,
    arguments: ListAuthorizedResources,
) -> OperationResult {
    let id = context.own_id(arguments.id.as_deref())?;
    let kind = arguments.resource_type.filter(|kind| !kind.is_empty());
    let kind = kind.as_deref().map(resource_type).transpose()?;
    let mut all = context.store.access.resources_of(context.user(&id)?, &arguments.namespace);
    all.retain(|resource| kind.is_none_or(|kind| kind == resource.kind));
    Ok(counted_list(all.into_iter().map(response::resource).collect()))
}

/// Returns the whole user, with the departments. The fields for roles and resources are inside of this one.
pub(super) fn list_departments(context: &mut Context<'_>, arguments: ListDepartments) -> OperationResult {
    let id = context.own_id(arguments.id.as_deref())?;
    let mut user = context.signed_in_user()?;
    let positions = context.store.access.positions_of(context.user(&id)?);
    user["departments"] = counted_list(positions.iter().map(membership).collect());
    Ok(user)
}

/// Lists for each department of the user the way to it, from the top of its organization.
pub(super) fn list_orgs(context: &mut Context<'_>, _arguments: ListOrgs) -> OperationResult {
    let id = context.signed_in()?;
    let positions = context.store.access.positions_of(context.user(&id)?);
    Ok(positions.iter().map(departments_to).collect())
}

/// Lists the roles of a namespace.
pub(super) fn list_roles(context: &mut Context<'_>, arguments: ListRoles) -> OperationResult {
    let id = context.own_id(arguments.id.as_deref())?;
    let namespace = arguments.namespace.filter(|namespace| !namespace.is_empty());
    let namespace = namespace.as_deref().unwrap_or(DEFAULT_NAMESPACE);
    let access = &context.store.access;
    let roles = access.roles_of(context.user(&id)?, namespace);
    Ok(counted_list(roles.iter().map(|role| response::role(&access.line(role), context.config)).collect()))
}

fn resource_type(name: &str) -> Result<ResourceType, ErrorResponse> {
    ResourceType::named(name).ok_or_else(|| {
        ErrorResponse::with_message(ErrorCode::ParametersIncomplete, format!("{name} is no type of resource"))
    })
}

/// Reads a number that counts from 1.
fn counted(number: i64) -> Result<usize, ErrorResponse> {
    let read = usize::try_from(number).ok().filter(|read| *read > 0);
    read.ok_or_else(|| {
        ErrorResponse::with_message(ErrorCode::ParametersIncomplete, "the page and the limit count from 1")
    })
}

fn counted_list(list: Vec<Value>) -> Value {
    json!({ "totalCount": list.len(), "list": list })
}

fn membership(position: &Position<'_>) -> Value {
    let joined = position.path.last().and_then(|department| department.created);
    json!({
        "department": response::department(position.organization, &position.path),
        "isMainDepartment": position.member.main,
        "joinedAt": joined.map(|joined| joined.to_rfc3339()),
    })
}

fn departments_to(position: &Position<'_>) -> Value {
    let steps = 1..=position.path.len();
    steps.map(|length| response::department(position.organization, &position.path[..length])).collect()
}

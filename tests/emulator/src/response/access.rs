//! Roles, departments, resources and applications, in the form in which the service returns them.

use serde_json::{Value, json};

use crate::clock::Time;
use crate::config::Config;
use crate::store::access::{Application, Department, Organization, Resource, Role};

/// Returns a role, with those that it inherits from inside of it: the line starts with the role.
#[must_use]
pub fn role(line: &[&Role], config: &Config) -> Value {
    line.iter().rev().fold(Value::Null, |parent, role| one_role(role, &parent, config))
}

fn one_role(role: &Role, parent: &Value, config: &Config) -> Value {
    let made = role.created.map(Time::to_rfc3339);
    json!({
        "id": role.id,
        "code": role.code,
        "namespace": role.namespace,
        "arn": format!("arn:cn:authing:{}:role:{}", config.user_pool_id, role.id),
        "description": role.description,
        "createdAt": made,
        "updatedAt": made,
        "parent": parent,
    })
}

/// Returns a resource that somebody may use.
#[must_use]
pub fn resource(resource: &Resource) -> Value {
    json!({
        "code": resource.code,
        "type": resource.kind.wire(),
        "actions": resource.actions,
        "apiIdentifier": null,
    })
}

/// Returns a department: the last of a path that starts at the top of its organization.
#[must_use]
pub fn department(organization: &Organization, path: &[&Department]) -> Value {
    let Some(last) = path.last() else { return Value::Null };
    let made = last.created.map(Time::to_rfc3339);
    json!({
        "id": last.id,
        "orgId": organization.id,
        "name": last.name,
        "nameI18n": null,
        "description": last.description,
        "descriptionI18n": null,
        "order": null,
        "code": last.code,
        "root": path.len() == 1,
        "depth": path.len() - 1,
        "path": path.iter().map(|item| &item.id).collect::<Vec<_>>(),
        "codePath": path.iter().map(|item| &item.code).collect::<Vec<_>>(),
        "namePath": path.iter().map(|item| &item.name).collect::<Vec<_>>(),
        "createdAt": made,
        "updatedAt": made,
        "children": last.children.iter().map(|child| &child.id).collect::<Vec<_>>(),
        "isVirtualNode": false,
    })
}

/// Returns an application, without its secret.
#[must_use]
pub fn application(application: &Application) -> Value {
    let made = application.created.map(Time::to_rfc3339);
    json!({
        "id": application.id,
        "name": application.name,
        "logo": application.logo,
        "domain": application.domain,
        "description": application.description,
        "createdAt": made,
        "updatedAt": made,
        "protocol": "oidc",
    })
}

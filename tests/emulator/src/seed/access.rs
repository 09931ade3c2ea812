//! The roles, organizations, resources and applications of a seed.

use super::{name_entry, require_new};
use crate::error::Result;
use crate::store::Store;
use crate::store::access::{Access, Application, Department, Organization, Resource, Role};

/// How much there was before a seed.
pub(super) struct Known {
    roles: usize,
    resources: usize,
}

impl Known {
    pub(super) fn of(store: &Store) -> Self {
        Self { roles: store.access.roles.len(), resources: store.access.resources.len() }
    }

    /// Fails for roles and resources of the seed that name a role or a department that there is not. They may name what
    /// comes after them.
    pub(super) fn require_references(&self, store: &Store) -> Result<()> {
        let access = &store.access;
        let roles = access.roles.iter().skip(self.roles);
        name_entry(
            "roles",
            roles.map(|role| require_roles(access, &role.namespace, role.parent.as_slice())),
        )?;
        let resources = access.resources.iter().skip(self.resources);
        name_entry("resources", resources.map(|resource| require_links(access, resource)))
    }
}

pub(super) fn insert_role(role: Role, store: &mut Store) -> Result<(), String> {
    let Role { id, code, namespace, .. } = &role;
    let known = &store.access.roles;
    require_new(known.iter().any(|other| other.id == *id), || format!("a role with the id {id}"))?;
    let has_code = |other: &Role| other.namespace == *namespace && other.code == *code;
    require_new(known.iter().any(has_code), || format!("a role {code} of the namespace {namespace}"))?;
    require_names(&role.users)?;
    store.add_access(Access { roles: vec![role], ..Access::default() });
    Ok(())
}

pub(super) fn insert_organization(organization: Organization, store: &mut Store) -> Result<(), String> {
    let id = &organization.id;
    let mut known = store.access.organizations.iter();
    require_new(known.any(|other| other.id == *id), || format!("an organization with the id {id}"))?;
    require_members(&organization.root)?;
    store.add_access(Access { organizations: vec![organization], ..Access::default() });
    Ok(())
}

pub(super) fn insert_resource(resource: Resource, store: &mut Store) -> Result<(), String> {
    let Resource { code, namespace, .. } = &resource;
    let mut known = store.access.resources.iter();
    let has_code = |other: &Resource| other.namespace == *namespace && other.code == *code;
    require_new(known.any(has_code), || format!("a resource {code} of the namespace {namespace}"))?;
    require_names(&resource.users)?;
    store.add_access(Access { resources: vec![resource], ..Access::default() });
    Ok(())
}

pub(super) fn insert_application(application: Application, store: &mut Store) -> Result<(), String> {
    let id = &application.id;
    let mut known = store.access.applications.iter();
    require_new(known.any(|other| other.id == *id), || format!("an application with the id {id}"))?;
    require_names(application.users.iter().flatten())?;
    store.add_access(Access { applications: vec![application], ..Access::default() });
    Ok(())
}

/// Fails for an empty name, which no user can have; any other may be that of a user who is added later.
fn require_names<'a>(names: impl IntoIterator<Item = &'a String>) -> Result<(), String> {
    match names.into_iter().any(String::is_empty) {
        true => Err("nobody has an empty name".to_owned()),
        false => Ok(()),
    }
}

fn require_members(department: &Department) -> Result<(), String> {
    require_names(department.members.iter().map(|member| &member.user))?;
    department.children.iter().try_for_each(require_members)
}

fn require_links(access: &Access, resource: &Resource) -> Result<(), String> {
    require_roles(access, &resource.namespace, &resource.roles)?;
    let has = |code: &&String| access.organizations.iter().any(|item| has_department(&item.root, code));
    match resource.departments.iter().find(|code| !has(code)) {
        None => Ok(()),
        Some(code) => Err(format!("there is no department {code}")),
    }
}

fn require_roles(access: &Access, namespace: &str, codes: &[String]) -> Result<(), String> {
    let has =
        |code: &&String| access.roles.iter().any(|role| role.namespace == namespace && role.code == **code);
    match codes.iter().find(|code| !has(code)) {
        None => Ok(()),
        Some(code) => Err(format!("there is no role {code} of the namespace {namespace}")),
    }
}

fn has_department(department: &Department, code: &str) -> bool {
    department.code.as_deref() == Some(code)
        || department.children.iter().any(|child| has_department(child, code))
}

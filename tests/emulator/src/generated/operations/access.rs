//! What the signed-in user belongs to, and what they may use.
//!
//! Written by `cargo xtask gen` from `spec/operations/access.yaml`. Change the spec, not this file.

use crate::arguments::{Arguments, Given, Incomplete};
use crate::table::{Answer, Auth, Endpoint, Input, OperationInfo, SessionEffect, To};

/// Tells whether the signed-in user has a role.
pub static HAS_ROLE: OperationInfo = OperationInfo {
    name: "has_role",
    summary: "Tells whether the signed-in user has a role.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["user", "roles"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[Input::new("namespace", To::Argument("namespace")), Input::new("id", To::Argument("id"))],
    answer: Answer::Data,
    sample: include_str!("../samples/has_role.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `has_role`.
#[derive(Clone, PartialEq)]
pub struct HasRole {
    /// The code of the permission group that the role belongs to.
    pub namespace: Option<String>,
    /// What the client sends by itself.
    pub id: Option<String>,
}

impl Arguments for HasRole {
    const OPERATION: &'static OperationInfo = &HAS_ROLE;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { namespace: given.take("namespace")?, id: given.take("id")? })
    }
}

/// Lists the applications that the signed-in user may sign in to, one page at a time.
pub static LIST_APPLICATIONS: OperationInfo = OperationInfo {
    name: "list_applications",
    summary: "Lists the applications that the signed-in user may sign in to, one page at a time.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/users/me/applications/allowed" },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("page", To::Query("page")).default("1"),
        Input::new("limit", To::Query("limit")).default("10"),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/list_applications.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_applications`.
#[derive(Clone, PartialEq)]
pub struct ListApplications {
    /// The number of the page, counted from 1.
    pub page: i64,
    /// The number of applications on a page.
    pub limit: i64,
}

impl Arguments for ListApplications {
    const OPERATION: &'static OperationInfo = &LIST_APPLICATIONS;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { page: given.take("page")?, limit: given.take("limit")? })
    }
}

/// Lists the resources that the signed-in user may use.
pub static LIST_AUTHORIZED_RESOURCES: OperationInfo = OperationInfo {
    name: "list_authorized_resources",
    summary: "Lists the resources that the signed-in user may use.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["user", "authorizedResources"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[
        Input::new("namespace", To::Argument("namespace")).required(),
        Input::new("resource_type", To::Argument("resourceType")),
        Input::new("id", To::Argument("id")),
    ],
    answer: Answer::Data,
    sample: include_str!("../samples/list_authorized_resources.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_authorized_resources`.
#[derive(Clone, PartialEq)]
pub struct ListAuthorizedResources {
    /// The code of the permission group that the resources belong to.
    pub namespace: String,
    /// The kind of resource to list; without it all kinds.
    pub resource_type: Option<String>,
    /// What the client sends by itself.
    pub id: Option<String>,
}

impl Arguments for ListAuthorizedResources {
    const OPERATION: &'static OperationInfo = &LIST_AUTHORIZED_RESOURCES;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {
            namespace: given.take("namespace")?,
            resource_type: given.take("resource_type")?,
            id: given.take("id")?,
        })
    }
}

/// Lists the departments that the signed-in user is in.
pub static LIST_DEPARTMENTS: OperationInfo = OperationInfo {
    name: "list_departments",
    summary: "Lists the departments that the signed-in user is in.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["user"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[Input::new("id", To::Argument("id"))],
    answer: Answer::Data,
    sample: include_str!("../samples/list_departments.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_departments`.
#[derive(Clone, PartialEq)]
pub struct ListDepartments {
    /// What the client sends by itself.
    pub id: Option<String>,
}

impl Arguments for ListDepartments {
    const OPERATION: &'static OperationInfo = &LIST_DEPARTMENTS;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { id: given.take("id")? })
    }
}

/// Lists the organizations of the signed-in user.
pub static LIST_ORGS: OperationInfo = OperationInfo {
    name: "list_orgs",
    summary: "Lists the organizations of the signed-in user.",
    endpoint: Endpoint::Rest { method: "GET", path: "/api/v2/users/me/orgs" },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[],
    answer: Answer::Data,
    sample: include_str!("../samples/list_orgs.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_orgs`.
#[derive(Clone, PartialEq)]
pub struct ListOrgs {}

impl Arguments for ListOrgs {
    const OPERATION: &'static OperationInfo = &LIST_ORGS;
    fn read(_given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self {})
    }
}

/// Lists the roles of the signed-in user.
pub static LIST_ROLES: OperationInfo = OperationInfo {
    name: "list_roles",
    summary: "Lists the roles of the signed-in user.",
    endpoint: Endpoint::GraphQl { mutation: false, path: &["user", "roles"] },
    auth: Auth::Required,
    session: SessionEffect::None,
    inputs: &[Input::new("namespace", To::Argument("namespace")), Input::new("id", To::Argument("id"))],
    answer: Answer::Data,
    sample: include_str!("../samples/list_roles.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_roles`.
#[derive(Clone, PartialEq)]
pub struct ListRoles {
    /// The code of the permission group whose roles are meant.
    pub namespace: Option<String>,
    /// What the client sends by itself.
    pub id: Option<String>,
}

impl Arguments for ListRoles {
    const OPERATION: &'static OperationInfo = &LIST_ROLES;
    fn read(given: &mut Given) -> Result<Self, Incomplete> {
        Ok(Self { namespace: given.take("namespace")?, id: given.take("id")? })
    }
}

//! What the signed-in user belongs to, and what they may use.
//!
//! Written by `cargo xtask gen` from `spec/operations/access.yaml`. Change the spec, not this file.

use crate::arguments;
use crate::table;

/// Returns `true` if the signed-in user has a role.
pub static HAS_ROLE: table::OperationInfo = table::OperationInfo {
    name: "has_role",
    summary: "Returns `true` if the signed-in user has a role.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "roles"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("namespace", table::To::Argument("namespace")),
        table::Input::new("id", table::To::Argument("id")),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for HasRole {
    const OPERATION: &'static table::OperationInfo = &HAS_ROLE;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            namespace: given.take("namespace")?,
            id: given.take("id")?,
        })
    }
}

/// Lists the applications that the signed-in user may sign in to, one page at a time.
pub static LIST_APPLICATIONS: table::OperationInfo = table::OperationInfo {
    name: "list_applications",
    summary: "Lists the applications that the signed-in user may sign in to, one page at a time.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/applications/allowed",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("page", table::To::Query("page")).default("1"),
        table::Input::new("limit", table::To::Query("limit")).default("10"),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for ListApplications {
    const OPERATION: &'static table::OperationInfo = &LIST_APPLICATIONS;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            page: given.take("page")?,
            limit: given.take("limit")?,
        })
    }
}

/// Lists the resources that the signed-in user may use.
pub static LIST_AUTHORIZED_RESOURCES: table::OperationInfo = table::OperationInfo {
    name: "list_authorized_resources",
    summary: "Lists the resources that the signed-in user may use.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "authorizedResources"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("namespace", table::To::Argument("namespace")).required(),
        table::Input::new("resource_type", table::To::Argument("resourceType")),
        table::Input::new("id", table::To::Argument("id")),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for ListAuthorizedResources {
    const OPERATION: &'static table::OperationInfo = &LIST_AUTHORIZED_RESOURCES;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            namespace: given.take("namespace")?,
            resource_type: given.take("resource_type")?,
            id: given.take("id")?,
        })
    }
}

/// Lists the departments that the signed-in user is in.
pub static LIST_DEPARTMENTS: table::OperationInfo = table::OperationInfo {
    name: "list_departments",
    summary: "Lists the departments that the signed-in user is in.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["user"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[table::Input::new("id", table::To::Argument("id"))],
    answer: table::Answer::Data,
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
impl arguments::Arguments for ListDepartments {
    const OPERATION: &'static table::OperationInfo = &LIST_DEPARTMENTS;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self { id: given.take("id")? })
    }
}

/// Lists the organizations of the signed-in user.
pub static LIST_ORGS: table::OperationInfo = table::OperationInfo {
    name: "list_orgs",
    summary: "Lists the organizations of the signed-in user.",
    endpoint: table::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/orgs",
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[],
    answer: table::Answer::Data,
    sample: include_str!("../samples/list_orgs.json"),
    given: None,
    errors: &[2020, 2206],
};

/// The arguments of `list_orgs`.
#[derive(Clone, PartialEq)]
pub struct ListOrgs {}
impl arguments::Arguments for ListOrgs {
    const OPERATION: &'static table::OperationInfo = &LIST_ORGS;
    fn read(_given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {})
    }
}

/// Lists the roles of the signed-in user.
pub static LIST_ROLES: table::OperationInfo = table::OperationInfo {
    name: "list_roles",
    summary: "Lists the roles of the signed-in user.",
    endpoint: table::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "roles"],
    },
    auth: table::Auth::Required,
    session: table::SessionEffect::None,
    inputs: &[
        table::Input::new("namespace", table::To::Argument("namespace")),
        table::Input::new("id", table::To::Argument("id")),
    ],
    answer: table::Answer::Data,
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
impl arguments::Arguments for ListRoles {
    const OPERATION: &'static table::OperationInfo = &LIST_ROLES;
    fn read(given: &mut arguments::Given) -> Result<Self, arguments::Incomplete> {
        Ok(Self {
            namespace: given.take("namespace")?,
            id: given.take("id")?,
        })
    }
}

//! What the signed-in user belongs to, and what they may use.
//!
//! Written by `cargo xtask gen` from `spec/operations/access.yaml`. Change the spec, not this file.

use crate::metadata;
use crate::request;

/// Returns `true` if the signed-in user has a role.
pub static HAS_ROLE: metadata::OperationInfo = metadata::OperationInfo {
    name: "has_role",
    summary: "Returns `true` if the signed-in user has a role.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "roles"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("namespace", metadata::ParamIn::Argument("namespace")),
        metadata::Input::new("id", metadata::ParamIn::Argument("id")),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for HasRole {
    const OPERATION: &'static metadata::OperationInfo = &HAS_ROLE;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            namespace: decoded.take("namespace")?,
            id: decoded.take("id")?,
        })
    }
}

/// Lists the applications that the signed-in user may sign in to, one page at a time.
pub static LIST_APPLICATIONS: metadata::OperationInfo = metadata::OperationInfo {
    name: "list_applications",
    summary: "Lists the applications that the signed-in user may sign in to, one page at a time.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/applications/allowed",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("page", metadata::ParamIn::Query("page")).default("1"),
        metadata::Input::new("limit", metadata::ParamIn::Query("limit")).default("10"),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ListApplications {
    const OPERATION: &'static metadata::OperationInfo = &LIST_APPLICATIONS;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            page: decoded.take("page")?,
            limit: decoded.take("limit")?,
        })
    }
}

/// Lists the resources that the signed-in user may use.
pub static LIST_AUTHORIZED_RESOURCES: metadata::OperationInfo = metadata::OperationInfo {
    name: "list_authorized_resources",
    summary: "Lists the resources that the signed-in user may use.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "authorizedResources"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("namespace", metadata::ParamIn::Argument("namespace"))
            .required(),
        metadata::Input::new(
            "resource_type",
            metadata::ParamIn::Argument("resourceType"),
        ),
        metadata::Input::new("id", metadata::ParamIn::Argument("id")),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ListAuthorizedResources {
    const OPERATION: &'static metadata::OperationInfo = &LIST_AUTHORIZED_RESOURCES;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            namespace: decoded.take("namespace")?,
            resource_type: decoded.take("resource_type")?,
            id: decoded.take("id")?,
        })
    }
}

/// Lists the departments that the signed-in user is in.
pub static LIST_DEPARTMENTS: metadata::OperationInfo = metadata::OperationInfo {
    name: "list_departments",
    summary: "Lists the departments that the signed-in user is in.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["user"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[metadata::Input::new("id", metadata::ParamIn::Argument("id"))],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `list_departments`.
#[derive(Clone, PartialEq)]
pub struct ListDepartments {
    /// What the client sends by itself.
    pub id: Option<String>,
}
impl request::Arguments for ListDepartments {
    const OPERATION: &'static metadata::OperationInfo = &LIST_DEPARTMENTS;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self { id: decoded.take("id")? })
    }
}

/// Lists the organizations of the signed-in user.
pub static LIST_ORGS: metadata::OperationInfo = metadata::OperationInfo {
    name: "list_orgs",
    summary: "Lists the organizations of the signed-in user.",
    endpoint: metadata::Endpoint::Rest {
        method: "GET",
        path: "/api/v2/users/me/orgs",
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[],
    result_in: metadata::ResultIn::Envelope,
    errors: &[2020, 2206],
};

/// The arguments of `list_orgs`.
#[derive(Clone, PartialEq)]
pub struct ListOrgs {}
impl request::Arguments for ListOrgs {
    const OPERATION: &'static metadata::OperationInfo = &LIST_ORGS;
    fn read(
        _decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {})
    }
}

/// Lists the roles of the signed-in user.
pub static LIST_ROLES: metadata::OperationInfo = metadata::OperationInfo {
    name: "list_roles",
    summary: "Lists the roles of the signed-in user.",
    endpoint: metadata::Endpoint::GraphQl {
        mutation: false,
        path: &["user", "roles"],
    },
    auth: metadata::Auth::Required,
    session: metadata::SessionEffect::None,
    inputs: &[
        metadata::Input::new("namespace", metadata::ParamIn::Argument("namespace")),
        metadata::Input::new("id", metadata::ParamIn::Argument("id")),
    ],
    result_in: metadata::ResultIn::Envelope,
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
impl request::Arguments for ListRoles {
    const OPERATION: &'static metadata::OperationInfo = &LIST_ROLES;
    fn read(
        decoded: &mut request::DecodedArguments,
    ) -> Result<Self, request::MissingArgument> {
        Ok(Self {
            namespace: decoded.take("namespace")?,
            id: decoded.take("id")?,
        })
    }
}

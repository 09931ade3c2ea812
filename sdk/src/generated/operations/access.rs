//! What the signed-in user belongs to, and what they may use.
//!
//! Written by `cargo xtask gen` from `spec/operations/access.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::types;
use crate::runtime;
use crate::runtime::operation as op;

/// What the signed-in user belongs to, and what they may use.
impl client::AuthenticationClient {
    /// Tells whether the signed-in user has a role.
    ///
    /// It looks for the code, in the same case, among the roles that `list_roles` would answer.
    ///
    /// * `code`: The code of the role.
    ///
    /// Optional: [`namespace`](HasRole::namespace).
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Judging whether the current user has a role.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Looks for a role:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("has_role").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let answer = client.has_role("rdvienjquv").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn has_role(&self, code: impl Into<String>) -> HasRole {
        HasRole(self.call(&HAS_ROLE).with("code", code.into()))
    }
    /// Lists the applications that the signed-in user may sign in to, one page at a time.
    ///
    /// Without a page and a limit it lists the first ten.
    ///
    /// Optional: [`page`](ListApplications::page), [`limit`](ListApplications::limit).
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get applications that current users can access.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Lists the first page:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("list_applications").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let applications = client.list_applications().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_applications(&self) -> ListApplications {
        ListApplications(self.call(&LIST_APPLICATIONS))
    }
    /// Lists the resources that the signed-in user may use.
    ///
    /// Among them are those that come to the user from roles, groups and departments. The list of one answer may be shorter
    /// than `total_count` says.
    ///
    /// * `namespace`: The code of the permission group that the resources belong to.
    ///
    /// Optional: [`resource_type`](ListAuthorizedResources::resource_type).
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get all the list of users authorized to be authorized.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Lists the resources of a namespace:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("list_authorized_resources")
    /// #     .await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let authorized_resources = client.list_authorized_resources("default").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_authorized_resources(
        &self,
        namespace: impl Into<String>,
    ) -> ListAuthorizedResources {
        ListAuthorizedResources(
            self.call(&LIST_AUTHORIZED_RESOURCES).with("namespace", namespace.into()),
        )
    }
    /// Lists the departments that the signed-in user is in.
    ///
    /// The result is what the service tells of the user: their `departments`.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get all user departments.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Lists the departments of the user who has just signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("list_departments").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.login_by_email("cc@authing.cn", "pwd").await?;
    /// let user_departments = client.list_departments().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_departments(&self) -> ListDepartments {
        ListDepartments(self.call(&LIST_DEPARTMENTS))
    }
    /// Lists the organizations of the signed-in user.
    ///
    /// What the service tells of each is not described; it is handed over as JSON.
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get the organization of the user.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Lists the organizations of the user who has just signed in:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("list_orgs").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.login_by_username("username", "password").await?;
    /// let answer = client.list_orgs().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_orgs(&self) -> ListOrgs {
        ListOrgs(self.call(&LIST_ORGS))
    }
    /// Lists the roles of the signed-in user.
    ///
    /// Without a namespace, the choice of the namespace is the service's.
    ///
    /// Optional: [`namespace`](ListRoles::namespace).
    ///
    /// A user must be signed in: without a token nothing is sent. It changes nothing to send it twice.
    ///
    /// Documented as: authentication-client.md, Get the list of roles owned by users.
    ///
    /// # Errors
    ///
    /// - [`ErrorCode::NotLoggedIn`](crate::generated::ErrorCode::NotLoggedIn) (2020): Sign in first; the service does not take the token.
    /// - [`ErrorCode::LoginExpired`](crate::generated::ErrorCode::LoginExpired) (2206): Sign in again; the token has expired.
    ///
    /// # Example
    ///
    /// Lists the roles:
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let server = authing_emulator::Emulator::for_example("list_roles").await?;
    /// # let client = authing::AuthenticationClient::builder()
    /// #     .option(
    /// #         "token",
    /// #         "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI2MTM4NzJiMTljOTBiZTdkNGRhNiJ9.c2ln",
    /// #     )
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// let roles = client.list_roles().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_roles(&self) -> ListRoles {
        ListRoles(self.call(&LIST_ROLES))
    }
}

pub(crate) static HAS_ROLE: op::OperationInfo = op::OperationInfo {
    name: "has_role",
    summary: "Tells whether the signed-in user has a role.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::HAS_ROLE,
        path: &["user", "roles"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::required("code", op::Kind::String),
        op::Input::optional("namespace", op::Kind::String).variable("namespace"),
        op::Input::session("id", op::SessionPart::UserId).variable("id"),
    ],
    answer: op::Answer::data()
        .shape(op::Shape::AnyItem {
            list: "list",
            field: "code",
            equals: "code",
        }),
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::has_role`](client::AuthenticationClient::has_role); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HasRole(runtime::Call);
runtime::operation!(HasRole, HAS_ROLE => bool);
impl HasRole {
    /// Sets the code of the permission group that the role belongs to.
    pub fn namespace(self, namespace: impl Into<String>) -> Self {
        Self(self.0.with("namespace", namespace.into()))
    }
}

pub(crate) static LIST_APPLICATIONS: op::OperationInfo = op::OperationInfo {
    name: "list_applications",
    summary: "Lists the applications that the signed-in user may sign in to, one page at a time.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/api/v2/users/me/applications/allowed",
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::default("page", op::Kind::Integer, "1").query("page"),
        op::Input::default("limit", op::Kind::Integer, "10").query("limit"),
    ],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_applications`](client::AuthenticationClient::list_applications); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListApplications(runtime::Call);
runtime::operation!(ListApplications, LIST_APPLICATIONS => types::Applications);
impl ListApplications {
    /// Sets the number of the page, counted from 1. Default: `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.with("page", page))
    }
    /// Sets the number of applications on a page. Default: `10`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.with("limit", limit))
    }
}

pub(crate) static LIST_AUTHORIZED_RESOURCES: op::OperationInfo = op::OperationInfo {
    name: "list_authorized_resources",
    summary: "Lists the resources that the signed-in user may use.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LIST_AUTHORIZED_RESOURCES,
        path: &["user", "authorizedResources"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::required("namespace", op::Kind::String).variable("namespace"),
        op::Input::optional("resource_type", op::Kind::Enum(&types::RESOURCE_TYPE))
            .variable("resourceType"),
        op::Input::session("id", op::SessionPart::UserId).variable("id"),
    ],
    refuse: &[op::Refusal::Unknown("resource_type")],
    answer: op::Answer::data()
        .shape(op::Shape::WithoutEmpty {
            list: "list",
        }),
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_authorized_resources`](client::AuthenticationClient::list_authorized_resources); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListAuthorizedResources(runtime::Call);
runtime::operation!(
    ListAuthorizedResources, LIST_AUTHORIZED_RESOURCES => types::AuthorizedResources
);
impl ListAuthorizedResources {
    /// Sets the kind of resource to list; without it all kinds.
    pub fn resource_type(self, resource_type: impl Into<types::ResourceType>) -> Self {
        Self(self.0.with("resource_type", resource_type.into()))
    }
}

pub(crate) static LIST_DEPARTMENTS: op::OperationInfo = op::OperationInfo {
    name: "list_departments",
    summary: "Lists the departments that the signed-in user is in.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LIST_DEPARTMENTS,
        path: &["user"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[op::Input::session("id", op::SessionPart::UserId).variable("id")],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_departments`](client::AuthenticationClient::list_departments); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListDepartments(runtime::Call);
runtime::operation!(ListDepartments, LIST_DEPARTMENTS => types::UserDepartments);

pub(crate) static LIST_ORGS: op::OperationInfo = op::OperationInfo {
    name: "list_orgs",
    summary: "Lists the organizations of the signed-in user.",
    endpoint: op::Endpoint::Rest {
        method: "GET",
        host: "base",
        path: "/api/v2/users/me/orgs",
    },
    auth: op::Auth::Required,
    idempotent: true,
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_orgs`](client::AuthenticationClient::list_orgs); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListOrgs(runtime::Call);
runtime::operation!(ListOrgs, LIST_ORGS => Vec < serde_json::Value >);

pub(crate) static LIST_ROLES: op::OperationInfo = op::OperationInfo {
    name: "list_roles",
    summary: "Lists the roles of the signed-in user.",
    endpoint: op::Endpoint::GraphQl {
        document: graphql::LIST_ROLES,
        path: &["user", "roles"],
    },
    auth: op::Auth::Required,
    idempotent: true,
    inputs: &[
        op::Input::optional("namespace", op::Kind::String).variable("namespace"),
        op::Input::session("id", op::SessionPart::UserId).variable("id"),
    ],
    errors: &[2020, 2206],
    ..op::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_roles`](client::AuthenticationClient::list_roles); it is made when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListRoles(runtime::Call);
runtime::operation!(ListRoles, LIST_ROLES => types::Roles);
impl ListRoles {
    /// Sets the code of the permission group whose roles are meant.
    pub fn namespace(self, namespace: impl Into<String>) -> Self {
        Self(self.0.with("namespace", namespace.into()))
    }
}

//! What the signed-in user belongs to, and what they may use.
//!
//! Written by `cargo xtask gen` from `spec/operations/access.yaml`. Change the spec, not this file.

use crate::generated::client;
use crate::generated::graphql;
use crate::generated::service;
use crate::generated::types;
use crate::runtime;
use crate::runtime::metadata as meta;

/// What the signed-in user belongs to, and what they may use.
impl client::AuthenticationClient {
    /// Returns `true` if the signed-in user has a role.
    ///
    /// It compares the code, case-sensitively, with those of the roles that `list_roles` returns.
    ///
    /// Returns a `bool`.
    ///
    /// * `code`: The code of the role.
    ///
    /// Optional: [`namespace`](HasRole::namespace).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Judging whether the current user has a role](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// let result = client.has_role("rdvienjquv").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn has_role(&self, code: impl Into<String>) -> HasRole {
        HasRole(self.call(&HAS_ROLE).with(0, code.into()))
    }
    /// Lists the applications that the signed-in user may sign in to, one page at a time.
    ///
    /// Without a page and a limit it lists the first ten.
    ///
    /// Returns an [`Applications`](crate::types::Applications).
    ///
    /// Optional: [`page`](ListApplications::page), [`limit`](ListApplications::limit).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get applications that current users can access](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// Among them are those that come to the user from roles, groups and departments. The array of one response may be
    /// shorter than `total_count` says.
    ///
    /// Returns an [`AuthorizedResources`](crate::types::AuthorizedResources).
    ///
    /// * `namespace`: The code of the permission group that the resources belong to.
    ///
    /// Optional: [`resource_type`](ListAuthorizedResources::resource_type).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get all the list of users authorized to be authorized](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
            self.call(&LIST_AUTHORIZED_RESOURCES).with(0, namespace.into()),
        )
    }
    /// Lists the departments that the signed-in user is in.
    ///
    /// The result is an object that holds them in `departments`.
    ///
    /// Returns a [`UserDepartments`](crate::types::UserDepartments).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get all user departments](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
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
    /// The service does not document the fields of an organization, so each is returned as JSON.
    ///
    /// Returns a `Vec`, each item JSON, as a [`Value`](serde_json::Value).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get the organization of the user](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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
    /// # let mut client = authing::AuthenticationClient::builder()
    /// #     .options(server.client_options())
    /// #     .build()?;
    /// client.login_by_username("username", "password").await?;
    /// let result = client.list_orgs().await?;
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
    /// Returns a [`Roles`](crate::types::Roles).
    ///
    /// Optional: [`namespace`](ListRoles::namespace).
    ///
    /// A user must be signed in: without a token nothing is sent. It is idempotent: it is safe to send it twice.
    ///
    /// Documented as [Get the list of roles owned by users](https://docs.authing.cn/v2/en/reference/sdk-for-python/authentication/AuthenticationClient.html).
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

pub(crate) static HAS_ROLE: meta::OperationInfo = meta::OperationInfo {
    name: "has_role",
    summary: "Returns `true` if the signed-in user has a role.",
    endpoint: meta::Endpoint::GraphQl(&graphql::HAS_ROLE),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::required("code", meta::ParamType::String),
        meta::Input::optional("namespace", meta::ParamType::String)
            .variable("namespace"),
        meta::Input::session("id", meta::SessionPart::UserId).variable("id"),
    ],
    response: meta::ResponseInfo::data()
        .transform(meta::Transform::AnyItem {
            list: "list",
            field: "code",
            equals: 0,
        }),
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::has_role`](client::AuthenticationClient::has_role); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct HasRole(runtime::Call);
runtime::operation!(
    HasRole, HAS_ROLE : types::Roles => bool, | result, arguments | { runtime::any_item(&
    result, "list", "code", arguments, 0) }
);
impl HasRole {
    /// Sets the code of the permission group that the role belongs to.
    pub fn namespace(self, namespace: impl Into<String>) -> Self {
        Self(self.0.with(1, namespace.into()))
    }
}

pub(crate) static LIST_APPLICATIONS: meta::OperationInfo = meta::OperationInfo {
    name: "list_applications",
    summary: "Lists the applications that the signed-in user may sign in to, one page at a time.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/users/me/applications/allowed",
        parts: &[meta::PathPart::Literal("/api/v2/users/me/applications/allowed")],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::default("page", meta::ParamType::Integer, "1").query("page"),
        meta::Input::default("limit", meta::ParamType::Integer, "10").query("limit"),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_applications`](client::AuthenticationClient::list_applications); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListApplications(runtime::Call);
runtime::operation!(ListApplications, LIST_APPLICATIONS => types::Applications);
impl ListApplications {
    /// Sets the number of the page, counted from 1. Default: `1`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.with(0, page))
    }
    /// Sets the number of applications on a page. Default: `10`.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.with(1, limit))
    }
}

pub(crate) static LIST_AUTHORIZED_RESOURCES: meta::OperationInfo = meta::OperationInfo {
    name: "list_authorized_resources",
    summary: "Lists the resources that the signed-in user may use.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LIST_AUTHORIZED_RESOURCES),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::required("namespace", meta::ParamType::String)
            .variable("namespace"),
        meta::Input::optional(
                "resource_type",
                meta::ParamType::Enum(&types::RESOURCE_TYPE),
            )
            .variable("resourceType"),
        meta::Input::session("id", meta::SessionPart::UserId).variable("id"),
    ],
    preconditions: &[meta::Precondition::Known(1, &types::RESOURCE_TYPE)],
    response: meta::ResponseInfo::data()
        .transform(meta::Transform::WithoutEmpty {
            list: "list",
        }),
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_authorized_resources`](client::AuthenticationClient::list_authorized_resources); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListAuthorizedResources(runtime::Call);
runtime::operation!(
    ListAuthorizedResources, LIST_AUTHORIZED_RESOURCES => types::AuthorizedResources
);
impl ListAuthorizedResources {
    /// Sets the kind of resource to list; without it all kinds.
    pub fn resource_type(self, resource_type: impl Into<types::ResourceType>) -> Self {
        Self(self.0.with(1, resource_type.into()))
    }
}

pub(crate) static LIST_DEPARTMENTS: meta::OperationInfo = meta::OperationInfo {
    name: "list_departments",
    summary: "Lists the departments that the signed-in user is in.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LIST_DEPARTMENTS),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[meta::Input::session("id", meta::SessionPart::UserId).variable("id")],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_departments`](client::AuthenticationClient::list_departments); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListDepartments(runtime::Call);
runtime::operation!(ListDepartments, LIST_DEPARTMENTS => types::UserDepartments);

pub(crate) static LIST_ORGS: meta::OperationInfo = meta::OperationInfo {
    name: "list_orgs",
    summary: "Lists the organizations of the signed-in user.",
    endpoint: meta::Endpoint::Rest {
        method: meta::Method::Get,
        host: &service::HOST_BASE,
        path: "/api/v2/users/me/orgs",
        parts: &[meta::PathPart::Literal("/api/v2/users/me/orgs")],
    },
    auth: meta::Auth::Required,
    idempotent: true,
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_orgs`](client::AuthenticationClient::list_orgs); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListOrgs(runtime::Call);
runtime::operation!(ListOrgs, LIST_ORGS => Vec < serde_json::Value >);

pub(crate) static LIST_ROLES: meta::OperationInfo = meta::OperationInfo {
    name: "list_roles",
    summary: "Lists the roles of the signed-in user.",
    endpoint: meta::Endpoint::GraphQl(&graphql::LIST_ROLES),
    auth: meta::Auth::Required,
    idempotent: true,
    inputs: &[
        meta::Input::optional("namespace", meta::ParamType::String)
            .variable("namespace"),
        meta::Input::session("id", meta::SessionPart::UserId).variable("id"),
    ],
    errors: &[2020, 2206],
    ..meta::OperationInfo::DEFAULT
};

/// A call of [`AuthenticationClient::list_roles`](client::AuthenticationClient::list_roles); it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListRoles(runtime::Call);
runtime::operation!(ListRoles, LIST_ROLES => types::Roles);
impl ListRoles {
    /// Sets the code of the permission group whose roles are meant.
    pub fn namespace(self, namespace: impl Into<String>) -> Self {
        Self(self.0.with(0, namespace.into()))
    }
}

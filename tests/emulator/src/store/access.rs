//! What users may do and where they belong: roles, organizations, resources, applications.

use serde::Deserialize;

/// Roles, organizations, resources and applications, each in the order of the seed.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// The roles.
    pub roles: Vec<Role>,
    /// The organizations.
    pub organizations: Vec<Organization>,
    /// The resources that somebody may use.
    pub resources: Vec<Resource>,
    /// The applications that somebody may use.
    pub applications: Vec<Application>,
}

/// The namespace of what does not name one.
fn default_namespace() -> String {
    "default".to_owned()
}

/// A role. Users are named by their id, username, email address or phone number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The code.
    pub code: String,
    /// The namespace.
    #[serde(default = "default_namespace")]
    pub namespace: String,
    /// What it is for.
    pub description: Option<String>,
    /// The code of the role above it, in the same namespace.
    pub parent: Option<String>,
    /// The users who have it.
    #[serde(default)]
    pub users: Vec<String>,
}

/// An organization: a tree of departments.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// The department at the top.
    pub root: Department,
}

/// A department.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// The code.
    pub code: Option<String>,
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The departments below.
    #[serde(default)]
    pub children: Vec<Department>,
    /// The users who belong to it.
    #[serde(default)]
    pub members: Vec<Member>,
    /// The id; one is made where the seed gives none.
    #[serde(default = "crate::random::id")]
    pub id: String,
}

/// A user who belongs to a department.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The user.
    pub user: String,
    /// Whether it is the user's main department.
    #[serde(default)]
    pub main: bool,
}

/// A resource that users or roles may use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The code.
    pub code: String,
    /// The kind: DATA, API, MENU, UI or BUTTON.
    #[serde(rename = "type")]
    pub kind: String,
    /// The namespace.
    #[serde(default = "default_namespace")]
    pub namespace: String,
    /// What may be done with it.
    #[serde(default)]
    pub actions: Vec<String>,
    /// The users who may.
    #[serde(default)]
    pub users: Vec<String>,
    /// The codes of the roles whose users may.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// An application.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The id; one is made where the seed gives none.
    #[serde(default = "crate::random::id")]
    pub id: String,
    /// The name.
    pub name: String,
    /// The secret; one is made where the seed gives none.
    #[serde(default = "crate::random::secret")]
    pub secret: String,
    /// The addresses that a user may be sent back to.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// The users who may use it; everybody, where the seed does not say.
    pub users: Option<Vec<String>>,
}

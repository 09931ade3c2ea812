//! What users may do and where they belong: roles, organizations, resources, applications.
//!
//! Users are named here by their ids, so that what is theirs stays theirs whatever they are called, and by any name
//! as long as there is no such user.

use serde::Deserialize;

use crate::clock::Time;
use crate::secret::Secret;
use crate::store::users::User;

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

/// The secret of what does not have one.
fn made() -> Secret {
    crate::crypto::random::secret().into()
}

/// A role. A seed names users by an id, a username, an email address or a phone number.
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
    /// The id; one is generated where the seed has none.
    #[serde(default = "crate::crypto::random::id")]
    pub id: String,
    /// When it was added.
    #[serde(skip)]
    pub created: Option<Time>,
}

/// An organization: a tree of departments.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// The department at the top.
    pub root: Department,
    /// The id; one is generated where the seed has none.
    #[serde(default = "crate::crypto::random::id")]
    pub id: String,
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
    /// The id; one is generated where the seed has none.
    #[serde(default = "crate::crypto::random::id")]
    pub id: String,
    /// When it was added.
    #[serde(skip)]
    pub created: Option<Time>,
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

/// A resource that users, roles or departments may use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The code.
    pub code: String,
    /// The kind: DATA, API, MENU, UI or BUTTON.
    #[serde(rename = "type")]
    pub kind: ResourceType,
    /// The namespace.
    #[serde(default = "default_namespace")]
    pub namespace: String,
    /// What may be done with it.
    #[serde(default)]
    pub actions: Vec<String>,
    /// The users who may.
    #[serde(default)]
    pub users: Vec<String>,
    /// The codes of the roles whose users may, as may those of the roles that inherit from them.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The codes of the departments whose members may, as may those of the departments below them.
    #[serde(default)]
    pub departments: Vec<String>,
}

/// A kind of resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ResourceType {
    /// Data.
    Data,
    /// An interface for programs.
    Api,
    /// An entry of a menu.
    Menu,
    /// A part of a user interface.
    Ui,
    /// A button.
    Button,
}

/// An application.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The id; one is generated where the seed has none.
    #[serde(default = "crate::crypto::random::id")]
    pub id: String,
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// The address of its logo.
    pub logo: Option<String>,
    /// The first label of the domain under which people sign in to it.
    pub domain: Option<String>,
    /// The secret; one is generated where the seed has none.
    #[serde(default = "made")]
    pub secret: Secret,
    /// The addresses that a user may be sent back to.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// The users who may use it; everybody, where the seed does not say.
    pub users: Option<Vec<String>>,
    /// When it was added.
    #[serde(skip)]
    pub created: Option<Time>,
}

/// The position of a user in an organization.
#[derive(Clone, Debug)]
pub struct Position<'a> {
    /// The organization.
    pub organization: &'a Organization,
    /// The departments from the top down to the one that the user belongs to.
    pub path: Vec<&'a Department>,
    /// How the user belongs to it.
    pub member: &'a Member,
}

impl ResourceType {
    const ALL: [Self; 5] = [Self::Data, Self::Api, Self::Menu, Self::Ui, Self::Button];

    /// Returns the name on the wire.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Data => "DATA",
            Self::Api => "API",
            Self::Menu => "MENU",
            Self::Ui => "UI",
            Self::Button => "BUTTON",
        }
    }

    /// Finds the kind of a name on the wire.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.wire() == name)
    }
}

impl Access {
    /// Adds what a seed has, as made now.
    pub fn add(&mut self, more: Access, now: Time) {
        let Access { roles, organizations, resources, applications } = more;
        self.roles.extend(roles.into_iter().map(|role| Role { created: Some(now), ..role }));
        self.organizations.extend(organizations.into_iter().map(|mut organization| {
            organization.root.stamp(now);
            organization
        }));
        self.resources.extend(resources);
        let applications = applications.into_iter();
        self.applications.extend(applications.map(|item| Application { created: Some(now), ..item }));
    }

    /// Puts an id in the position of each name that is found to be a user's.
    pub fn resolve(&mut self, find: impl Fn(&str) -> Option<String>) {
        self.retain_names(&mut |name| {
            if let Some(id) = find(name) {
                *name = id;
            }
            true
        });
    }

    /// Forgets a user who is gone.
    pub fn forget(&mut self, user_id: &str) {
        self.retain_names(&mut |name| name != user_id);
    }

    /// Shows all names of users to a function that may change them, and keeps those that it wants to be kept.
    fn retain_names(&mut self, keep: &mut dyn FnMut(&mut String) -> bool) {
        let of_roles = self.roles.iter_mut().map(|role| &mut role.users);
        let of_resources = self.resources.iter_mut().map(|resource| &mut resource.users);
        let of_applications = self.applications.iter_mut().filter_map(|item| item.users.as_mut());
        for users in of_roles.chain(of_resources).chain(of_applications) {
            users.retain_mut(&mut *keep);
        }
        self.organizations.iter_mut().for_each(|organization| organization.root.retain_names(keep));
    }

    /// Lists the roles that a user has in a namespace.
    #[must_use]
    pub fn roles_of(&self, user: &User, namespace: &str) -> Vec<&Role> {
        let has = |role: &&Role| role.namespace == namespace && role.users.contains(&user.id);
        self.roles.iter().filter(has).collect()
    }

    /// Lists a role and those that it inherits from, the nearest first. A circle ends where it began.
    #[must_use]
    pub fn line<'a>(&'a self, role: &'a Role) -> Vec<&'a Role> {
        let mut line = vec![role];
        while let Some(parent) = line.last().and_then(|last| self.parent(last)) {
            if line.iter().any(|known| known.code == parent.code) {
                break;
            }
            line.push(parent);
        }
        line
    }

    fn parent(&self, role: &Role) -> Option<&Role> {
        let code = role.parent.as_deref()?;
        self.roles.iter().find(|other| other.namespace == role.namespace && other.code == code)
    }

    /// Returns the positions of a user in all organizations.
    #[must_use]
    pub fn positions_of(&self, user: &User) -> Vec<Position<'_>> {
        let mut positions = Vec::new();
        for organization in &self.organizations {
            find_places(user, organization, &[], &organization.root, &mut positions);
        }
        positions
    }

    /// Lists the resources of a namespace that a user may use.
    #[must_use]
    pub fn resources_of(&self, user: &User, namespace: &str) -> Vec<&Resource> {
        let own = self.roles_of(user, namespace);
        let roles: Vec<&Role> = own.into_iter().flat_map(|role| self.line(role)).collect();
        let positions = self.positions_of(user);
        let departments: Vec<&str> = positions
            .iter()
            .flat_map(|position| &position.path)
            .filter_map(|item| item.code.as_deref())
            .collect();
        let may_use = |resource: &&Resource| {
            resource.namespace == namespace
                && (resource.users.contains(&user.id)
                    || roles.iter().any(|role| resource.roles.contains(&role.code))
                    || resource.departments.iter().any(|code| departments.contains(&code.as_str())))
        };
        self.resources.iter().filter(may_use).collect()
    }

    /// Lists the applications that a user may use.
    #[must_use]
    pub fn applications_of(&self, user: &User) -> Vec<&Application> {
        let may_use = |item: &&Application| item.users.as_ref().is_none_or(|users| users.contains(&user.id));
        self.applications.iter().filter(may_use).collect()
    }
}

impl Department {
    /// Sets when it and all departments below it were created.
    fn stamp(&mut self, now: Time) {
        self.created = Some(now);
        self.children.iter_mut().for_each(|child| child.stamp(now));
    }

    fn retain_names(&mut self, keep: &mut dyn FnMut(&mut String) -> bool) {
        self.members.retain_mut(|member| keep(&mut member.user));
        self.children.iter_mut().for_each(|child| child.retain_names(keep));
    }
}

fn find_places<'a>(
    user: &User,
    organization: &'a Organization,
    above: &[&'a Department],
    department: &'a Department,
    positions: &mut Vec<Position<'a>>,
) {
    let path = [above, &[department]].concat();
    let member = department.members.iter().find(|member| member.user == user.id);
    positions.extend(member.map(|member| Position { organization, path: path.clone(), member }));
    for child in &department.children {
        find_places(user, organization, &path, child, positions);
    }
}

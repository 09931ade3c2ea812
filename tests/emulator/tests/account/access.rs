//! Roles, resources, departments, organizations and applications.

use authing_emulator::Emulator;
use serde_json::{Value, json};

use crate::people::{change, code_for, sign_in, with_people};
use crate::tool::{PASSWORD, code, get, graphql, graphql_as, post, sealed};

const SEED: &str = "
roles:
  - { id: r-staff, code: staff, description: Everybody who works here }
  - { id: r-admin, code: admin, parent: staff, users: [bob] }
  - { id: r-other, code: guest, namespace: shop, users: [bob, ann@example.com] }
  - { code: x, namespace: circle, parent: y, users: [bob] }
  - { code: y, namespace: circle, parent: x }
organizations:
  - id: org
    root:
      id: top
      name: Company
      code: company
      children:
        - { id: dev, name: Development, members: [{ user: bob, main: true }] }
        - { id: ops, name: Operations, code: ops, members: [{ user: ann }, { user: bob }] }
resources:
  - { code: menu, type: MENU, users: [bob] }
  - { code: 'books:1', type: DATA, roles: [staff], actions: ['books:update'] }
  - { code: handbook, type: DATA, departments: [company] }
  - { code: vault, type: DATA, users: [ann] }
  - { code: shelf, type: DATA, namespace: shop, users: [bob] }
applications:
  - { id: a1, name: One, secret: hidden-secret }
  - { id: a2, name: Two, users: [bob], logo: 'https://example.com/logo.png', domain: two, description: Second }
  - { id: a3, name: Three, users: [ann] }
  - { id: a4, name: Four }
";

async fn started() -> (Emulator, String) {
    let emulator = with_people().seed(SEED).start().await.unwrap();
    let token = sign_in(&emulator, "bob").await;
    (emulator, token)
}

async fn of_user(emulator: &Emulator, token: &str, id: &str, selection: &str) -> Value {
    let query = format!("query ($id: String) {{ user(id: $id) {{ {selection} }} }}");
    graphql_as(emulator, token, &query, json!({ "id": id })).await
}

async fn rest(emulator: &Emulator, token: &str, path: &str) -> Value {
    get(emulator, path, Some(token)).await.json().await.unwrap()
}

#[tokio::test]
async fn roles_are_those_of_one_namespace_with_what_they_inherit_from() {
    let (emulator, token) = started().await;
    let fields =
        "{ totalCount list { id code namespace arn description createdAt parent { code parent { code } } } }";
    let answer = of_user(&emulator, &token, "bob-id", &format!("roles {fields}")).await;
    let roles = &answer["data"]["user"]["roles"];
    assert_eq!(roles["totalCount"], 1, "{answer}");
    let role = &roles["list"][0];
    assert_eq!([&role["id"], &role["code"], &role["namespace"]], ["r-admin", "admin", "default"]);
    assert_eq!(role["parent"], json!({ "code": "staff", "parent": null }));
    assert_eq!(role["arn"], format!("arn:cn:authing:{}:role:r-admin", emulator.user_pool_id()));
    assert!(role["createdAt"].is_string());
    let shop = of_user(&emulator, &token, "bob-id", "roles(namespace: \"shop\") { list { code } }").await;
    assert_eq!(shop["data"]["user"]["roles"]["list"], json!([{ "code": "guest" }]));
    let circle = format!("roles(namespace: \"circle\") {fields}");
    let circle = of_user(&emulator, &token, "bob-id", &circle).await;
    let parent = &circle["data"]["user"]["roles"]["list"][0]["parent"];
    assert_eq!(*parent, json!({ "code": "y", "parent": null }), "{circle}");
    let ann = sign_in(&emulator, "ann").await;
    let none = of_user(&emulator, &ann, "ann-id", "roles { totalCount list { code } }").await;
    assert_eq!(none["data"]["user"]["roles"], json!({ "totalCount": 0, "list": [] }));
}

#[tokio::test]
async fn resources_come_from_users_roles_and_departments() {
    let (emulator, token) = started().await;
    let list = |arguments: &str| {
        let selection =
            format!("authorizedResources({arguments}) {{ totalCount list {{ code type actions }} }}");
        let (emulator, token) = (&emulator, &token);
        async move {
            let answer = of_user(emulator, token, "bob-id", &selection).await;
            answer["data"]["user"]["authorizedResources"].clone()
        }
    };
    let menu = json!({ "code": "menu", "type": "MENU", "actions": [] });
    let books = json!({ "code": "books:1", "type": "DATA", "actions": ["books:update"] });
    let handbook = json!({ "code": "handbook", "type": "DATA", "actions": [] });
    let all = list("namespace: \"default\"").await;
    assert_eq!(all, json!({ "totalCount": 3, "list": [menu, books, handbook] }));
    let data = list("namespace: \"default\", resourceType: \"DATA\"").await;
    assert_eq!(data, json!({ "totalCount": 2, "list": [books, handbook] }));
    assert_eq!(list("namespace: \"shop\", resourceType: \"\"").await["totalCount"], 1);
    assert_eq!(list("namespace: \"nowhere\"").await, json!({ "totalCount": 0, "list": [] }));
    for arguments in ["(namespace: \"default\", resourceType: \"HOUSE\")", ""] {
        let selection = format!("authorizedResources{arguments} {{ totalCount }}");
        assert_eq!(code(&of_user(&emulator, &token, "bob-id", &selection).await), 2231, "{arguments}");
    }
}

#[tokio::test]
async fn departments_know_their_way_from_the_top() {
    let (emulator, token) = started().await;
    let selection = "username departments { totalCount list { isMainDepartment joinedAt department {
        id orgId name code root depth path codePath namePath children createdAt } } }";
    let answer = of_user(&emulator, &token, "bob-id", selection).await;
    let user = &answer["data"]["user"];
    assert_eq!(
        [&user["username"], &user["departments"]["totalCount"]],
        [&json!("bob"), &json!(2)],
        "{answer}"
    );
    let first = &user["departments"]["list"][0];
    assert_eq!(first["isMainDepartment"], true);
    assert!(first["joinedAt"].is_string() && first["department"]["createdAt"].is_string());
    let mut department = first["department"].clone();
    department.as_object_mut().unwrap().remove("createdAt");
    let expected = json!({
        "id": "dev", "orgId": "org", "name": "Development", "code": null, "root": false, "depth": 1,
        "path": ["top", "dev"], "codePath": ["company", null], "namePath": ["Company", "Development"],
        "children": [],
    });
    assert_eq!(department, expected);
    let orgs = rest(&emulator, &token, "/api/v2/users/me/orgs").await;
    let names = |way: &Value| -> Vec<Value> {
        way.as_array().unwrap().iter().map(|department| department["name"].clone()).collect()
    };
    let ways: Vec<_> = orgs["data"].as_array().unwrap().iter().map(names).collect();
    assert_eq!(json!(ways), json!([["Company", "Development"], ["Company", "Operations"]]));
    assert_eq!(orgs["data"][0][0]["root"], true);
    assert_eq!(orgs["data"][0][0]["children"], json!(["dev", "ops"]));
}

#[tokio::test]
async fn applications_come_in_pages() {
    let (emulator, token) = started().await;
    let page = |query: &str| {
        let path = format!("/api/v2/users/me/applications/allowed{query}");
        let (emulator, token) = (&emulator, &token);
        async move { rest(emulator, token, &path).await }
    };
    let ids = |answer: &Value| -> Vec<String> {
        let list = answer["data"]["list"].as_array().unwrap();
        list.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let all = page("").await;
    assert_eq!(all["data"]["totalCount"], 3);
    assert_eq!(ids(&all), ["a1", "a2", "a4"]);
    assert!(!all.to_string().contains("hidden-secret"), "{all}");
    let two = &all["data"]["list"][1];
    assert_eq!([&two["name"], &two["domain"], &two["description"]], ["Two", "two", "Second"]);
    assert_eq!(ids(&page("?page=1&limit=2").await), ["a1", "a2"]);
    let second = page("?page=2&limit=2").await;
    assert_eq!((ids(&second), &second["data"]["totalCount"]), (vec!["a4".to_owned()], &json!(3)));
    assert!(ids(&page("?page=9223372036854775807&limit=9223372036854775807").await).is_empty());
    for query in ["?page=0", "?limit=0", "?page=-1", "?page=None"] {
        assert_eq!(page(query).await["code"], 2231, "{query}");
    }
}

#[tokio::test]
async fn users_see_only_what_is_theirs() {
    let (emulator, token) = started().await;
    let selections = [
        "id",
        "departments { totalCount }",
        "roles { totalCount }",
        "authorizedResources(namespace: \"d\") { totalCount }",
    ];
    let paths = ["/api/v2/users/me/orgs", "/api/v2/users/me/applications/allowed"];
    for selection in selections {
        assert_eq!(code(&of_user(&emulator, &token, "ann-id", selection).await), 1001, "{selection}");
        assert_eq!(code(&of_user(&emulator, "forged", "bob-id", selection).await), 2020, "{selection}");
    }
    for path in paths {
        assert_eq!(rest(&emulator, "forged", path).await["code"], 2020, "{path}");
    }
    emulator.advance(std::time::Duration::from_secs(15 * 24 * 60 * 60));
    for selection in selections {
        assert_eq!(code(&of_user(&emulator, &token, "bob-id", selection).await), 2206, "{selection}");
    }
    for path in paths {
        assert_eq!(rest(&emulator, &token, path).await["code"], 2206, "{path}");
    }
}

const ANNS_ROLE: &str = "
roles: [{ code: staff, users: [ann@example.com] }]
organizations: [{ root: { name: Company, members: [{ user: ann@example.com }] } }]
resources: [{ code: menu, type: MENU, users: [ann@example.com] }]
applications: [{ name: Shop, users: [ann@example.com] }]
";

/// Registers a user by name, and gives the token.
async fn register(emulator: &Emulator, username: &str) -> String {
    let query = "mutation ($input: RegisterByUsernameInput!) { registerByUsername(input: $input) { token } }";
    let input =
        json!({ "username": username, "password": sealed(emulator, PASSWORD), "generateToken": true });
    let answer = graphql(emulator, query, json!({ "input": input })).await;
    answer["data"]["registerByUsername"]["token"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// Counts the roles, the departments, the resources and the applications of the user of a token.
async fn counts(emulator: &Emulator, token: &str) -> Value {
    let me = rest(emulator, token, "/api/v2/users/me").await["data"]["id"].as_str().unwrap().to_owned();
    let selection = "roles { totalCount } departments { totalCount }
        authorizedResources(namespace: \"default\") { totalCount }";
    let answer = of_user(emulator, token, &me, selection).await;
    let user = &answer["data"]["user"];
    let applications = rest(emulator, token, "/api/v2/users/me/applications/allowed").await;
    json!([
        user["roles"]["totalCount"],
        user["departments"]["totalCount"],
        user["authorizedResources"]["totalCount"],
        applications["data"]["totalCount"],
    ])
}

#[tokio::test]
async fn what_a_user_may_do_stays_with_the_user_and_goes_to_nobody_of_that_name() {
    let emulator = with_people().seed(ANNS_ROLE).start().await.unwrap();
    let ann = sign_in(&emulator, "ann").await;
    let [old, new] = ["ann@example.com", "new@example.com"].map(|address| code_for(&emulator, address));
    let call = format!(
        "updateEmail(email: \"new@example.com\", emailCode: \"{new}\", oldEmail: \"ann@example.com\", \
         oldEmailCode: \"{old}\")"
    );
    assert!(change(&emulator, &ann, &call).await["errors"].is_null());
    assert_eq!(counts(&emulator, &ann).await, json!([1, 1, 1, 1]));
    let stranger = register(&emulator, "ann@example.com").await;
    assert_eq!(counts(&emulator, &stranger).await, json!([0, 0, 0, 0]));
    let namesake = register(&emulator, "ann-id").await;
    assert_eq!(counts(&emulator, &namesake).await, json!([0, 0, 0, 0]), "it is the id of Ann");
}

#[tokio::test]
async fn what_waits_for_a_user_goes_to_the_first_of_that_name() {
    let seed = "
        roles: [{ code: staff, users: [gus] }]
        organizations: [{ root: { name: Company, members: [{ user: gus }] } }]
        resources: [{ code: menu, type: MENU, users: [gus] }]
        applications: [{ name: Shop, users: [gus] }]
        ldap: [{ username: gus, password: secret }]
    ";
    let emulator = with_people().seed(seed).start().await.unwrap();
    let body = json!({ "username": "gus", "password": "secret" });
    let gus: Value = post(&emulator, "/api/v2/ldap/verify-user", body).await.json().await.unwrap();
    let gus = gus["data"]["token"].as_str().unwrap();
    assert_eq!(counts(&emulator, gus).await, json!([1, 1, 1, 1]));
    let body = json!({ "primaryUserToken": sign_in(&emulator, "ann").await, "secondaryUserToken": gus });
    post(&emulator, "/api/v2/users/link", body).await;
    let is_left = emulator.with_store(|store| {
        let access = &store.access;
        !access.roles[0].users.is_empty() || !access.organizations[0].root.members.is_empty()
    });
    assert!(!is_left, "the user who had it is gone");
    assert_eq!(counts(&emulator, &register(&emulator, "gus").await).await, json!([0, 0, 0, 0]));
}

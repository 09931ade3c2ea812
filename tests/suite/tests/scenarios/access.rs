//! What a user may do, and where they belong.

use authing::types::ResourceType;

use crate::world::World;

scenarios!(has_role, list_applications, list_authorized_resources, list_departments, list_orgs, list_roles);

async fn has_role(world: &World) {
    let bob = world.sign_in("bob").await;
    assert!(bob.has_role("admin").await.unwrap());
    assert!(!bob.has_role("guest").await.unwrap());
    assert!(bob.has_role("guest").namespace("shop").await.unwrap());
    world.demands_a_session(|client| client.has_role("admin")).await;
}

async fn list_applications(world: &World) {
    let bob = world.sign_in("bob").await;
    let all = bob.list_applications().await.unwrap();
    let ids: Vec<_> = all.list.iter().filter_map(|application| application.id.as_deref()).collect();
    assert_eq!((ids, all.total_count), (vec!["a1", "a2", "a4"], 3));
    assert_eq!(all.list[1].domain.as_deref(), Some("two"));
    let second = bob.list_applications().page(2).limit(2).await.unwrap();
    assert_eq!((second.list.len(), second.total_count), (1, 3));
    assert_eq!(second.list[0].id.as_deref(), Some("a4"));
    world.demands_a_session(|client| client.list_applications()).await;
}

async fn list_authorized_resources(world: &World) {
    let bob = world.sign_in("bob").await;
    let all = bob.list_authorized_resources("default").await.unwrap();
    assert_eq!(all.total_count, 3, "one of his own, one of his role, one of his company");
    let data = bob.list_authorized_resources("default").resource_type(ResourceType::Data).await.unwrap();
    assert_eq!(data.list[0].code.as_deref(), Some("books:1"));
    assert_eq!(data.list[0].actions.as_deref(), Some(&["books:update".to_owned()][..]));
    assert!(data.list.iter().all(|resource| resource.resource_type == Some(ResourceType::Data)));
    assert_eq!(bob.list_authorized_resources("nowhere").await.unwrap().total_count, 0);
    world.demands_a_session(|client| client.list_authorized_resources("default")).await;
}

async fn list_departments(world: &World) {
    let bob = world.sign_in("bob").await;
    let departments = bob.list_departments().await.unwrap().departments.unwrap();
    assert_eq!(departments.total_count, 2);
    let first = &departments.list[0];
    assert!(first.is_main_department);
    assert_eq!(first.department.name_path, ["Company", "Development"]);
    assert_eq!(first.department.code_path, [Some("company".to_owned()), None]);
    world.demands_a_session(|client| client.list_departments()).await;
}

async fn list_orgs(world: &World) {
    let bob = world.sign_in("bob").await;
    let orgs = bob.list_orgs().await.unwrap();
    assert_eq!([&orgs[0][0]["name"], &orgs[0][1]["name"]], ["Company", "Development"]);
    assert_eq!(orgs[1][1]["name"], "Operations");
    world.demands_a_session(|client| client.list_orgs()).await;
}

async fn list_roles(world: &World) {
    let bob = world.sign_in("bob").await;
    let roles = bob.list_roles().await.unwrap();
    assert_eq!((roles.total_count, roles.list[0].code.as_str()), (1, "admin"));
    assert_eq!(roles.list[0].parent.as_ref().unwrap().code, "staff");
    assert_eq!(bob.list_roles().namespace("shop").await.unwrap().list[0].code, "guest");
    world.demands_a_session(|client| client.list_roles()).await;
}

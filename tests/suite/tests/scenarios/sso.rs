//! CAS tickets, and the session that a browser's cookie names.

use authing::AuthenticationClient;
use authing::types::TicketFormat;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::world::{A_WHILE, World};

scenarios!(track_session, validate_ticket_v2);

const SERVICE: &str = "http://localhost:3000/a?b=c&d";

/// Passes one request on with a cookie, as a browser would, and gives the address where it listens.
async fn with_cookie(url: &str, cookie: String) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let host = url.strip_prefix("http://").unwrap().to_owned();
    tokio::spawn(async move {
        let (mut client, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(client.read_u8().await.unwrap());
        }
        head.truncate(head.len() - 2);
        head.extend_from_slice(format!("cookie: authing_session={cookie}\r\n\r\n").as_bytes());
        let mut server = TcpStream::connect(host).await.unwrap();
        server.write_all(&head).await.unwrap();
        tokio::io::copy_bidirectional(&mut client, &mut server).await.ok();
    });
    address
}

async fn track_session(world: &World) {
    let nothing = world.client.track_session().await.unwrap();
    assert!(nothing.is_none_or(|tracked| tracked.session.is_none()), "a program has no cookie");
    let token = world.sign_in("ann").await.session().token().unwrap();
    let browser = with_cookie(world.emulator.url(), token.expose().to_owned()).await;
    let client =
        AuthenticationClient::builder().app_id(world.emulator.app_id()).app_host(browser).build().unwrap();
    let tracked = client.track_session().await.unwrap().unwrap();
    assert_eq!(tracked.session.unwrap()["userId"], "ann");
    assert_eq!(tracked.user_info.unwrap()["username"], "ann");
}

async fn validate_ticket_v2(world: &World) {
    let (client, emulator) = (&world.client, &world.emulator);
    let ticket = emulator.issue_ticket("ann", SERVICE).unwrap();
    let answer = client.validate_ticket_v2(ticket.as_str(), SERVICE).await.unwrap();
    assert!(answer.as_text().unwrap().contains("<cas:user>ann</cas:user>"), "{answer:?}");
    let validate = async |ticket: String, service: &str| {
        let answer = client.validate_ticket_v2(ticket, service).format(TicketFormat::Json).await.unwrap();
        answer.as_json().unwrap()["serviceResponse"].clone()
    };
    let code = |answer: &serde_json::Value| answer["authenticationFailure"]["code"].clone();
    assert_eq!(code(&validate(ticket, SERVICE).await), "INVALID_TICKET", "a ticket is good once");
    let ticket = || emulator.issue_ticket("ann", SERVICE).unwrap();
    assert_eq!(validate(ticket(), SERVICE).await["authenticationSuccess"]["user"], "ann");
    assert_eq!(code(&validate(ticket(), "http://localhost:4000").await), "INVALID_SERVICE");
    let late = ticket();
    emulator.advance(A_WHILE);
    assert_eq!(code(&validate(late, SERVICE).await), "INVALID_TICKET");
}

//! Registers a user, signs in, reads and changes the profile, gets a password wrong, and signs out.
//!
//! ```console
//! cargo run -p authing --example quickstart
//! ```
//!
//! It needs no account: it starts a small server of its own and talks to it over HTTP.

#![allow(clippy::print_stdout, reason = "an example tells what it does")]

#[path = "support/server.rs"]
mod server;

use authing::types::{ProfileUpdate, RegisterProfile};
use authing::{AuthenticationClient, ErrorCode};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = server::Server::start().await?;

    // A program that talks to the service gives its app id and its app host, and leaves the key out.
    let client = AuthenticationClient::builder()
        .app_id("AUTHING_APP_ID")
        .app_host(server.url())
        .public_key(server.public_key())
        .build()?;

    let user = client
        .register_by_email("nick@example.com", "passw0rd")
        .profile(RegisterProfile::new().nickname("Nick"))
        .await?;
    println!("registered  {} (user {})", user.email.as_deref().unwrap_or_default(), user.id);

    let refused = client.login_by_email("nick@example.com", "a guess").await;
    match refused {
        Err(error) if error.code() == Some(ErrorCode::PasswordWrong) => println!("refused     {error}"),
        other => return Err(format!("a wrong password was answered with {other:?}").into()),
    }

    // The session remembers who signed in; the calls that follow act for that user.
    client.login_by_email("nick@example.com", "passw0rd").await?;
    println!("signed in   {:?}", client.session());

    let user = client.get_current_user().await?;
    println!("current     {}", user.nickname.as_deref().unwrap_or("(no nickname)"));

    let user =
        client.update_profile(ProfileUpdate::new().nickname("Nicholas").company("Example Ltd")).await?;
    println!("updated     {}", user.nickname.as_deref().unwrap_or("(no nickname)"));

    client.logout().await?;
    match client.get_current_user().await {
        Err(error) if error.is_not_logged_in() => println!("signed out  {error}"),
        other => {
            return Err(format!("after the sign-out, the current user was answered with {other:?}").into());
        }
    }
    Ok(())
}

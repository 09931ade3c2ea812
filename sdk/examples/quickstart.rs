//! Registers a user, signs in, reads and changes the profile, replaces a forgotten password, and signs out.
//!
//! ```console
//! cargo run -p authing --example quickstart
//! ```
//!
//! It needs no account: it starts the emulator of the service and talks to it over HTTP.

#![allow(clippy::print_stdout, reason = "an example tells what it does")]

use authing::types::{EmailScene, ProfileUpdate, RegisterProfile};
use authing::{AuthenticationClient, ErrorCode};
use authing_emulator::Emulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;

    // A program that talks to the service gives its app id and its app host, and leaves the key out.
    let mut client = AuthenticationClient::builder()
        .app_id(emulator.app_id())
        .app_host(emulator.url())
        .public_key(emulator.public_key_pem())
        .build()?;

    let user = client
        .register_by_email("nick@example.com", "passw0rd")
        .profile(RegisterProfile::new().nickname("Nick"))
        .await?;
    println!("registered  {} (user {})", user.email.as_deref().unwrap_or_default(), user.id);

    // A refusal of the service has a code that a program can act on.
    match client.login_by_email("nick@example.com", "a guess").await {
        Err(error) if error.code() == Some(ErrorCode::PasswordWrong) => println!("refused     {error}"),
        other => return Err(format!("a wrong password was answered with {other:?}").into()),
    }

    // The session remembers who signed in; the calls that follow act for that user.
    client.login_by_email("nick@example.com", "passw0rd").await?;
    println!("signed in   {:?}", client.session());

    let user =
        client.update_profile(ProfileUpdate::new().nickname("Nicholas").company("Example Ltd")).await?;
    println!("updated     {}", user.nickname.as_deref().unwrap_or("(no nickname)"));

    // The service emails the code. The emulator keeps what it would have sent, for the test that wants to read it.
    client.send_email("nick@example.com", EmailScene::ResetPassword).await?;
    let code = emulator.last_code("nick@example.com").ok_or("no email was sent")?;
    client.reset_password_by_email_code("nick@example.com", code, "new passw0rd").await?;
    let user = client.login_by_email("nick@example.com", "new passw0rd").await?;
    println!("reset       the password of {}", user.nickname.as_deref().unwrap_or("(no nickname)"));

    client.logout().await?;
    match client.get_current_user().await {
        Err(error) if error.is_not_logged_in() => println!("signed out  {error}"),
        other => {
            return Err(format!("after the sign-out, the current user was answered with {other:?}").into());
        }
    }
    emulator.shutdown().await;
    Ok(())
}

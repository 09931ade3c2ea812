//! Calls three operations by the SDK.

use std::error::Error;

use authing::AuthenticationClient;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [host, email, password] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "usage")?;
    let mut client =
        AuthenticationClient::builder().app_id("61384d3e302f1f75e0000000").app_host(&host).build()?;
    let strength = client.check_password_strength(&password).await?;
    println!("{} {}", strength.valid, strength.message.unwrap_or_default());
    let user = client.login_by_email(&email, &password).await?;
    println!("{} {}", user.id, user.nickname.unwrap_or_default());
    let user = client.get_current_user().await?;
    println!("{} {}", user.id, user.nickname.unwrap_or_default());
    Ok(())
}

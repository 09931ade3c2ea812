//! Calls three operations by the client that progenitor generates in its builder style.

use std::error::Error;

use client_builder::Client;
use client_builder::types::{CheckPasswordStrengthInput, LoginByEmailInput};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [host, email, password]: [String; 3] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "usage")?;
    let client = Client::new(&host);
    let input = CheckPasswordStrengthInput::builder().password(&password);
    let answer = client.check_password_strength().body(input).send().await?.into_inner();
    let strength = answer.data.ok_or("no data")?;
    println!("{:?} {}", strength.valid, strength.message.unwrap_or_default());
    let input = LoginByEmailInput::builder().email(&email).password(&password);
    let answer = client.login_by_email().body(input).send().await?.into_inner();
    let user = answer.data.ok_or("no data")?;
    println!("{} {}", user.id, user.nickname.unwrap_or_default());
    let answer = client.get_current_user().send().await?.into_inner();
    let user = answer.data.ok_or("no data")?;
    println!("{} {}", user.id, user.nickname.unwrap_or_default());
    Ok(())
}

//! What a binary holds that sends one encrypted text to one URL: the size that the SDK's is compared with.

use std::error::Error;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePublicKey;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let [url, key, text]: [String; 3] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "usage")?;
    let key = rsa::PublicKey::from_public_key_der(&STANDARD.decode(key)?)?;
    let body = STANDARD.encode(key.pkcs1v15_encrypt(text.as_bytes())?);
    let answer = reqwest::Client::new().post(url).body(body).send().await?;
    println!("{}", answer.text().await?);
    Ok(())
}

//! The client that is written by hand, which sends the password as it is or encrypts it.

use super::typed_client::TypedClient;
use crate::client::{Client, Failure, expect_strength, expect_user};
use crate::sample;

/// The client that is written by hand, which sends the password as it is.
pub struct Typed(TypedClient);

/// The client that is written by hand, which encrypts the password.
pub struct TypedRsa(TypedClient);

fn client(host: &str) -> Result<TypedClient, Failure> {
    TypedClient::new(host, sample::APP_ID, sample::TOKEN, sample::PUBLIC_KEY)
}

async fn get_current_user(client: &TypedClient) -> Result<(), Failure> {
    expect_user(client.get_current_user().await?, |user| &user.id)
}

async fn check_password_strength(client: &TypedClient) -> Result<(), Failure> {
    let strength = client.check_password_strength(sample::PASSWORD).await?;
    expect_strength(strength.valid, strength.message.as_deref())
}

impl Client for Typed {
    fn new(host: &str) -> Result<Self, Failure> {
        Ok(Self(client(host)?))
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(Self(self.0.clone()))
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        get_current_user(&self.0).await
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        let user = self.0.login_by_email(sample::EMAIL, sample::CIPHERTEXT).await?;
        expect_user(user, |user| &user.id)
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        check_password_strength(&self.0).await
    }
}

impl Client for TypedRsa {
    fn new(host: &str) -> Result<Self, Failure> {
        Ok(Self(client(host)?))
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(Self(self.0.clone()))
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        get_current_user(&self.0).await
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        let user = self.0.login_by_email_encrypted(sample::EMAIL, sample::PASSWORD).await?;
        expect_user(user, |user| &user.id)
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        check_password_strength(&self.0).await
    }
}

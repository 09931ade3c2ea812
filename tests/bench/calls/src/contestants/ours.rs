//! The SDK, as its manual says.

use authing::AuthenticationClient;

use crate::client::{Client, Failure, expect_strength, expect_user};
use crate::sample;

/// The SDK.
pub struct Ours(AuthenticationClient);

impl Client for Ours {
    fn new(host: &str) -> Result<Self, Failure> {
        let client = AuthenticationClient::builder()
            .app_id(sample::APP_ID)
            .app_host(host)
            .public_key(sample::PUBLIC_KEY)
            .token(sample::TOKEN)
            .build()?;
        Ok(Self(client))
    }

    fn another(&self) -> Result<Self, Failure> {
        Ok(Self(self.0.app().client_with_token(sample::TOKEN)?))
    }

    async fn get_current_user(&mut self) -> Result<(), Failure> {
        expect_user(self.0.get_current_user().await?, |user| &user.id)
    }

    async fn login_by_email(&mut self) -> Result<(), Failure> {
        let user = self.0.login_by_email(sample::EMAIL, sample::PASSWORD).await?;
        expect_user(user, |user| &user.id)
    }

    async fn check_password_strength(&mut self) -> Result<(), Failure> {
        let strength = self.0.check_password_strength(sample::PASSWORD).await?;
        expect_strength(strength.valid, strength.message.as_deref())
    }
}

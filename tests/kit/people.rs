//! The people of the tests: those of the sample data, by what they do.

use jiff::SignedDuration;
use masthead::actions::token;
use store::sessions::{self, NewSession};
use store::users::{self, User};

use super::{Browser, TestApp};

/// Owner at the sample publisher in Monaco, which the International Centre serves; five credits.
pub const PUBLISHER: &str = "henri.sample@example.org";
/// Editor, and the person for the bills, at the same publisher.
pub const EDITOR: &str = "claire.sample@example.org";
pub const BILLING: &str = "luc.sample@example.org";
/// Owner of another publisher, in Nairobi, and a viewer there.
pub const OTHER_PUBLISHER: &str = "wanjiru.sample@example.org";
pub const VIEWER: &str = "otieno.sample@example.org";
/// Owner of the sample institute in Hong Kong.
pub const HONG_KONG: &str = "mei.sample@example.org";
/// Librarians of the International Centre, and the one of the national centre.
pub const LIBRARIAN: &str = "alice.sample@example.org";
pub const SECOND_LIBRARIAN: &str = "bruno.sample@example.org";
pub const FAR_LIBRARIAN: &str = "marc.sample@example.org";
pub const HEAD: &str = "denise.sample@example.org";
pub const ADMINISTRATOR: &str = "farid.sample@example.org";
pub const SUBSCRIBER: &str = "noor.sample@example.org";

/// A hash of the sample password, made beforehand: hashing is dear.
pub const PASSWORD_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$1/BMA7I/I0827bALULBmuw$dBSiGqKorVndlp/aqqhlJVdCUusD/yl20E60SFIJIog";

impl TestApp {
    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// The person with this address, signed in.
    pub async fn sign_in(&self, email: &str) -> Browser<'_> {
        let (secret, csrf) = self.session(email).await;
        Browser::with_session(self, &secret, &csrf)
    }

    /// An open session of the person with this address: the cookie's token, and the forms'.
    pub async fn session(&self, email: &str) -> (String, String) {
        let user = self.user(email).await;
        let (secret, csrf) = (self.app.chance.token(), self.app.chance.token());
        let now = self.app.clock.now();
        let tx = self.app.store.begin().await.unwrap();
        let expires = now + SignedDuration::from_hours(24 * 365 * 50);
        let new = NewSession { token_hash: token::hash(&secret), user: user.id, csrf: csrf.clone(), expires };
        sessions::open(&tx, new, now).await.unwrap();
        tx.commit().await.unwrap();
        (secret, csrf)
    }

    /// The account with this address.
    pub async fn user(&self, email: &str) -> User {
        users::by_login(&self.app.store, email).await.unwrap().expect(email)
    }
}

//! Passwords: how strong, and how they are kept.

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

use crate::Fail;

/// Fewest characters of a password.
pub const FEWEST: usize = 10;
/// Most characters of a password: hashing costs time.
pub const MOST: usize = 200;
/// Hashing costs 0.1 s and 19 MiB; two at once leave the machine to everybody else.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// What an unknown person's password is compared with, so that answers take the same time.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Wn3jLsP1JzKJ1Ev3n0u0Tg2gJ0mB0r0JYxSgk4Qm2qk";

/// Why a password will not do: the key of the text that says so.
pub fn weakness(password: &str, known: &[&str]) -> Option<&'static str> {
    let length = password.chars().count();
    if length < FEWEST {
        Some("password-short")
    } else if length > MOST {
        Some("password-long")
    } else if beyond(password, known) < FEWEST / 2
        || zxcvbn::zxcvbn(password, known).score() < zxcvbn::Score::Three
    {
        Some("password-weak")
    } else {
        None
    }
}

/// How many characters a password has beyond what everybody knows of the person.
fn beyond(password: &str, known: &[&str]) -> usize {
    let known = known.iter().map(|word| word.to_lowercase()).filter(|word| word.chars().count() > 2);
    known.fold(password.to_lowercase(), |rest, word| rest.replace(&word, "")).chars().count()
}

/// The hash under which a password is kept (Argon2id, with its salt and costs).
pub async fn hash(password: &str) -> Result<String, Fail> {
    let _turn = AT_ONCE.acquire().await?;
    let password = password.to_owned();
    let hashed =
        tokio::task::spawn_blocking(move || Argon2::default().hash_password(password.as_bytes())).await?;
    Ok(hashed.map_err(|error| anyhow::anyhow!("hashing: {error}"))?.to_string())
}

/// Whether the password is the one that was hashed. Without a hash it costs the same and is never right.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool, Fail> {
    let _turn = AT_ONCE.acquire().await?;
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    let right = tokio::task::spawn_blocking(move || {
        let kept = PasswordHash::new(hash.as_deref().unwrap_or(NOBODY));
        let fits =
            kept.is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok());
        fits && hash.is_some()
    });
    Ok(right.await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn hashed_and_verified() {
        let hash = hash("correct horse battery").await.unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(verify("correct horse battery", Some(&hash)).await.unwrap());
        assert!(!verify("correct horse", Some(&hash)).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
        assert!(PasswordHash::new(NOBODY).is_ok(), "an unknown person must cost as much");
    }

    #[test]
    fn weaknesses() {
        assert_eq!(weakness("short", &[]), Some("password-short"));
        assert_eq!(weakness("password1234", &[]), Some("password-weak"));
        assert_eq!(weakness("henri.sample", &["henri", "sample"]), Some("password-weak"));
        assert_eq!(weakness("correct horse battery", &[]), None);
        assert_eq!(weakness(&"x".repeat(201), &[]), Some("password-long"));
    }
}

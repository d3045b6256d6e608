//! Tokens: what a link or a cookie holds, and the hash under which it is kept.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The hash of a token, in hexadecimal. The store knows no token.
pub fn hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

//! What nobody can foresee: tokens and codes.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::{RngCore, SeedableRng};

/// Letters and digits that cannot be taken for one another, and no vowels, so that no code spells a word.
const CLEAR: &[u8; 24] = b"BCDFGHJKLMNPQRTVWXY34679";

/// A source of chance. Clones of a seeded one draw from the same sequence.
#[derive(Debug, Clone)]
pub struct Chance(Option<Arc<Mutex<StdRng>>>);

impl Chance {
    /// The system's own, fit for secrets.
    pub const fn system() -> Self {
        Self(None)
    }

    /// The same sequence for the same seed: for tests and sample data.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// A secret of 32 random bytes, in 64 hexadecimal digits.
    pub fn token(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        hex(&bytes)
    }

    /// A code of `letters` signs that people can read out and type.
    pub fn code(&self, letters: usize) -> String {
        let mut code = String::with_capacity(letters);
        let mut byte = [0];
        while code.len() < letters {
            self.fill(&mut byte);
            // 240 is the largest multiple of 24 in a byte: above it, some signs would come more often.
            if byte[0] < 240 {
                code.push(char::from(CLEAR[usize::from(byte[0]) % CLEAR.len()]));
            }
        }
        code
    }

    fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes),
            None => system_fill(bytes),
        }
    }
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[expect(clippy::disallowed_methods, reason = "this is where chance comes from")]
fn system_fill(bytes: &mut [u8]) {
    rand::rng().fill_bytes(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_repeats_and_system_does_not() {
        assert_eq!(Chance::seeded(1).token(), Chance::seeded(1).token());
        assert_ne!(Chance::seeded(1).token(), Chance::seeded(2).token());
        assert_ne!(Chance::system().token(), Chance::system().token());
        assert_eq!(Chance::system().token().len(), 64);
    }

    #[test]
    fn codes_are_clear() {
        let code = Chance::seeded(7).code(500);
        assert_eq!(code.len(), 500);
        assert!(code.bytes().all(|sign| CLEAR.contains(&sign)));
        assert!(CLEAR.iter().all(|sign| code.contains(char::from(*sign))), "every sign comes up");
    }
}

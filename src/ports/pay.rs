//! Payments: what a provider must do, and the one that tests and the demo use.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

/// What is to be collected. Amounts are whole cents.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Our name for the operation: the provider does it once, however often it is asked.
    pub request_key: String,
    pub order: i64,
    pub cents: i64,
    pub currency: String,
    /// Where the payer comes back to.
    pub back: String,
}

/// What the provider answers to an intent.
#[derive(Debug, Clone)]
pub struct Started {
    /// What the provider calls the payment.
    pub reference: String,
    /// Where the payer pays: a full address, or a path of ours.
    pub pay_at: String,
}

/// How a payment stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Waiting,
    Declined,
    Paid { capture: String, cents: i64, currency: String },
}

/// Why the provider gave no answer. Asking again is safe.
#[derive(Debug, thiserror::Error)]
pub enum PayError {
    #[error("the payment provider does not know “{0}”")]
    Unknown(String),
    #[error("the payment provider cannot be reached: {0}")]
    Unreachable(String),
}

/// What every payment provider does. Asking twice is the same as asking once.
#[async_trait]
pub trait Pay: Send + Sync {
    /// The stable word for the store.
    fn name(&self) -> &'static str;
    /// Prepares a payment.
    async fn start(&self, intent: &Intent) -> Result<Started, PayError>;
    /// Tells how a payment stands.
    async fn outcome(&self, reference: &str) -> Result<Outcome, PayError>;
    /// The test provider, where this is it: the demo draws its page.
    fn as_test(&self) -> Option<&TestPay> {
        None
    }
}

/// The provider of the demo and of tests: it keeps its own books in a file, as a real one would elsewhere, and can
/// be told to fail.
#[derive(Debug)]
pub struct TestPay {
    file: Option<PathBuf>,
    books: Mutex<Books>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Books {
    payments: BTreeMap<String, TestPayment>,
    /// Calls that will fail before the next one is answered.
    #[serde(skip)]
    faults: u32,
}

/// A payment in the test provider's books.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TestPayment {
    pub reference: String,
    pub cents: i64,
    pub currency: String,
    pub back: String,
    /// `None` while the payer has not decided.
    pub paid: Option<bool>,
}

impl TestPay {
    /// A provider whose books survive a restart.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn in_file(path: &Path) -> std::io::Result<Self> {
        let books = match std::fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Books::default(),
            Err(error) => return Err(error),
        };
        Ok(Self { file: Some(path.to_owned()), books: Mutex::new(books) })
    }

    /// A provider for one test.
    pub fn in_memory() -> Self {
        Self { file: None, books: Mutex::default() }
    }

    /// The next `calls` calls fail as if the provider were away.
    pub fn fail_next(&self, calls: u32) {
        self.with(|books| books.faults = calls);
    }

    /// The payment of this reference.
    pub fn find(&self, reference: &str) -> Option<TestPayment> {
        self.with(|books| books.payments.get(reference).cloned())
    }

    /// The payer pays, or declines. What is paid stays paid.
    ///
    /// # Errors
    /// When there is no such payment, or the books cannot be written.
    pub fn decide(&self, reference: &str, pays: bool) -> Result<TestPayment, PayError> {
        let decided = self.with(|books| {
            let payment = books.payments.get_mut(reference)?;
            payment.paid = Some(payment.paid == Some(true) || pays);
            Some(payment.clone())
        });
        self.keep()?;
        decided.ok_or_else(|| PayError::Unknown(reference.to_owned()))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Books) -> T) -> T {
        let mut books = self.books.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        work(&mut books)
    }

    fn keep(&self) -> Result<(), PayError> {
        let Some(file) = &self.file else { return Ok(()) };
        let text = self.with(|books| serde_json::to_vec_pretty(books));
        let broken = |error: String| PayError::Unreachable(error);
        let text = text.map_err(|error| broken(error.to_string()))?;
        std::fs::write(file, text).map_err(|error| broken(error.to_string()))
    }

    fn answers(&self) -> Result<(), PayError> {
        let fails = self.with(|books| {
            let fails = books.faults > 0;
            books.faults = books.faults.saturating_sub(1);
            fails
        });
        if fails { Err(PayError::Unreachable("told to fail".into())) } else { Ok(()) }
    }
}

#[async_trait]
impl Pay for TestPay {
    fn name(&self) -> &'static str {
        "test"
    }

    async fn start(&self, intent: &Intent) -> Result<Started, PayError> {
        self.answers()?;
        let reference = format!("T-{}", intent.request_key);
        self.with(|books| {
            let payment = books.payments.entry(reference.clone()).or_insert_with(|| TestPayment {
                reference: reference.clone(),
                cents: intent.cents,
                currency: intent.currency.clone(),
                back: intent.back.clone(),
                paid: None,
            });
            // Taken up again after it was declined.
            if payment.paid == Some(false) {
                payment.paid = None;
            }
            payment.back.clone_from(&intent.back);
        });
        self.keep()?;
        Ok(Started { pay_at: format!("/dev/pay/{reference}"), reference })
    }

    async fn outcome(&self, reference: &str) -> Result<Outcome, PayError> {
        self.answers()?;
        let payment = self.find(reference).ok_or_else(|| PayError::Unknown(reference.to_owned()))?;
        Ok(match payment.paid {
            None => Outcome::Waiting,
            Some(false) => Outcome::Declined,
            Some(true) => Outcome::Paid {
                capture: format!("C-{reference}"),
                cents: payment.cents,
                currency: payment.currency,
            },
        })
    }

    fn as_test(&self) -> Option<&TestPay> {
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn intent() -> Intent {
        Intent {
            request_key: "k".into(),
            order: 1,
            cents: 5000,
            currency: "EUR".into(),
            back: "/back".into(),
        }
    }

    #[tokio::test]
    async fn asked_twice_is_asked_once() {
        let pay = TestPay::in_memory();
        let first = pay.start(&intent()).await.unwrap();
        assert_eq!(pay.start(&intent()).await.unwrap().reference, first.reference);
        assert_eq!(pay.outcome(&first.reference).await.unwrap(), Outcome::Waiting);
        pay.decide(&first.reference, false).unwrap();
        assert_eq!(pay.outcome(&first.reference).await.unwrap(), Outcome::Declined);
        pay.start(&intent()).await.unwrap();
        pay.decide(&first.reference, true).unwrap();
        pay.decide(&first.reference, false).unwrap();
        assert!(matches!(pay.outcome(&first.reference).await.unwrap(), Outcome::Paid { cents: 5000, .. }));
    }

    #[tokio::test]
    async fn fails_when_told() {
        let pay = TestPay::in_memory();
        pay.fail_next(1);
        assert!(matches!(pay.start(&intent()).await, Err(PayError::Unreachable(_))));
        assert!(pay.start(&intent()).await.is_ok());
        assert!(matches!(pay.outcome("other").await, Err(PayError::Unknown(_))));
    }
}

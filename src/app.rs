//! The app: everything a page, an action or a job needs, in one place.

use std::ops::Deref;
use std::sync::{Arc, OnceLock, RwLock};

use documents::{DocumentError, Press};
use issn::abbreviate::Ltwa;
use search::Index;
use store::{Store, StoreError};
use tokio::sync::Notify;

use crate::config::Config;
use crate::ports::blobs::Blobs;
use crate::ports::chance::Chance;
use crate::ports::clock::Clock;
use crate::ports::high_water::HighWater;
use crate::ports::mail::Mail;
use crate::ports::pay::{Pay, TestPay};
use crate::web::kit::kept_pages::KeptPages;
use crate::web::kit::throttle::Throttle;

/// The running app. Cheap to clone; all clones are the same app.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What the app is made of.
pub struct Parts {
    pub config: Config,
    pub store: Store,
    pub index: Index,
    pub clock: Clock,
    pub chance: Chance,
    pub mail: Mail,
    pub blobs: Blobs,
    pub pay: Box<dyn Pay>,
    pub high_water: HighWater,
    /// Told when there is a new job, so that workers need not wait for their next look.
    pub wake: Notify,
    pub throttle: Throttle,
    /// Public pages, for a few seconds.
    pub pages: KeptPages,
    press: OnceLock<Press>,
    /// The number of the edition, and its list.
    ltwa: RwLock<Option<(u64, Arc<Ltwa>)>>,
}

impl App {
    pub fn new(config: Config, store: Store, index: Index, ports: Ports) -> Self {
        let Ports { clock, chance, mail, blobs, pay, high_water } = ports;
        let throttle = Throttle::new(config.demo);
        let pages = KeptPages::new(config.keep_pages);
        let (wake, press, ltwa) = (Notify::new(), OnceLock::new(), RwLock::new(None));
        Self(Arc::new(Parts {
            config,
            store,
            index,
            clock,
            chance,
            mail,
            blobs,
            pay,
            high_water,
            wake,
            throttle,
            pages,
            press,
            ltwa,
        }))
    }

    /// The press for certificates and invoices; its fonts are read when it is first needed.
    ///
    /// # Errors
    /// When the folder of extra fonts cannot be read.
    pub fn press(&self) -> Result<&Press, DocumentError> {
        if let Some(press) = self.press.get() {
            return Ok(press);
        }
        let press = Press::new(self.config.extra_fonts.as_deref())?;
        Ok(self.press.get_or_init(|| press))
    }

    /// The list of abbreviations, read again only when the operator has loaded another; empty until one is loaded.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn ltwa(&self) -> Result<Arc<Ltwa>, StoreError> {
        let Some(edition) = store::ltwa::edition(&self.store).await? else { return Ok(Arc::default()) };
        let kept = self.ltwa.read().ok().and_then(|kept| kept.clone());
        if let Some((_, ltwa)) = kept.filter(|(number, _)| *number == edition.number) {
            return Ok(ltwa);
        }
        let ltwa = Arc::new(Ltwa::new(store::ltwa::all(&self.store).await?));
        if let Ok(mut kept) = self.ltwa.write() {
            *kept = Some((edition.number, Arc::clone(&ltwa)));
        }
        Ok(ltwa)
    }

    /// The day it is for the agency.
    pub fn today(&self) -> jiff::civil::Date {
        self.clock.today(&self.config.tz())
    }

    /// The full address of a path, for mails and documents.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url)
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What comes from outside.
pub struct Ports {
    pub clock: Clock,
    pub chance: Chance,
    pub mail: Mail,
    pub blobs: Blobs,
    pub pay: Box<dyn Pay>,
    pub high_water: HighWater,
}

impl Ports {
    /// The real ones: the machine's clock and chance, the mail server or a folder for mails, a folder for files.
    ///
    /// # Errors
    /// When a folder cannot be made, or the address of the mail server makes no sense.
    pub fn real(config: &Config) -> anyhow::Result<Self> {
        let mail = match &config.smtp_url {
            Some(url) => Mail::smtp(url, &config.sender)?,
            None => Mail::folder(&config.data_dir.join("mail"))?,
        };
        let blobs = Blobs::folder(&config.data_dir.join("files"))?;
        let high_water = HighWater::open(&config.data_dir.join("numbers").join("high-water.json"))?;
        let pay = Box::new(TestPay::in_file(&config.data_dir.join("test-payments.json"))?);
        Ok(Self { clock: Clock::system(), chance: Chance::system(), mail, blobs, pay, high_water })
    }
}

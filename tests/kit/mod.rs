//! What every integration test starts from: a whole app on a database of its own, and browsers to use it with.

mod browser;
mod database;
pub mod leaks;
mod people;
mod shelf;
mod story;

use std::path::PathBuf;

use axum::Router;
use jiff::SignedDuration;
use masthead::app::{App, Ports};
use masthead::config::Config;
use masthead::jobs;
use masthead::ports::blobs::Blobs;
use masthead::ports::chance::Chance;
use masthead::ports::clock::Clock;
use masthead::ports::high_water::HighWater;
use masthead::ports::mail::{Mail, Message};
use masthead::ports::pay::TestPay;
use store::Store;

pub use browser::{Browser, Page};
pub use people::*;
pub use shelf::Shelved;

use database::Database;

/// The Monday on which every test begins, in the morning.
pub const BEGIN: &str = "2026-11-23T09:00:00Z";

/// The app with the sample people and serials, a frozen clock, seeded chance, and mail in memory.
pub struct TestApp {
    pub app: App,
    pub router: Router,
    folder: PathBuf,
    database: Database,
}

impl TestApp {
    /// Starts an app that nobody else uses, on SQLite or on the cluster that `TEST_DATABASE_URL` names.
    pub async fn start() -> Self {
        Self::start_with(Mail::memory()).await
    }

    /// As [`TestApp::start`], with another way for mails to leave.
    pub async fn start_with(mail: Mail) -> Self {
        let database = Database::fresh().await;
        let folder = database::scratch_folder();
        let config = Config {
            data_dir: folder.clone(),
            database_url: database.url.clone(),
            public_url: "http://masthead.test".to_owned(),
            demo: true,
            keep_pages: 0,
            ..Config::default()
        };
        let store = Store::open(&database.url).await.unwrap();
        store.migrate().await.unwrap();
        let clock = Clock::frozen(BEGIN.parse().unwrap());
        masthead::sample::load(&store, PASSWORD_HASH, clock.now()).await.unwrap();
        let index = search::Index::open(&folder.join("index")).unwrap();
        let ports = Ports {
            clock,
            chance: Chance::seeded(7),
            mail,
            blobs: Blobs::memory(),
            pay: Box::new(TestPay::in_memory()),
            high_water: HighWater::open(&folder.join("numbers/high-water.json")).unwrap(),
        };
        let app = App::new(config, store, index, ports);
        let router = masthead::service(app.clone());
        Self { app, router, folder, database }
    }

    /// Does everything in the queue and brings the index up to date, as the workers would.
    pub async fn work(&self) {
        while jobs::work_once(&self.app).await.unwrap() {}
        jobs::follow_changes::catch_up(&self.app).await.unwrap();
        assert_eq!(store::jobs::waiting(&self.app.store).await.unwrap(), 0, "a job failed");
    }

    /// The mails sent to an address so far, the latest last. Works first.
    pub async fn letters(&self, to: &str) -> Vec<Message> {
        self.work().await;
        let mut letters = self.app.mail.kept().unwrap();
        letters.reverse();
        letters.into_iter().filter(|letter| letter.to == to).collect()
    }

    /// Lets days pass.
    pub fn wait_days(&self, days: i64) {
        self.app.clock.advance(SignedDuration::from_hours(24 * days));
    }

    /// Closes the app and takes away what it left.
    pub async fn end(self) {
        let _ = std::fs::remove_dir_all(&self.folder);
        self.database.drop(self.app.store.clone()).await;
    }
}

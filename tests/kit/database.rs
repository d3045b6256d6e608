//! A database for one test: a file, or a database in the cluster that `TEST_DATABASE_URL` names.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use store::Store;

/// The address of a fresh database.
pub struct Database {
    pub url: String,
    /// Address of the cluster and name of the database, on PostgreSQL.
    cluster: Option<(String, String)>,
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A name that no other test of this machine has.
fn name() -> String {
    format!("masthead_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A folder for one test: a new one, whatever a test that failed has left behind.
pub fn scratch_folder() -> PathBuf {
    loop {
        let folder = std::env::temp_dir().join(name());
        match std::fs::create_dir(&folder) {
            Ok(()) => return folder,
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::AlreadyExists, "{error}"),
        }
    }
}

impl Database {
    pub async fn fresh() -> Self {
        #[expect(clippy::disallowed_methods, reason = "the test's own setting, not the app's")]
        let cluster = std::env::var("TEST_DATABASE_URL").ok();
        match cluster {
            None => Self {
                url: format!("sqlite://{}", scratch_folder().join("test.db").display()),
                cluster: None,
            },
            Some(cluster) => {
                let name = name();
                let mut connection = PgConnection::connect(&cluster).await.unwrap();
                connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
                let (base, _) = cluster.rsplit_once('/').unwrap();
                let settings =
                    cluster.split_once('?').map(|(_, settings)| format!("?{settings}")).unwrap_or_default();
                Self { url: format!("{base}/{name}{settings}"), cluster: Some((cluster, name)) }
            }
        }
    }

    pub async fn drop(self, store: Store) {
        store.close().await.unwrap();
        if let Some((cluster, name)) = self.cluster {
            let mut connection = PgConnection::connect(&cluster).await.unwrap();
            connection.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
        }
    }
}

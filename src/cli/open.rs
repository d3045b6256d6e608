//! Opening what a command works with: the store, the index, the app.

use anyhow::Context;
use search::Index;
use store::Store;

use crate::app::{App, Ports};
use crate::config::Config;
use crate::texts;

/// The store with its tables up to date, created if need be.
pub async fn store(config: &Config) -> anyhow::Result<Store> {
    let folder = &config.data_dir;
    std::fs::create_dir_all(folder).with_context(|| format!("the folder {}", folder.display()))?;
    let store = Store::open(&config.database_url).await.context("the store")?;
    store.migrate().await.context("the tables of the store")?;
    Ok(store)
}

/// The index beside the store, created if need be.
pub fn index(config: &Config) -> anyhow::Result<Index> {
    let folder = config.data_dir.join("index");
    std::fs::create_dir_all(&folder).with_context(|| format!("the folder {}", folder.display()))?;
    Index::open(&folder).with_context(|| format!("the index in {}", folder.display()))
}

/// The whole app.
pub async fn app(config: Config) -> anyhow::Result<App> {
    texts::load()?;
    let (store, index) = (store(&config).await?, index(&config)?);
    let ports = Ports::real(&config)?;
    Ok(App::new(config, store, index, ports))
}

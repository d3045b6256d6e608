//! Keeps a search under a name, gives it another name or another secret, forgets it.

use store::searches::{self, NewSearch};

use crate::{App, Fail};

/// Keeps a search; `path` is that of its results, without language.
///
/// # Errors
/// [`Fail::Refused`] when the person keeps as many as one may.
pub async fn keep(app: &App, user: i64, name: String, path: String) -> Result<i64, Fail> {
    let tx = app.store.begin().await?;
    let new = NewSearch { user, name, path, secret: app.chance.token() };
    let kept = searches::new_search(&tx, new, app.clock.now()).await?;
    let id = kept.ok_or_else(|| Fail::refused("search-saved-full"))?;
    tx.commit().await?;
    Ok(id)
}

/// Gives a search another name.
pub async fn rename(app: &App, user: i64, id: i64, name: &str) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    searches::rename(&tx, user, id, name).await?;
    Ok(tx.commit().await?)
}

/// Gives the feed of a search another address; the old one is worth nothing from now on.
pub async fn renew(app: &App, user: i64, id: i64) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    searches::renew(&tx, user, id, &app.chance.token()).await?;
    Ok(tx.commit().await?)
}

/// Forgets a search and its feed.
pub async fn forget(app: &App, user: i64, id: i64) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    searches::delete(&tx, user, id).await?;
    Ok(tx.commit().await?)
}

//! Puts serials into a person's cart, takes them out, empties it.

use issn::Issn;
use store::cart;

use crate::{App, Fail};

/// Puts serials into the cart; gives how many had no room in it.
pub async fn put(app: &App, user: i64, issns: &[Issn]) -> Result<usize, Fail> {
    let tx = app.store.begin().await?;
    let left_out = cart::put(&tx, user, issns, app.clock.now()).await?;
    tx.commit().await?;
    Ok(left_out)
}

/// Takes serials out of the cart.
pub async fn take(app: &App, user: i64, issns: &[Issn]) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    cart::take(&tx, user, issns).await?;
    Ok(tx.commit().await?)
}

/// Empties the cart.
pub async fn clear(app: &App, user: i64) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    cart::clear(&tx, user).await?;
    Ok(tx.commit().await?)
}

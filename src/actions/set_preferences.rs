//! Sets the language of pages and letters, and whether mails on requests are wanted.

use store::users;

use crate::texts::Lang;
use crate::{App, Fail};

/// Sets the preferences of a person; mails for security go out all the same. Rule: domain 8.3
pub async fn set_preferences(app: &App, user: i64, language: Lang, notify: bool) -> Result<(), Fail> {
    let tx = app.store.begin().await?;
    users::set_preferences(&tx, user, language.code(), notify).await?;
    Ok(tx.commit().await?)
}

//! Mail: to a server, into a folder that `/dev/mail` shows, or into memory.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};

/// One mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What makes it this mail and no other: a mail sent again bears the same, so that a repeat is recognised.
    pub id: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: Option<String>,
    pub reply_to: Option<String>,
}

/// A way for mails to leave.
#[derive(Debug, Clone)]
pub enum Mail {
    /// A mail server.
    Smtp { server: AsyncSmtpTransport<Tokio1Executor>, sender: Mailbox },
    /// One file a mail; a mail sent again overwrites itself.
    Folder(PathBuf),
    /// For tests.
    Memory(Arc<Mutex<Vec<Message>>>),
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The address is none: sending again will not help.
    #[error("{0:?} is not a mail address")]
    Address(String),
    #[error("the mail cannot be put together")]
    Unwritable(#[from] lettre::error::Error),
    #[error("the mail server refused or is not there")]
    Server(#[from] lettre::transport::smtp::Error),
    #[error("the mail cannot be kept")]
    File(#[from] std::io::Error),
    #[error("the mail kept cannot be read")]
    Unreadable(#[from] serde_json::Error),
}

impl Mail {
    /// A mail server by its address, such as `smtps://user:password@mail.example`.
    ///
    /// # Errors
    /// When the address or the sender makes no sense.
    pub fn smtp(url: &str, sender: &str) -> Result<Self, MailError> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build();
        Ok(Self::Smtp { server, sender: mailbox(sender)? })
    }

    /// A folder, made if need be.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn folder(path: &Path) -> Result<Self, MailError> {
        std::fs::create_dir_all(path)?;
        Ok(Self::Folder(path.to_owned()))
    }

    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// Sends one mail; returns when it is out of our hands.
    pub async fn send(&self, message: &Message) -> Result<(), MailError> {
        match self {
            Self::Smtp { server, sender } => {
                server.send(letter(message, sender)?).await?;
            }
            Self::Folder(folder) => {
                let path = folder.join(file_name(&message.id));
                let half = path.with_extension("half");
                tokio::fs::write(&half, serde_json::to_vec_pretty(message)?).await?;
                // Renamed when whole, so that nobody reads half a mail.
                tokio::fs::rename(half, path).await?;
            }
            Self::Memory(sent) => {
                let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                sent.retain(|other| other.id != message.id);
                sent.push(message.clone());
            }
        }
        Ok(())
    }

    /// The mails kept, newest first; none when they went to a server.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn kept(&self) -> Result<Vec<Message>, MailError> {
        match self {
            Self::Smtp { .. } => Ok(Vec::new()),
            Self::Folder(folder) => kept_in(folder),
            Self::Memory(sent) => {
                let sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(sent.iter().rev().cloned().collect())
            }
        }
    }
}

fn kept_in(folder: &Path) -> Result<Vec<Message>, MailError> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push((std::fs::metadata(&path)?.modified()?, path));
        }
    }
    files.sort_by(|one, other| other.cmp(one));
    files.iter().map(|(_, path)| Ok(serde_json::from_slice(&std::fs::read(path)?)?)).collect()
}

fn letter(message: &Message, sender: &Mailbox) -> Result<lettre::Message, MailError> {
    let mut letter = lettre::Message::builder()
        .from(sender.clone())
        .to(mailbox(&message.to)?)
        .subject(message.subject.as_str())
        .message_id(Some(format!("<{}@{}>", word(&message.id), sender.email.domain())));
    if let Some(reply_to) = &message.reply_to {
        letter = letter.reply_to(mailbox(reply_to)?);
    }
    let text = message.text.clone();
    Ok(match &message.html {
        Some(html) => letter.multipart(MultiPart::alternative_plain_html(text, html.clone()))?,
        None => letter.singlepart(SinglePart::plain(text))?,
    })
}

fn mailbox(address: &str) -> Result<Mailbox, MailError> {
    address.parse().map_err(|_| MailError::Address(address.to_owned()))
}

fn file_name(id: &str) -> String {
    format!("{}.json", word(id))
}

/// The id with nothing in it that means something to a file system or a mail header.
fn word(id: &str) -> String {
    id.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(id: &str) -> Message {
        Message {
            id: id.to_owned(),
            to: "Ann Lee <ann@press.example>".to_owned(),
            subject: "Números ISSN".to_owned(),
            text: "Bonjour".to_owned(),
            html: Some("<p>Bonjour</p>".to_owned()),
            reply_to: Some("issn+abc@issn.example".to_owned()),
        }
    }

    async fn repeats_are_one(mail: &Mail) {
        for id in ["letter-1", "letter/../2", "letter-1"] {
            mail.send(&message(id)).await.unwrap();
        }
        let mut ids: Vec<String> = mail.kept().unwrap().into_iter().map(|kept| kept.id).collect();
        ids.sort();
        assert_eq!(ids, ["letter-1", "letter/../2"]);
    }

    #[tokio::test]
    async fn in_memory() {
        repeats_are_one(&Mail::memory()).await;
    }

    #[tokio::test]
    async fn in_a_folder() {
        let folder = std::env::temp_dir().join(format!("masthead-mail-{}", std::process::id()));
        repeats_are_one(&Mail::folder(&folder).unwrap()).await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn on_paper() {
        let sender = mailbox("no-reply@issn.example").unwrap();
        let bytes = letter(&message("letter-1"), &sender).unwrap().formatted();
        let written = String::from_utf8(bytes).unwrap();
        assert!(written.contains("Message-ID: <letter-1@issn.example>\r\n"), "{written}");
        assert!(written.contains("Reply-To: issn+abc@issn.example\r\n"), "{written}");
        let nobody = Message { to: "nobody".to_owned(), ..message("x") };
        assert!(matches!(letter(&nobody, &sender), Err(MailError::Address(_))));
    }
}

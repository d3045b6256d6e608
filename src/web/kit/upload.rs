//! Files that come with a form: judged by content, counted while they arrive, never whole in memory.

use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use issn::evidence::{FileType, SNIFFED_BYTES};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::error::Fail;
use crate::ports::blobs::{Blobs, Writing};
use crate::ports::chance::{Chance, hex};
use crate::web::kit::{Form, Visit, csrf};

/// Bytes of one field that is no file.
const FIELD: usize = 64 * 1024;
/// Fields that are no files.
const FIELDS: usize = 200;

/// A form with files on its way in. Nothing has been read yet.
#[derive(Debug)]
pub struct Upload {
    visit: Visit,
    parts: Multipart,
}

/// How much a form may still bring.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Bytes of all files together.
    pub bytes: u64,
    pub files: usize,
}

/// The form, and what became of its files. Files that are kept belong to the caller: row them or discard them.
#[derive(Debug)]
pub struct Received {
    pub form: Form,
    pub files: Vec<Sent>,
}

/// One file that was sent.
#[derive(Debug)]
pub struct Sent {
    /// The field it came in.
    pub field: String,
    /// The name it was sent under, tidied; for people only.
    pub name: String,
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept under this key.
    Stored {
        key: String,
        file_type: FileType,
        bytes: u64,
        sha256: String,
    },
    /// Beyond what may still be sent.
    TooBig,
    /// Neither JPEG nor PNG nor PDF.
    WrongType,
    Empty,
    /// Beyond the number of files that may still be sent.
    TooMany,
}

impl FromRequest<App> for Upload {
    type Rejection = Fail;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fail> {
        let (mut head, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut head, app).await?;
        let request = Request::from_parts(head, body);
        let parts = Multipart::from_request(request, app).await.map_err(|_| Fail::Unreadable)?;
        Ok(Self { visit, parts })
    }
}

impl Upload {
    /// Reads the form to its end. The token must come before the first file.
    ///
    /// # Errors
    /// When the form is forged, unreadable or too large as a whole, or files cannot be written; then none is kept.
    pub async fn receive(self, app: &App, allowance: Allowance) -> Result<Received, Fail> {
        let mut receiving = Receiving::new(&app.blobs, &app.chance, allowance);
        let done = receiving.all(self.visit.session_token(), self.parts).await;
        let Receiving { values, files, .. } = receiving;
        let received = Received { form: Form::of(self.visit.language(), values), files };
        match done {
            Ok(()) => Ok(received),
            Err(fail) => {
                received.discard(&app.blobs).await;
                Err(fail)
            }
        }
    }
}

impl Received {
    /// Removes the files that were kept: when the form is refused after all.
    pub async fn discard(&self, blobs: &Blobs) {
        for file in &self.files {
            if let Outcome::Stored { key, .. } = &file.outcome
                && let Err(error) = blobs.delete(key).await
            {
                tracing::warn!(file.key = key, error = %error, "a file that nobody wants could not be removed");
            }
        }
    }

    /// Notes with the form why files were not kept.
    pub fn tell(&mut self) {
        for file in &self.files {
            let key = match file.outcome {
                Outcome::Stored { .. } => continue,
                Outcome::TooBig => "form-file-too-big",
                Outcome::WrongType => "form-file-wrong-type",
                Outcome::Empty => "form-file-empty",
                Outcome::TooMany => "form-file-too-many",
            };
            self.form.fail_with(&file.field, key, &[("name", file.name.as_str().into())]);
        }
    }
}

struct Receiving<'a> {
    blobs: &'a Blobs,
    chance: &'a Chance,
    left: Allowance,
    values: Vec<(String, String)>,
    files: Vec<Sent>,
}

impl<'a> Receiving<'a> {
    const fn new(blobs: &'a Blobs, chance: &'a Chance, left: Allowance) -> Self {
        Self { blobs, chance, left, values: Vec::new(), files: Vec::new() }
    }

    async fn all(&mut self, token: Option<&str>, mut parts: Multipart) -> Result<(), Fail> {
        let mut known = token.is_none();
        while let Some(field) = parts.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            if field.file_name().is_some() {
                if !known {
                    return Err(Fail::Forged);
                }
                self.file(name, field).await?;
                continue;
            }
            let value = value(field).await?;
            if name == "csrf" {
                csrf::check(token, &value)?;
                known = true;
            }
            self.values.push((name, value));
            if self.values.len() > FIELDS {
                return Err(Fail::TooLarge);
            }
        }
        if known { Ok(()) } else { Err(Fail::Forged) }
    }

    async fn file(&mut self, field_name: String, mut field: Field<'_>) -> Result<(), Fail> {
        let name = issn::fold::tidy(field.file_name().unwrap_or_default());
        let start = start(&mut field).await?;
        if start.is_empty() && name.is_empty() {
            // A file field that was left alone.
            return Ok(());
        }
        let outcome = if start.is_empty() {
            Outcome::Empty
        } else if self.left.files == 0 {
            Outcome::TooMany
        } else {
            match FileType::sniff(&start) {
                None => Outcome::WrongType,
                Some(file_type) => self.keep(start, field, file_type).await?,
            }
        };
        self.files.push(Sent { field: field_name, name: name.chars().take(200).collect(), outcome });
        Ok(())
    }

    /// Writes the file as it arrives; what turns out too big or breaks off leaves nothing behind.
    async fn keep(&mut self, start: Vec<u8>, field: Field<'_>, file_type: FileType) -> Result<Outcome, Fail> {
        let key = self.chance.token();
        let mut writing = self.blobs.write(&key);
        match copy(start, field, &mut writing, self.left.bytes).await {
            Ok(Some((bytes, sha256))) => {
                writing.finish().await?;
                self.left.bytes -= bytes;
                self.left.files -= 1;
                Ok(Outcome::Stored { key, file_type, bytes, sha256 })
            }
            Ok(None) => {
                writing.abandon().await?;
                Ok(Outcome::TooBig)
            }
            Err(fail) => {
                writing.abandon().await?;
                Err(fail)
            }
        }
    }
}

/// Copies the file; `None` when it goes beyond `most` bytes.
async fn copy(
    start: Vec<u8>,
    mut field: Field<'_>,
    writing: &mut Writing,
    most: u64,
) -> Result<Option<(u64, String)>, Fail> {
    let (mut bytes, mut hash) = (0_u64, Sha256::new());
    let mut piece = Some(Bytes::from(start));
    while let Some(here) = piece {
        bytes = bytes.saturating_add(u64::try_from(here.len())?);
        if bytes > most {
            return Ok(None);
        }
        hash.update(&here);
        writing.add(here).await?;
        piece = field.chunk().await.map_err(unreadable)?;
    }
    Ok(Some((bytes, hex(&hash.finalize()))))
}

/// The first bytes, enough to tell the type.
async fn start(field: &mut Field<'_>) -> Result<Vec<u8>, Fail> {
    let mut start = Vec::new();
    while start.len() < SNIFFED_BYTES
        && let Some(piece) = field.chunk().await.map_err(unreadable)?
    {
        start.extend_from_slice(&piece);
    }
    Ok(start)
}

async fn value(mut field: Field<'_>) -> Result<String, Fail> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(unreadable)? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > FIELD {
            return Err(Fail::TooLarge);
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "an error is handed on whole by map_err")]
fn unreadable(error: MultipartError) -> Fail {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Fail::TooLarge } else { Fail::Unreadable }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    const PDF: &[u8] = b"%PDF-1.7 and so on";

    /// A form as browsers write it: name, name of the file, content.
    async fn sent(parts: &[(&str, Option<&str>, &[u8])]) -> Multipart {
        let mut body = Vec::new();
        for (name, file, content) in parts {
            let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
            body.extend_from_slice(
                format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").as_bytes(),
            );
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--cut--\r\n");
        let request = Request::builder().header("content-type", "multipart/form-data; boundary=cut");
        Multipart::from_request(request.body(Body::from(body)).unwrap(), &()).await.unwrap()
    }

    fn allowance(bytes: u64, files: usize) -> Allowance {
        Allowance { bytes, files }
    }

    #[tokio::test]
    async fn what_becomes_of_files() {
        let (blobs, chance) = (Blobs::memory(), Chance::seeded(1));
        let mut receiving = Receiving::new(&blobs, &chance, allowance(40, 2));
        let large = [PDF, &[b'x'; 100]].concat();
        let parts = [
            ("csrf", None, b"abc".as_slice()),
            ("title", None, "Été".as_bytes()),
            ("proof", Some("too big.pdf"), &large),
            ("proof", Some("cover.pdf"), PDF),
            ("proof", Some("cover.gif"), b"GIF89a"),
            ("proof", Some("nothing.pdf"), b""),
            ("proof", Some(""), b""),
            ("proof", Some("more.pdf"), PDF),
            ("proof", Some("third.pdf"), PDF),
        ];
        receiving.all(Some("abc"), sent(&parts).await).await.unwrap();
        assert_eq!(receiving.values[1], ("title".to_owned(), "Été".to_owned()));
        let outcomes: Vec<&Outcome> = receiving.files.iter().map(|file| &file.outcome).collect();
        assert_eq!(
            [outcomes[0], outcomes[2], outcomes[3]],
            [&Outcome::TooBig, &Outcome::WrongType, &Outcome::Empty]
        );
        assert_eq!((outcomes.len(), outcomes[5]), (6, &Outcome::TooMany));
        let Outcome::Stored { key, file_type: FileType::Pdf, bytes: 18, .. } = outcomes[1] else {
            panic!("{:?}", outcomes[1])
        };
        assert_eq!(blobs.bytes(key).await.unwrap(), PDF);

        let mut received = Received { form: Form::default(), files: receiving.files };
        received.tell();
        assert_eq!(received.form.error("proof").unwrap(), "too big.pdf is too large");
        received.discard(&blobs).await;
        let Outcome::Stored { key, .. } = &received.files[1].outcome else { panic!() };
        assert!(blobs.bytes(key).await.is_err(), "discarded");
    }

    #[tokio::test]
    async fn no_file_before_the_token() {
        let (blobs, chance) = (Blobs::memory(), Chance::seeded(1));
        for parts in [
            [("proof", Some("cover.pdf"), PDF), ("csrf", None, b"abc")],
            [("csrf", None, b"other"), ("proof", Some("cover.pdf"), PDF)],
            [("a", None, b""), ("b", None, b"")],
        ] {
            let mut receiving = Receiving::new(&blobs, &chance, allowance(100, 2));
            let fail = receiving.all(Some("abc"), sent(&parts).await).await.unwrap_err();
            assert_eq!((fail.code(), receiving.files.len()), ("forged", 0));
        }
        let mut visitor = Receiving::new(&blobs, &chance, allowance(100, 2));
        visitor.all(None, sent(&[("proof", Some("cover.pdf"), PDF)]).await).await.unwrap();
        assert_eq!(visitor.files.len(), 1);
    }

    #[tokio::test]
    async fn a_field_has_an_end() {
        let (blobs, chance) = (Blobs::memory(), Chance::seeded(1));
        let mut receiving = Receiving::new(&blobs, &chance, allowance(100, 2));
        let long = vec![b'x'; FIELD + 1];
        let fail = receiving.all(None, sent(&[("title", None, &long)]).await).await.unwrap_err();
        assert_eq!(fail.code(), "too-large");
    }
}

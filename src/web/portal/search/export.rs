//! Results as a file: those that were ticked, or all that were found, streamed.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use formats::Format;
use futures::{Stream, stream};
use issn::Issn;
use issn::visible::{self, Openness, Viewer};
use store::records;
use tokio::sync::mpsc::Sender;

use super::asked::{Search, Way};
use super::results;
use crate::app::App;
use crate::error::Fail;
use crate::texts::Said;
use crate::web::kit::{Asked, Form, Visit, page};

/// A part of the file on its way out.
type Piece = Result<Bytes, std::io::Error>;

/// Records read at once.
const BATCH: usize = 200;
/// The most records of one export for visitors and publishers, and for subscribers and staff.
const FEW: usize = 10_000;
const MANY: usize = 1_000_000;

/// The most records of one export. Rule: domain 1.5 (export of released data is small)
pub const fn most(viewer: Viewer) -> usize {
    match viewer {
        Viewer::Visitor | Viewer::Publisher(_) => FEW,
        Viewer::Subscriber | Viewer::Staff => MANY,
    }
}

pub async fn simple(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    answer(&app, &visit, Way::Simple, &form).await
}

pub async fn advanced(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    answer(&app, &visit, Way::Advanced, &form).await
}

pub async fn expert(visit: Visit, State(app): State<App>, Asked(form): Asked) -> Result<Response, Fail> {
    answer(&app, &visit, Way::Expert, &form).await
}

async fn answer(app: &App, visit: &Visit, way: Way, form: &Form) -> Result<Response, Fail> {
    let search = if form.value("which") == "chosen" {
        let chosen: Vec<Issn> =
            form.all("issn").into_iter().filter_map(|text| Issn::parse(text).ok()).collect();
        if chosen.is_empty() {
            return Err(Fail::refused("search-export-none-chosen"));
        }
        Search::of_numbers(chosen)
    } else {
        Search::read(way, form)
    };
    file(app, visit, search, form.value("format")).await
}

/// The file of a search in a format.
///
/// # Errors
/// [`Fail::Refused`] when the search makes no sense, finds more than may be taken at once, or the format is none.
pub async fn file(app: &App, visit: &Visit, mut search: Search, format: &str) -> Result<Response, Fail> {
    let format = Format::from_name(format).ok_or_else(|| Fail::refused("search-export-no-format"))?;
    let openness = store::settings::openness(&app.store).await?;
    let scope = visible::scope(openness, visit.viewer());
    search.confine(scope);
    if let Some(problem) = search.problem {
        return Err(Fail::Refused(vec![problem.said]));
    }
    let index = app.index.clone();
    let every = tokio::task::spawn_blocking(move || {
        results::whole(&index, &search, scope).and_then(|query| index.every(&query, scope))
    });
    let every = match every.await? {
        Ok(every) => every,
        Err(error) => return Err(Fail::Refused(vec![results::said(error)?])),
    };
    let (found, most) = (every.len(), most(visit.viewer()));
    if found > most {
        let said = Said::new("search-export-too-many").with("n", found).with("most", most);
        return Err(Fail::Refused(vec![said]));
    }
    let seen = Seen { app: app.clone(), openness, viewer: visit.viewer(), format };
    let name = format!("{}-{}.{}", visit.t("search-export-name"), visit.today(), format.suffix());
    page::file(format.media_type(), &name, false, Body::from_stream(seen.written(every)))
}

/// Whose eyes the records are seen with, and how they are written.
struct Seen {
    app: App,
    openness: Openness,
    viewer: Viewer,
    format: Format,
}

impl Seen {
    /// The file piece by piece, in the order of the numbers. It is written no faster than it is read; who goes away
    /// stops it.
    fn written(self, numbers: impl Iterator<Item = Issn> + Send + 'static) -> impl Stream<Item = Piece> {
        let (pieces, mut written) = tokio::sync::mpsc::channel(2);
        tokio::spawn(async move {
            if let Err(error) = self.write(numbers, &pieces).await {
                tracing::error!(error = format!("{error:#}"), "an export broke off");
                // Nobody is told when the reader has gone.
                let _ = pieces.send(Err(std::io::Error::other("the export broke off"))).await;
            }
        });
        stream::poll_fn(move |context| written.poll_recv(context))
    }

    async fn write(
        &self,
        mut numbers: impl Iterator<Item = Issn>,
        pieces: &Sender<Piece>,
    ) -> anyhow::Result<()> {
        let mut piece = formats::header(self.format)?;
        let mut is_first = true;
        loop {
            let batch: Vec<Issn> = numbers.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            let written = self.batch(&batch, is_first).await?;
            is_first &= written.is_empty();
            piece.extend(written);
            if pieces.send(Ok(Bytes::from(std::mem::take(&mut piece)))).await.is_err() {
                return Ok(());
            }
        }
        piece.extend(formats::footer(self.format));
        let _ = pieces.send(Ok(Bytes::from(piece))).await;
        Ok(())
    }

    /// The records of a batch as bytes. One that the format cannot carry is left out and told to the operator.
    async fn batch(&self, numbers: &[Issn], mut is_first: bool) -> anyhow::Result<Vec<u8>> {
        let mut kept = records::find_all(&self.app.store, numbers).await?;
        kept.sort_unstable_by_key(|kept| kept.record.issn);
        let mut bytes = Vec::new();
        for kept in kept.iter().filter(|kept| kept.record.status.is_listed()) {
            let depth = visible::depth(self.openness, self.viewer, kept.record.status, kept.organisation);
            match formats::entry(self.format, &visible::seen_by(&kept.record, depth), is_first) {
                Ok(entry) => {
                    bytes.extend(entry);
                    is_first = false;
                }
                Err(error) => {
                    tracing::warn!(record.issn = %kept.record.issn, %error, "a record was not exported");
                }
            }
        }
        Ok(bytes)
    }
}

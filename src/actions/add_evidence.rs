//! Adds evidence to a draft, and takes it away again.

use issn::evidence::{MOST_BYTES, MOST_FILES, Proof};
use issn::person::Actor;
use issn::request::Source;
use store::{evidence, requests};

use crate::actions::answer_request::editable;
use crate::{App, Fail};

/// Bytes and files that a request may still take.
pub async fn allowance(app: &App, actor: &Actor, id: i64) -> Result<(u64, usize), Fail> {
    let request = editable(app, actor, id).await?.request;
    let bytes = MOST_BYTES.saturating_sub(request.evidence_bytes());
    Ok((bytes, MOST_FILES.saturating_sub(request.evidence_files())))
}

/// Adds a file that is stored already, or an address. The limits hold also when two people add at once.
///
/// A refused file is deleted. Rule: product (*Evidence*), domain 4.6
pub async fn add_evidence(
    app: &App,
    actor: &Actor,
    id: i64,
    proof: Proof,
    source: Source,
) -> Result<(), Fail> {
    editable(app, actor, id).await?;
    let tx = app.store.begin().await?;
    let mut row = requests::find(&tx, id).await?;
    let (bytes, files) = match &source {
        Source::File { bytes, .. } => (*bytes, 1),
        Source::Address(_) if proof.may_be_address() => (0, 0),
        Source::Address(_) => return Err(Fail::refused("evidence-needs-file")),
    };
    let too_many =
        row.request.evidence_files() + files > MOST_FILES || row.request.evidence.len() >= 2 * MOST_FILES;
    if too_many || row.request.evidence_bytes() + bytes > MOST_BYTES {
        if let Source::File { key, .. } = &source {
            app.blobs.delete(key).await?;
        }
        return Err(Fail::refused(if too_many { "evidence-too-many" } else { "evidence-too-big" }));
    }
    let now = app.clock.now();
    evidence::add(&tx, id, proof, &source, now).await?;
    // Saving the request moves its version: of two who add at once, the second looks again.
    row.request.evidence.clear();
    requests::save(&tx, &row.request, now).await?;
    Ok(tx.commit().await?)
}

/// Takes a piece of evidence away, with its file.
pub async fn remove_evidence(app: &App, actor: &Actor, id: i64, piece: i64) -> Result<(), Fail> {
    let row = editable(app, actor, id).await?;
    let tx = app.store.begin().await?;
    evidence::remove(&tx, id, piece).await?;
    tx.commit().await?;
    let gone = row.request.evidence.into_iter().find(|evidence| evidence.id == piece).map(|gone| gone.source);
    if let Some(Source::File { key, .. }) = gone {
        app.blobs.delete(&key).await?;
    }
    Ok(())
}

//! Evidence: what is needed, what is there, and adding to it.

use askama::Template;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::Response;
use issn::evidence::{MOST_BYTES, MOST_FILES, Proof, needed};
use issn::may::{Act, may};
use issn::request::{Evidence, Request, Source, Topic};
use issn::timing::{self, Timing};
use jiff::civil::Date;

use crate::actions::add_evidence::{add_evidence, allowance, remove_evidence};
use crate::app::App;
use crate::error::Fail;
use crate::texts::Value;
use crate::web::kit::upload::{Allowance, Outcome, Received, Upload};
use crate::web::kit::{Asked, Form, Posted, Visit, page, page_with, see_other};
use crate::web::publisher::own::Own;
use crate::web::publisher::requests::question;
use crate::web::publisher::side::Side;

#[derive(Template)]
#[template(path = "publisher/requests/evidence.html")]
struct EvidencePage {
    v: Visit,
    side: Side,
    form: Form,
    back: String,
    next: String,
    later: String,
    step: String,
    query: &'static str,
    needed: Vec<Needed>,
    pieces: Vec<Piece>,
    proofs: Vec<(String, String)>,
    files_left: usize,
    left: String,
    here: String,
}

/// What one medium needs, and whether it is there.
struct Needed {
    medium: String,
    proof: String,
    hint: String,
    there: bool,
}

/// A piece of evidence as lists show it.
pub struct Piece {
    pub name: String,
    pub proof: String,
    pub size: String,
    pub url: String,
    pub remove: String,
    pub is_file: bool,
}

pub async fn show(own: Own, State(app): State<App>, Asked(query): Asked) -> Result<Response, Fail> {
    own.editable()?;
    render(&app, &own, Form::new(&own.member), &query).await
}

/// Larger than the files may be together, so that one that is too large is told so by the page itself.
pub fn limit() -> DefaultBodyLimit {
    let most = usize::try_from(4 * MOST_BYTES).unwrap_or(usize::MAX);
    DefaultBodyLimit::max(most)
}

pub async fn submit(
    own: Own,
    State(app): State<App>,
    Asked(query): Asked,
    upload: Upload,
) -> Result<Response, Fail> {
    own.editable()?;
    let (bytes, files) = allowance(&app, &own.member.actor(), own.request().id).await?;
    let mut received = match upload.receive(&app, Allowance { bytes, files }).await {
        Ok(received) => received,
        Err(Fail::TooLarge) => {
            let mut form = Form::new(&own.member);
            form.fail_with(
                "file",
                "publisher-evidence-all-too-big",
                &[("left", own.member.size(bytes).into())],
            );
            return render(&app, &own, form, &query).await;
        }
        Err(fail) => return Err(fail),
    };
    let kept = keep(&app, &own, &mut received, bytes).await;
    match kept {
        Ok(true) => Ok(see_other(&format!(
            "{}#there",
            own.topic_url(Topic::Evidence, question::is_from_check(&query))
        ))),
        Ok(false) => {
            let row =
                crate::actions::answer_request::own(&app, &own.member.actor(), own.request().id).await?;
            render(&app, &own.renewed(row), received.form, &query).await
        }
        Err(fail) => {
            received.discard(&app.blobs).await;
            Err(fail)
        }
    }
}

/// Adds what came, if all of it is right; true when it is. Files that are right stay, and the others are told.
async fn keep(app: &App, own: &Own, received: &mut Received, bytes: u64) -> Result<bool, Fail> {
    let form = &mut received.form;
    let address = form.url("address");
    let proof = Proof::from_code(form.value("proof"));
    if proof.is_none() {
        form.fail("proof", "publisher-evidence-proof-missing");
    } else if received.files.is_empty() && address.is_empty() {
        form.fail("file", "publisher-evidence-nothing");
    } else if !address.is_empty() && proof.is_some_and(|proof| !proof.may_be_address()) {
        form.fail("address", "evidence-needs-file");
    }
    let Some(proof) = proof.filter(|_| form.ok()) else {
        received.discard(&app.blobs).await;
        return Ok(false);
    };
    tell(own, received, bytes);
    let (actor, id) = (own.member.actor(), own.request().id);
    let files = std::mem::take(&mut received.files);
    for file in files {
        if let Outcome::Stored { key, file_type, bytes, .. } = file.outcome {
            let media_type = file_type.media_type().to_owned();
            let source = Source::File { name: file.name, bytes, key, media_type };
            match add_evidence(app, &actor, id, proof, source).await {
                Err(Fail::Refused(reasons)) => {
                    for why in reasons {
                        received.form.fail_said("file", why);
                    }
                }
                done => done?,
            }
        }
    }
    if !address.is_empty() {
        add_evidence(app, &actor, id, proof, Source::Address(address)).await?;
    }
    Ok(received.form.ok())
}

/// Notes why files were not kept; of one that is too large, how much there is room for.
fn tell(own: &Own, received: &mut Received, bytes: u64) {
    for file in &received.files {
        if file.outcome == Outcome::TooBig {
            let args: [(&'static str, Value); 2] =
                [("name", file.name.as_str().into()), ("left", own.member.size(bytes).into())];
            received.form.fail_with("file", "publisher-evidence-too-big", &args);
        }
    }
    received.tell();
}

pub async fn remove(
    own: Own,
    State(app): State<App>,
    Asked(query): Asked,
    Posted(_): Posted,
) -> Result<Response, Fail> {
    own.editable()?;
    let piece = own.named("piece").parse().map_err(|_| Fail::Missing)?;
    remove_evidence(&app, &own.member.actor(), own.request().id, piece).await?;
    Ok(see_other(&own.topic_url(Topic::Evidence, question::is_from_check(&query))))
}

/// A file of the request, for saving. Rule: product.md (*Evidence*: served as attachments)
pub async fn file(own: Own, State(app): State<App>) -> Result<Response, Fail> {
    let id: i64 = own.named("piece").parse().map_err(|_| Fail::Missing)?;
    let found = own.request().evidence.iter().find(|piece| piece.id == id).map(|piece| &piece.source);
    let Some(Source::File { name, key, media_type, .. }) = found else { return Err(Fail::Missing) };
    let stream = app.blobs.read(key).await?;
    page::file(media_type, name, false, Body::from_stream(stream))
}

async fn render(app: &App, own: &Own, form: Form, query: &Form) -> Result<Response, Fail> {
    let v = &own.member.visit;
    let request = own.request();
    let from_check = question::is_from_check(query);
    let status = if form.ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let wanted = wanted(request, v.today());
    let mut form = form;
    if form.value("proof").is_empty()
        && let Some((_, proof)) = wanted.first()
    {
        form = form.with("proof", proof.code());
    }
    let template = EvidencePage {
        side: Side::load(app, &own.member).await?,
        back: question::before(own, Topic::Evidence, from_check),
        next: question::after(own, Topic::Evidence, "", from_check),
        later: own.url(""),
        step: question::step(v, Topic::Evidence),
        query: if from_check { "?back=check" } else { "" },
        needed: wanted.iter().map(|(medium, proof)| shown_need(v, request, medium, *proof)).collect(),
        pieces: pieces(own),
        proofs: proofs(v, &wanted),
        files_left: MOST_FILES.saturating_sub(request.evidence_files()),
        left: v.size(MOST_BYTES.saturating_sub(request.evidence_bytes())),
        here: own.url(Topic::Evidence.code()),
        form,
        v: v.clone(),
    };
    page_with(status, v, &template)
}

/// What each medium needs, by its code; the paper of Hong Kong last.
fn wanted(request: &Request, today: Date) -> Vec<(String, Proof)> {
    let application = &request.application;
    let need = |version: &issn::request::Version| {
        let guess = if version.published == Some(false) { Timing::Ahead } else { Timing::Published };
        let timing = timing::judge(application.case(version), today).unwrap_or(guess);
        needed(version.medium, timing).map(|proof| (version.medium.code().to_owned(), proof))
    };
    let mut wanted: Vec<(String, Proof)> = application.versions.iter().filter_map(need).collect();
    if application.asks_hong_kong() {
        wanted.push((String::new(), Proof::HongKongPaper));
    }
    wanted
}

fn shown_need(v: &Visit, request: &Request, medium: &str, proof: Proof) -> Needed {
    let address =
        |version: &issn::request::Version| !version.url.is_empty() && version.medium.code() == medium;
    let by_address = proof == Proof::OnlinePage && request.application.versions.iter().any(address);
    Needed {
        medium: if medium.is_empty() {
            v.t("publisher-evidence-hong-kong")
        } else {
            v.t(&format!("medium-{medium}"))
        },
        proof: v.t(&format!("proof-{}", proof.code())),
        hint: v.t(&format!("publisher-evidence-hint-{}", proof.code())),
        there: by_address || request.evidence.iter().any(|piece| piece.proof == proof),
    }
}

fn proofs(v: &Visit, wanted: &[(String, Proof)]) -> Vec<(String, String)> {
    let mut proofs: Vec<Proof> = wanted.iter().map(|(_, proof)| *proof).collect();
    proofs.push(Proof::Other);
    proofs.dedup();
    proofs
        .into_iter()
        .map(|proof| (proof.code().to_owned(), v.t(&format!("proof-{}", proof.code()))))
        .collect()
}

/// The evidence of a request, as lists show it.
pub fn pieces(own: &Own) -> Vec<Piece> {
    let v = &own.member.visit;
    let piece = |piece: &Evidence| {
        let at = own.url(&format!("evidence/{}", piece.id));
        let (name, size, url, is_file) = match &piece.source {
            Source::File { name, bytes, .. } => (name.clone(), v.size(*bytes), at.clone(), true),
            Source::Address(address) => (address.clone(), String::new(), address.clone(), false),
        };
        let proof = v.t(&format!("proof-{}", piece.proof.code()));
        Piece { name, proof, size, url, remove: format!("{at}/remove"), is_file }
    };
    own.request().evidence.iter().map(piece).collect()
}

/// Whether the member may buy credits.
pub fn may_buy(own: &Own) -> bool {
    may(own.member.visit.party(), Act::Buy)
}

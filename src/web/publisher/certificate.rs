//! The certificate of a resource: asked for, waited for, downloaded.

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use issn::may::Act;
use issn::record::{Record, Status};
use store::certificates::{self, Certificate};

use crate::actions::issue_certificate::issue_certificate;
use crate::app::App;
use crate::error::Fail;
use crate::texts::Lang;
use crate::web::kit::{Form, Member, Path, Posted, Visit, page, see_other};
use crate::web::publisher::resources;
use crate::web::publisher::side::Side;

/// What stands behind the code in the address of the file.
const SUFFIX: &str = ".pdf";

#[derive(Template)]
#[template(path = "publisher/certificate_ask.html")]
struct AskPage {
    v: Visit,
    side: Side,
    form: Form,
    record: Record,
    confirmed: bool,
    languages: Vec<(String, String, String)>,
    back: String,
}

#[derive(Template)]
#[template(path = "publisher/certificate.html")]
struct CertificatePage {
    v: Visit,
    side: Side,
    certificate: Certificate,
    title: String,
    ready: bool,
    revoked: bool,
    issued_on: String,
    file_url: String,
    verify_url: String,
    resource_url: String,
}

pub async fn ask(
    member: Member,
    State(app): State<App>,
    Path(written): Path<String>,
) -> Result<Response, Fail> {
    member.may(Act::WriteRequests)?;
    let v = &member.visit;
    let record = resources::own(&app, &member, &written).await?.record;
    let complete = Lang::complete().iter();
    let template = AskPage {
        side: Side::load(&app, &member).await?,
        form: Form::new(v).with("language", v.lang()),
        confirmed: record.status == Status::Register,
        languages: complete.map(|own| (own.code().into(), own.own_name().into(), String::new())).collect(),
        back: v.url(&format!("/publisher/resources/{}", record.issn)),
        record,
        v: v.clone(),
    };
    page(v, &template)
}

pub async fn submit(
    member: Member,
    State(app): State<App>,
    Path(written): Path<String>,
    Posted(form): Posted,
) -> Result<Response, Fail> {
    let record = resources::own(&app, &member, &written).await?.record;
    let lang = Lang::parse(form.value("language")).filter(|lang| lang.is_complete());
    let lang = lang.unwrap_or(member.language());
    let code = issue_certificate(&app, &member.actor(), record.issn, lang.code()).await?;
    Ok(see_other(&member.url(&format!("/publisher/certificates/{code}"))))
}

/// The page of a certificate; with `.pdf` behind the code, the file.
pub async fn show(
    member: Member,
    State(app): State<App>,
    Path(named): Path<String>,
) -> Result<Response, Fail> {
    let code = named.strip_suffix(SUFFIX).unwrap_or(&named);
    let certificate = certificates::find(&app.store, code).await?;
    if certificate.organisation != member.organisation {
        return Err(Fail::Missing);
    }
    if named.ends_with(SUFFIX) {
        file(&app, &certificate).await
    } else {
        waiting(&app, &member, certificate).await
    }
}

async fn file(app: &App, certificate: &Certificate) -> Result<Response, Fail> {
    let key = certificate.blob_key.as_ref().ok_or(Fail::Missing)?;
    let stream = app.blobs.read(key).await?;
    let name = format!("ISSN-{}-{}{SUFFIX}", certificate.issn, certificate.code);
    page::file("application/pdf", &name, false, Body::from_stream(stream))
}

async fn waiting(app: &App, member: &Member, certificate: Certificate) -> Result<Response, Fail> {
    let v = &member.visit;
    let title =
        certificate.facts.get("title").and_then(|title| title.as_str()).unwrap_or_default().to_owned();
    let template = CertificatePage {
        side: Side::load(app, member).await?,
        title,
        ready: certificate.blob_key.is_some(),
        revoked: certificate.revoked.is_some(),
        issued_on: v.date(certificate.issued_on),
        file_url: v.url(&format!("/publisher/certificates/{}{SUFFIX}", certificate.code)),
        verify_url: v.url(&format!("/verify/{}", certificate.code)),
        resource_url: v.url(&format!("/publisher/resources/{}", certificate.issn)),
        certificate,
        v: v.clone(),
    };
    page(v, &template)
}

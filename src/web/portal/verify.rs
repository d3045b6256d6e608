//! Whether a certificate is genuine: by the code that is printed on it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use issn::{Medium, Status};
use store::certificates::{self, Certificate};
use store::{StoreError, records};

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::posted::Asked;
use crate::web::kit::{Form, Path, Visit, page, page_with, see_other};
use crate::web::portal::names::Centres;

#[derive(Template)]
#[template(path = "portal/verify/ask.html")]
struct AskPage {
    v: Visit,
    form: Form,
    /// A code that no certificate has.
    unknown: Option<String>,
}

/// Asks for the code, and leads to its page.
pub async fn ask(visit: Visit, Asked(mut form): Asked) -> Result<Response, Fail> {
    if form.all("code").is_empty() {
        return page(&visit, &AskPage { v: visit.clone(), form, unknown: None });
    }
    let code = normal(&form.required("code", "portal-verify-code-missing"));
    if code.is_empty() {
        form.fail("code", "portal-verify-code-missing");
        let template = AskPage { v: visit.clone(), form, unknown: None };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit, &template);
    }
    Ok(see_other(&visit.url(&format!("/verify/{code}"))))
}

#[derive(Template)]
#[template(path = "portal/verify/show.html")]
struct CertificatePage {
    v: Visit,
    certificate: Certificate,
    medium: String,
    /// In the reader's language while the centre is known here; else as the certificate has it.
    centre: String,
    now: Now,
}

/// What became of the record since the certificate was issued.
enum Now {
    Unchanged,
    Changed,
    /// No longer what the certificate says: cancelled or suppressed.
    Withdrawn(Status),
}

/// Says what the certificate with this code certifies. Rule: domain 7.7
pub async fn show(visit: Visit, State(app): State<App>, Path(typed): Path<String>) -> Result<Response, Fail> {
    let code = normal(&typed);
    let certificate = match certificates::find(&app.store, &code).await {
        Ok(certificate) => certificate,
        Err(StoreError::Missing) => {
            let form = Form::new(&visit).with("code", code.clone());
            let template = AskPage { v: visit.clone(), form, unknown: Some(code) };
            return page_with(StatusCode::NOT_FOUND, &visit, &template);
        }
        Err(other) => return Err(other.into()),
    };
    let now = since(&app, &certificate).await?;
    let medium = certificate.facts["medium"].as_str().and_then(Medium::from_code);
    let medium = medium.map(|medium| visit.t(&format!("medium-{}", medium.code()))).unwrap_or_default();
    let centres = Centres::read(&app.store).await?;
    let named = certificate.facts["centre_code"].as_str().and_then(|code| centres.known(&visit, code));
    let kept = certificate.facts["centre"].as_str().unwrap_or_default();
    let centre = named.unwrap_or(kept).to_owned();
    page(&visit, &CertificatePage { v: visit.clone(), certificate, medium, centre, now })
}

impl CertificatePage {
    /// A fact of the certificate as it was issued; nothing when it has none.
    fn fact(&self, name: &str) -> &str {
        self.certificate.facts[name].as_str().unwrap_or_default()
    }
}

async fn since(app: &App, certificate: &Certificate) -> Result<Now, Fail> {
    let kept = records::find(&app.store, certificate.issn).await?;
    Ok(match kept.record.status {
        status @ (Status::Cancelled | Status::Suppressed) => Now::Withdrawn(status),
        _ if kept.version != certificate.record_version => Now::Changed,
        _ => Now::Unchanged,
    })
}

/// The code as it is kept: capital letters and digits, at most as many as any code has.
fn normal(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric).take(40);
    signs.map(|sign| sign.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn codes_as_people_type_them() {
        assert_eq!(normal(" bcdf-ghjk 34 67 "), "BCDFGHJK3467");
        assert_eq!(normal("é/../"), "");
    }
}

//! Renders the PDF of a certificate from what was fixed when it was issued.

use documents::{CertificateTexts, Letterhead};
use issn::{country, language};
use serde::Deserialize;
use serde_json::Value;
use store::certificates::{self, Certificate};

use crate::app::App;
use crate::error::Fail;
use crate::texts::{self, Lang};

/// Which certificate.
#[derive(Debug, Deserialize)]
struct Payload {
    code: String,
}

/// Renders a certificate and keeps its file. A second run finds the file and does nothing.
///
/// # Errors
/// When the certificate is not there, the press refuses, or the file cannot be kept.
pub async fn run(app: &App, payload: Value) -> Result<(), Fail> {
    let Payload { code } = serde_json::from_value(payload)?;
    let certificate = certificates::find(&app.store, &code).await?;
    if certificate.blob_key.is_some() {
        return Ok(());
    }
    let printed = printed(app, &certificate);
    let press = app.clone();
    let bytes = tokio::task::spawn_blocking(move || press.press()?.certificate(&printed)).await??;
    // The same key for the same certificate: a run that was cut off leaves nothing behind.
    let key = format!("certificate-{code}");
    app.blobs.put(&key, bytes).await?;
    let tx = app.store.begin().await?;
    certificates::set_blob(&tx, &code, &key).await?;
    Ok(tx.commit().await?)
}

/// What the paper says, in the certificate's language. Rule: domain 7.7
fn printed(app: &App, certificate: &Certificate) -> documents::Certificate {
    let lang = Lang::parse(&certificate.language).unwrap_or_default();
    let t = |key: &str| texts::plain(lang, key);
    let (facts, agency) = (&certificate.facts, &app.config.agency);
    let fact = |name: &str| facts.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let centre =
        Some(fact("centre")).filter(|centre| !centre.is_empty()).unwrap_or_else(|| agency.name.clone());
    let (issn, date) = (certificate.issn.to_string(), texts::date(lang, certificate.issued_on));
    let statement =
        [("issn", issn.as_str().into()), ("title", fact("title").into()), ("centre", (&centre).into())];
    documents::Certificate {
        lang: lang.code().to_owned(),
        letterhead: Letterhead {
            agency: agency.name.clone(),
            address: agency.address.clone(),
            email: agency.email.clone(),
            website: agency.website.clone(),
        },
        texts: CertificateTexts {
            heading: t("certificate-heading"),
            statement: texts::text(lang, "certificate-statement", &statement),
            description: t("certificate-description"),
            signatory_name: fact("director"),
            signatory_job: texts::text(lang, "certificate-signatory", &[("centre", (&centre).into())]),
            verify: t("certificate-verify"),
            code: t("certificate-code"),
        },
        issn,
        title: fact("title"),
        description: description(lang, facts),
        code: certificate.code.clone(),
        verify_url: app.link(&format!("/verify/{}", certificate.code)),
        issued_on: certificate.issued_on,
        issued_on_text: texts::text(lang, "certificate-issued", &[("date", date.into())]),
    }
}

/// The description, row by row, without what is not known.
fn description(lang: Lang, facts: &Value) -> Vec<(String, String)> {
    let one = |name: &str| facts.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let all = |name: &str| -> Vec<&str> {
        facts.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    };
    let spoken = all("languages").into_iter().filter_map(language::by_marc).map(|own| own.name(lang.code()));
    let country = country::by_iso2(&one("country")).map(|own| own.name(lang.code()).to_owned());
    let word =
        |start: &str, code: String| texts::find(lang, &format!("{start}-{code}"), &[]).unwrap_or_default();
    let rows = [
        ("key-title", one("key_title")),
        ("issn-l", one("issn_l")),
        ("medium", word("medium", one("medium"))),
        ("other-media", all("other_media").join(", ")),
        ("other-titles", all("other_titles").join("; ")),
        ("publisher", one("publisher")),
        ("place", one("place")),
        ("country", country.unwrap_or_default()),
        ("languages", spoken.collect::<Vec<_>>().join(", ")),
        ("frequency", word("frequency", one("frequency"))),
        ("years", one("years")),
        ("urls", all("urls").join(", ")),
        ("centre", one("centre")),
    ];
    let filled = rows.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| (texts::plain(lang, &format!("certificate-{name}")), value)).collect()
}

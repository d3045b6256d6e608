//! The barcode of a serial's issues: a page with a small form, and the picture as SVG and PNG.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use documents::barcode::{Barcode, Labels, Size};
use issn::barcode::{Gtin, gtin};
use issn::visible::{self, Depth};
use issn::{Issn, Record};
use store::records;

use crate::app::App;
use crate::error::Fail;
use crate::web::kit::{Asked, Form, Path, Visit, page};

/// Sizes to choose from, in percent; 100 is the nominal size (SC2).
const SIZES: [u16; 5] = [80, 90, 100, 150, 200];
/// Dots an inch of a PNG.
const DOTS: [u16; 2] = [300, 600];

#[derive(Template)]
#[template(path = "portal/resource/barcode.html")]
struct BarcodePage {
    v: Visit,
    form: Form,
    /// The serial: its title, and its page.
    titled: String,
    number: String,
    back: String,
    sizes: Vec<(String, String)>,
    found: Option<Found>,
}

/// A barcode and where its pictures are.
struct Found {
    digits: String,
    addon: String,
    name: String,
    svg: String,
    /// Address and dots an inch.
    pngs: Vec<(String, u16)>,
}

/// What a form or an address asks for.
struct Wanted {
    gtin: Gtin,
    percent: u16,
    dots: u16,
}

/// The page with the form. Rule: domain 5.9
pub async fn show(
    visit: Visit,
    State(app): State<App>,
    Path(number): Path<String>,
    Asked(mut form): Asked,
) -> Result<Response, Fail> {
    let record = seen(&visit, &app, &number).await?;
    let wanted = read(&mut form, record.issn);
    let form = if form.value("variant").is_empty() { form.with("variant", "00") } else { form };
    let form = if form.value("size").is_empty() { form.with("size", "100") } else { form };
    let found = wanted.map(|wanted| found(&visit, record.issn, &wanted));
    let sizes = SIZES.iter().map(|percent| (percent.to_string(), format!("{percent} %"))).collect();
    let number = record.issn.to_string();
    let back = visit.url(&format!("/resource/ISSN/{number}"));
    page(
        &visit,
        &BarcodePage { v: visit.clone(), form, titled: record.key_title, number, back, sizes, found },
    )
}

/// The picture as SVG.
pub async fn svg(
    visit: Visit,
    State(app): State<App>,
    Path(number): Path<String>,
    Asked(form): Asked,
) -> Result<Response, Fail> {
    picture(&visit, &app, &number, form, false).await
}

/// The picture as PNG.
pub async fn png(
    visit: Visit,
    State(app): State<App>,
    Path(number): Path<String>,
    Asked(form): Asked,
) -> Result<Response, Fail> {
    picture(&visit, &app, &number, form, true).await
}

async fn picture(
    visit: &Visit,
    app: &App,
    number: &str,
    mut form: Form,
    as_png: bool,
) -> Result<Response, Fail> {
    let record = seen(visit, app, number).await?;
    // What cannot be drawn is not there.
    let wanted = read(&mut form, record.issn).ok_or(Fail::Missing)?;
    let Gtin { digits, addon } = &wanted.gtin;
    let drawn = |error| Fail::Broken(anyhow::Error::new(error));
    let barcode = Barcode::new(digits, addon).map_err(drawn)?;
    let size = Size::percent(wanted.percent).ok_or(Fail::Missing)?;
    let (media_type, bytes) = if as_png {
        ("image/png", barcode.png(size, wanted.dots).map_err(drawn)?)
    } else {
        let title = name(visit, &wanted.gtin);
        let description = visit.t1("barcode-description", "issn", record.issn.to_string());
        let labels = Labels { title: &title, description: &description };
        ("image/svg+xml", barcode.svg(size, &labels).map_err(drawn)?.into_bytes())
    };
    let ending = if as_png { "png" } else { "svg" };
    let file = format!(
        "inline; filename=\"{}-{digits}{}{addon}.{ending}\"",
        record.issn,
        if addon.is_empty() { "" } else { "-" }
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&file)?),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static(if visit.signed_in() {
                "private, no-cache"
            } else {
                "public, max-age=60"
            }),
        ),
        (header::VARY, HeaderValue::from_static("Accept-Language, Cookie")),
    ];
    Ok((headers, bytes).into_response())
}

/// The record, if this visitor may see its title: a provisional one is for its publisher and the centre.
async fn seen(visit: &Visit, app: &App, number: &str) -> Result<Record, Fail> {
    let issn = Issn::parse(number).map_err(|_| Fail::Missing)?;
    let kept = records::find(&app.store, issn).await?;
    let openness = store::settings::openness(&app.store).await?;
    let depth = visible::depth(openness, visit.viewer(), kept.record.status, kept.organisation);
    if depth < Depth::Released {
        return Err(Fail::Missing);
    }
    Ok(visible::seen_by(&kept.record, depth))
}

/// Variant, add-on, size and dots; `None` when something is wrong, which the form then says.
fn read(form: &mut Form, issn: Issn) -> Option<Wanted> {
    let or = |form: &mut Form, field: &str, usual: &str| {
        let typed = form.text_most(field, 10);
        if typed.is_empty() { usual.to_owned() } else { typed }
    };
    let (variant, addon) = (or(form, "variant", "00"), or(form, "addon", ""));
    let percent = or(form, "size", "100").parse().ok().filter(|percent| Size::percent(*percent).is_some());
    if percent.is_none() {
        form.fail("size", "barcode-bad-size");
    }
    let dots = or(form, "dpi", "300").parse().ok().filter(|dots| DOTS.contains(dots));
    match gtin(issn, &variant, &addon) {
        Ok(gtin) if form.ok() => Some(Wanted { gtin, percent: percent?, dots: dots? }),
        Ok(_) => None,
        Err(no) => {
            let field = if no == issn::barcode::NoBarcode::Variant { "variant" } else { "addon" };
            form.fail(field, no.key());
            None
        }
    }
}

fn name(v: &Visit, gtin: &Gtin) -> String {
    if gtin.addon.is_empty() {
        v.t1("barcode-name", "digits", gtin.digits.clone())
    } else {
        v.t2("barcode-name-addon", "digits", gtin.digits.clone(), "addon", gtin.addon.clone())
    }
}

fn found(v: &Visit, issn: Issn, wanted: &Wanted) -> Found {
    let Gtin { digits, addon } = &wanted.gtin;
    let variant = &digits[10..12];
    let query = format!("variant={variant}&addon={addon}&size={}", wanted.percent);
    let base = format!("/resource/ISSN/{issn}/barcode");
    Found {
        digits: digits.clone(),
        addon: addon.clone(),
        name: name(v, &wanted.gtin),
        svg: format!("{base}.svg?{query}"),
        pngs: DOTS.iter().map(|dots| (format!("{base}.png?{query}&dpi={dots}"), *dots)).collect(),
    }
}

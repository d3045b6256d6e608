//! Signposting: typed links by which programs find their way from the page of a serial to its data and back.

use axum::http::HeaderValue;
use formats::Format;
use issn::visible::Depth;
use issn::{Issn, Record};
use serde_json::{Map, Value, json};

use crate::app::App;

/// The type of a set of links. Rule: RFC 9264
pub const LINKSET: &str = "application/linkset+json";

/// One typed link.
pub struct Link {
    rel: &'static str,
    href: String,
    media_type: Option<&'static str>,
}

fn to(rel: &'static str, href: impl Into<String>) -> Link {
    Link { rel, href: href.into(), media_type: None }
}

fn typed(rel: &'static str, href: String, media_type: &'static str) -> Link {
    Link { rel, href, media_type: Some(media_type) }
}

/// The lasting address of the page of a serial.
pub fn permalink(app: &App, issn: Issn) -> String {
    app.link(&format!("/resource/ISSN/{issn}"))
}

fn data(app: &App, issn: Issn, format: Format) -> String {
    format!("{}.{}", permalink(app, issn), format.suffix())
}

/// The links of the page. `record` is what the reader may see, to this depth.
pub fn of_page(app: &App, record: &Record, depth: Depth) -> Vec<Link> {
    let page = permalink(app, record.issn);
    let mut links = vec![to("cite-as", page.clone()), to("type", "https://schema.org/AboutPage")];
    if depth >= Depth::Released {
        links.push(to("type", "https://schema.org/Periodical"));
        links.push(to("collection", app.link(&format!("/resource/ISSN-L/{}", record.issn_l))));
    }
    links.extend(authors(record));
    links.extend(
        Format::OFFERED.map(|format| typed("describedby", data(app, record.issn, format), format.essence())),
    );
    links.push(typed("linkset", format!("{page}/linkset"), LINKSET));
    links
}

/// The links of the data in one format: back to what they describe.
pub fn of_data(app: &App, issn: Issn) -> Vec<Link> {
    let page = permalink(app, issn);
    vec![
        to("cite-as", page.clone()),
        typed("describes", page.clone(), "text/html"),
        typed("linkset", format!("{page}/linkset"), LINKSET),
    ]
}

/// Issuing bodies that have an ISNI (710 $0).
fn authors(record: &Record) -> impl Iterator<Item = Link> {
    let bodies = record.marc.fields("710").flat_map(|field| field.subs('0'));
    let digits = bodies.map(|text| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    digits.filter(|isni| isni.len() == 16).map(|isni| to("author", format!("https://isni.org/isni/{isni}")))
}

/// The links as one header. Rule: RFC 8288
pub fn header(links: &[Link]) -> Option<HeaderValue> {
    let written = links.iter().map(|link| {
        let media_type = link.media_type.map(|name| format!("; type=\"{name}\"")).unwrap_or_default();
        format!("<{}>; rel=\"{}\"{media_type}", link.href, link.rel)
    });
    HeaderValue::from_str(&written.collect::<Vec<_>>().join(", ")).ok()
}

/// All links of a serial, those of its page and those of its data. Rule: RFC 9264, Signposting level 2
pub fn linkset(app: &App, record: &Record, depth: Depth) -> Value {
    let page = context(permalink(app, record.issn), of_page(app, record, depth));
    let data =
        Format::OFFERED.map(|format| context(data(app, record.issn, format), of_data(app, record.issn)));
    json!({"linkset": std::iter::once(page).chain(data).collect::<Vec<_>>()})
}

fn context(anchor: String, links: Vec<Link>) -> Value {
    let mut context = Map::from_iter([("anchor".to_owned(), Value::String(anchor))]);
    for link in links.into_iter().filter(|link| link.rel != "linkset") {
        let target = match link.media_type {
            Some(name) => json!({"href": link.href, "type": name}),
            None => json!({"href": link.href}),
        };
        if let Value::Array(targets) = context.entry(link.rel).or_insert_with(|| json!([])) {
            targets.push(target);
        }
    }
    Value::Object(context)
}

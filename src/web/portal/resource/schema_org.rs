//! The record in the words of schema.org, for programs that read pages.

use issn::Record;
use serde_json::json;

use crate::web::kit::Visit;
use crate::web::portal::names;

/// A JSON text that may stand inside a page. Rule: domain 7.6
pub fn of(visit: &Visit, record: &Record) -> String {
    let address = format!("http://issn.org/resource/ISSN/{}", record.issn);
    let identifier =
        |name: &str, value: String| json!({"@type": "PropertyValue", "name": name, "value": value});
    let mut names_of = vec![record.title.as_str()];
    if record.key_title != record.title {
        names_of.push(&record.key_title);
    }
    let mut document = json!({
        "@context": "https://schema.org",
        "@type": "Periodical",
        "@id": address,
        "issn": record.issn.to_string(),
        "identifier": [
            identifier("ISSN", record.issn.to_string()),
            identifier("ISSN-L", record.issn_l.to_string()),
        ],
        "name": names_of,
        "material": record.medium.qualifier(),
        "exampleOfWork": {"@type": "Periodical", "@id": format!("http://issn.org/resource/ISSN-L/{}", record.issn_l)},
    });
    if !record.urls.is_empty() {
        document["url"] = json!(record.urls);
    }
    if !record.country.is_empty() {
        let place = json!({"@type": "Country", "name": names::country(visit, &record.country)});
        document["publication"] = json!({"@type": "PublicationEvent", "location": place});
    }
    if let Some(publisher) = &record.publisher {
        document["publisher"] = json!({"@type": "Organization", "name": publisher});
    }
    // Nothing in it may end the element that it stands in.
    document.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

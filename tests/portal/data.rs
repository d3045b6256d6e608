//! The addresses of a serial's data: what goes with them, what was known already, and what is not there.

use axum::http::{Method, header};
use serde_json::Value;

use crate::kit::TestApp;

const NATURE: &str = "/resource/ISSN/0028-0836";

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for suffix in ["json", "ttl", "mrc"] {
        let path = format!("{NATURE}.{suffix}");
        let page = visitor.ask(Method::GET, &path, &[]).await.expect(200);
        let told = |name: header::HeaderName| page.headers[name].to_str().unwrap().to_owned();
        let (tag, date) = (told(header::ETAG), told(header::LAST_MODIFIED));
        assert_eq!(told(header::CACHE_CONTROL), "public, max-age=60");
        assert!(!page.headers.contains_key(header::SET_COOKIE));
        assert!(told(header::VARY).contains("Accept"));
        for (name, value) in [("if-none-match", &tag), ("if-modified-since", &date)] {
            let known = visitor.ask(Method::GET, &path, &[(name, value)]).await.expect(304);
            assert!(known.bytes.is_empty());
            assert_eq!(known.headers[header::ETAG], tag);
        }
        visitor
            .ask(Method::GET, &path, &[("if-none-match", "\"other\""), ("if-modified-since", &date)])
            .await
            .expect(200);
        let head = visitor.ask(Method::HEAD, &path, &[]).await.expect(200);
        assert!(head.bytes.is_empty());
        assert_eq!(head.headers[header::ETAG], tag);
        assert_eq!(head.headers[header::CONTENT_TYPE], page.headers[header::CONTENT_TYPE]);
    }
    test.end().await;
}

#[tokio::test]
async fn accept() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (accept, status, kind) in [
        ("*/*", 303, ""),
        ("text/turtle;q=0.5, application/rdf+xml;q=0.9", 200, "application/rdf+xml"),
        ("text/html;q=0.2, application/ld+json", 200, "application/ld+json"),
        ("image/png", 406, "application/problem+json"),
    ] {
        let page = visitor.get_as(NATURE, accept).await.expect(status);
        assert!(page.headers[header::VARY].to_str().unwrap().contains("Accept"), "{accept}");
        if !kind.is_empty() {
            assert_eq!(page.headers[header::CONTENT_TYPE], kind, "{accept}");
        }
    }
    test.end().await;
}

/// Rule: domain 7.8 (the old way to ask for a format)
#[tokio::test]
async fn the_old_way_leads_to_the_new() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (old, suffix) in [("xml", "rdf"), ("turtle", "ttl"), ("json", "jsonld"), ("csv", "csv")] {
        let page = visitor.get(&format!("{NATURE}?format={old}")).await.expect(308);
        assert_eq!(page.location(), format!("{NATURE}.{suffix}"));
    }
    visitor.get(&format!("{NATURE}?format=docx")).await.expect(406);
    test.end().await;
}

#[tokio::test]
async fn programs_are_told_what_is_wrong() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (path, status) in [
        ("/resource/ISSN/9999-9994.json", 404),
        ("/resource/ISSN/0028-0837.ttl", 404),
        ("/resource/ISSN/0028-0836.docx", 406),
        ("/resource/ISSN/9999-9994/linkset", 404),
        ("/resource/ISSN-L/9999-9994.jsonld", 404),
        ("/unapi?id=9999-9994", 404),
        ("/unapi?id=nonsense&format=ris", 404),
        ("/unapi?id=0028-0836&format=mods", 406),
    ] {
        let page = visitor.get(path).await.expect(status);
        assert_eq!(page.headers[header::CONTENT_TYPE], "application/problem+json", "{path}");
        assert_eq!(json(&page.body)["status"], status, "{path}");
        assert!(json(&page.body)["detail"].as_str().is_some_and(|text| text.len() > 5), "{path}");
    }
    test.end().await;
}

/// Each link of the page's header stands in the set of links, and leads somewhere.
#[tokio::test]
async fn signposts_lead_somewhere() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.get(&format!("/en{NATURE}")).await.expect(200);
    let header = page.headers[header::LINK].to_str().unwrap().to_owned();
    let set = visitor.get(&format!("{NATURE}/linkset")).await.expect(200);
    assert_eq!(set.headers[header::CONTENT_TYPE], "application/linkset+json");
    let set = json(&set.body);
    assert_eq!(set["linkset"][0]["anchor"], format!("http://masthead.test{NATURE}"));
    let mut seen = 0;
    for link in header.split(", <") {
        let target = link.trim_start_matches('<').split('>').next().unwrap();
        let rel = link.split("rel=\"").nth(1).unwrap().split('"').next().unwrap();
        if rel != "linkset" {
            let targets = set["linkset"][0][rel].as_array().unwrap_or_else(|| panic!("{rel}"));
            assert!(targets.iter().any(|own| own["href"] == target), "{rel} {target}");
        }
        if let Some(path) = target.strip_prefix("http://masthead.test") {
            let found = visitor.get(path).await;
            assert!(found.status.is_success() || found.status.is_redirection(), "{path}: {}", found.status);
            if rel == "describedby" {
                let kind = found.headers[header::CONTENT_TYPE].to_str().unwrap();
                assert!(
                    link.contains(&format!("type=\"{}\"", kind.split(';').next().unwrap())),
                    "{link}: {kind}"
                );
                let back = found.headers[header::LINK].to_str().unwrap();
                assert!(
                    back.contains(&format!("<http://masthead.test{NATURE}>; rel=\"describes\"")),
                    "{back}"
                );
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 13, "the permalink, the title, ten formats and the set: {header}");
    test.end().await;
}

#[tokio::test]
async fn unapi() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    visitor.get("/unapi").await.expect(200).shows("<formats>").shows("name=\"marcxml\"");
    for id in ["0028-0836", "urn:ISSN:0028-0836", "http://issn.org/resource/ISSN/0028-0836"] {
        let id: String = url::form_urlencoded::byte_serialize(id.as_bytes()).collect();
        visitor
            .get(&format!("/unapi?id={id}"))
            .await
            .expect(300)
            .shows("<formats id=\"urn:ISSN:0028-0836\">");
        visitor.get(&format!("/unapi?id={id}&format=ris")).await.expect(200).shows("TY  - JFULL");
    }
    test.end().await;
}

/// Rule: domain 6.7 (ISSN-L resource)
#[tokio::test]
async fn a_title_in_all_its_media() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let found = json(&visitor.get("/resource/ISSN-L/0028-0836.jsonld").await.expect(200).body);
    assert_eq!(found["@context"]["@base"], "http://issn.org/resource/ISSN-L/0028-0836");
    let parts: Vec<(&str, &str)> = found["hasPart"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (part["id"].as_str().unwrap(), part["format"].as_str().unwrap()))
        .collect();
    assert_eq!(
        parts,
        [("resource:ISSN/0028-0836", "medium:Print"), ("resource:ISSN/1476-4687", "medium:Online")]
    );
    let turtle = visitor.get_as("/resource/ISSN-L/1476-4687", "text/turtle").await.expect(200);
    turtle.shows("http://issn.org/resource/ISSN-L/0028-0836").shows("1476-4687");
    let page = visitor.get("/resource/ISSN-L/1476-4687").await.expect(303);
    assert_eq!(page.location(), "/en/resource/ISSN-L/0028-0836");
    assert_eq!(
        visitor.get("/resource/ISSN-L/1476-4687.csv").await.expect(303).location(),
        "/resource/ISSN/0028-0836.csv"
    );
    test.end().await;
}

#[tokio::test]
async fn schemas_have_addresses_that_stay() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let schema = visitor.get("/schemas/record.json").await.expect(200);
    assert_eq!(json(&schema.body)["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let context = json(&visitor.get("/schemas/context.jsonld").await.expect(200).body);
    let inlined = json(&visitor.get(&format!("{NATURE}.jsonld")).await.expect(200).body);
    for (term, meaning) in context["@context"].as_object().unwrap() {
        assert_eq!(&inlined["@context"][term], meaning, "{term}");
    }
    test.end().await;
}

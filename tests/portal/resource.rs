//! `/resource/ISSN/…`: by `Accept` or suffix, and what is not there.

use axum::http::header;

use crate::kit::TestApp;

#[tokio::test]
async fn by_suffix_and_by_accept() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (suffix, media_type, holds) in [
        ("json", "application/json", "\"0028-0836\""),
        ("jsonld", "application/ld+json", "http://issn.org/resource/ISSN/0028-0836"),
        ("ttl", "text/turtle", "issn.org/resource/ISSN/0028-0836"),
        ("rdf", "application/rdf+xml", "rdf:RDF"),
        ("marcxml", "application/marcxml+xml", "<subfield code=\"a\">0028-0836</subfield>"),
        ("mrc", "application/marc", "0028-0836"),
        ("unimarc", "application/", "0028-0836"),
        ("csv", "text/csv", "0028-0836"),
        ("ris", "application/x-research-info-systems", "0028-0836"),
        ("bib", "application/x-bibtex", "0028-0836"),
    ] {
        let page = visitor.get(&format!("/resource/ISSN/0028-0836.{suffix}")).await.expect(200).shows(holds);
        let kind = page.headers[header::CONTENT_TYPE].to_str().unwrap().to_owned();
        assert!(kind.starts_with(media_type), "{suffix}: {kind}");
        assert!(
            !page.body.contains("Nature Portfolio"),
            "{suffix} tells the publisher, which is not released"
        );
    }
    let page = visitor.get_as("/resource/ISSN/0028-0836", "application/ld+json").await.expect(200);
    assert!(page.headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("application/ld+json"));
    assert!(page.headers[header::VARY].to_str().unwrap().to_ascii_lowercase().contains("accept"));
    let page = visitor.get_as("/resource/ISSN/0028-0836", "application/marcxml+xml").await.expect(200);
    assert!(page.body.contains("MARC21/slim"));
    let page = visitor.get_as("/resource/ISSN/0028-0836", "text/html").await;
    assert_eq!((page.status.as_u16(), page.location()), (303, "/en/resource/ISSN/0028-0836"));
    assert_eq!(visitor.get_as("/resource/ISSN/0028-0836", "image/png").await.status, 406);
    test.end().await;
}

#[tokio::test]
async fn what_is_not_there() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for (path, status) in [
        ("/resource/ISSN/0028-0836.xyz", 404),
        ("/resource/ISSN/9999-9994.json", 404),
        ("/en/resource/ISSN/9999-9994", 404),
        ("/en/resource/ISSN/nonsense", 404),
        ("/en/resource/ISSN/0028-0837", 404),
    ] {
        let seen = visitor.get(path).await.status.as_u16();
        assert!(seen == status || (seen == 406 && path.ends_with("xyz")), "{path}: {seen}");
    }
    let page = visitor.get("/en/resource/ISSN/2049363x").await;
    assert!([301, 308, 303, 404].contains(&page.status.as_u16()), "{}", page.status);
    test.end().await;
}

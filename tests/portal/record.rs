//! The page of a serial: all its parts for those who see them all, and nothing beside the released facts for others.

use axum::http::header;
use masthead::texts::Lang;

use crate::kit::{FAR_LIBRARIAN, LIBRARIAN, OTHER_PUBLISHER, PUBLISHER, Page, SUBSCRIBER, TestApp};

/// What the sample record of Nature tells beyond the released facts.
const SECRETS: [&str; 12] = [
    "Macmillan",
    "Nature Publishing Group",
    "Nature Portfolio",
    "MEDLINE",
    "NATUAS",
    "Lond.",
    "New biology",
    "Natural history",
    "1869",
    "Vol. 1, no. 1",
    "Nature outlook",
    "weekly journal",
];

fn no_id_twice(page: &Page) {
    let mut seen = std::collections::BTreeSet::new();
    for id in page.body.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{id} is there twice");
    }
}

#[tokio::test]
async fn everything_for_those_who_see_everything() {
    let test = TestApp::start().await;
    let mut reader = test.sign_in(SUBSCRIBER).await;
    let page = reader.get("/en/resource/ISSN/0028-0836").await.expect(200);
    no_id_twice(&page);
    for secret in SECRETS {
        assert!(page.body.contains(secret), "{secret} is not told");
    }
    let page = page
        .shows("First publisher")
        .shows("Publisher in between")
        .shows("Present publisher")
        .shows("<svg class=\"family\"")
        .shows("1971–1973 · ISSN 0090-0028")
        .shows("Absorbed Nature. New biology (1971–1973)")
        .shows("href=\"/en/resource/ISSN/0300-8746\"")
        .shows("openstreetmap.org/?mlat=51.5&#38;mlon=-0.13")
        .shows("search?q=%22Macmillan%22")
        .hides("You see the essential facts");
    assert!(page.headers[header::CACHE_CONTROL].to_str().unwrap().contains("no-store"));
    reader.get("/en/resource/ISSN/0028-0836?view=marc").await.expect(200).shows("NATUAS").shows("LDR");
    reader
        .get("/en/resource/ISSN/0028-0836?view=unimarc")
        .await
        .expect(200)
        .shows("UNIMARC fields")
        .shows("Macmillan");
    test.end().await;
}

#[tokio::test]
async fn the_released_facts_for_others() {
    let test = TestApp::start().await;
    for email in ["", OTHER_PUBLISHER] {
        let mut browser = if email.is_empty() { test.visitor() } else { test.sign_in(email).await };
        for view in ["", "?view=labels", "?view=marc", "?view=unimarc", "?view=nonsense"] {
            let page = browser.get(&format!("/en/resource/ISSN/0028-0836{view}")).await.expect(200);
            no_id_twice(&page);
            for secret in SECRETS {
                assert!(!page.body.contains(secret), "{view} tells {secret}");
            }
            page.shows("Nature (London)").shows("You see the essential facts").hides("<svg class=\"family\"");
        }
        for path in ["/en/resource/ISSN-L/0028-0836", "/en/resource/ISSN/0028-0836/report"] {
            let page = browser.get(path).await.expect(200).shows("Nature");
            for secret in SECRETS {
                assert!(!page.body.contains(secret), "{path} tells {secret}");
            }
        }
    }
    test.end().await;
}

#[tokio::test]
async fn who_keeps_it_is_told_to_all() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.get("/en/resource/ISSN/1476-4687").await.expect(200);
    page.shows("CLOCKSS Archive")
        .shows("v. 565 (7737 to 7741); 566; 567 to 637")
        .shows("In progress")
        .shows("2 January 2026")
        .shows("https://web.archive.org/")
        .hides("We do not know of an archive");
    visitor.get("/en/resource/ISSN/2469-9926").await.expect(200).hides("We do not know of an archive");
    visitor.get("/en/resource/ISSN/2469-9934").await.expect(200).shows("We do not know of an archive");
    let open = visitor.get("/fr/resource/ISSN/1932-6203").await.expect(200);
    open.shows("Libre accès");
    test.end().await;
}

#[tokio::test]
async fn a_public_page_may_be_kept_by_anybody() {
    let test = TestApp::start().await;
    let page = test.visitor().get("/en/resource/ISSN/0028-0836").await.expect(200);
    assert!(page.headers[header::CACHE_CONTROL].to_str().unwrap().starts_with("public"));
    assert!(page.headers.get(header::SET_COOKIE).is_none());
    page.shows("<link rel=\"canonical\" href=\"http://masthead.test/resource/ISSN/0028-0836\">")
        .shows("hreflang=\"fr\"")
        .shows("type=\"application/ld+json\" href=\"/resource/ISSN/0028-0836.jsonld\"")
        .shows("<script type=\"application/ld+json\">")
        .shows("<meta name=\"citation_issn\" content=\"0028-0836\">")
        .shows("<meta name=\"DC.identifier\"")
        .shows("<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&#38;")
        .shows("APA 7");
    let page = test.visitor().get("/en/resource/ISSN/0028-0836").await;
    let tag = page.headers[header::ETAG].to_str().unwrap().to_owned();
    let request = axum::http::Request::get("/en/resource/ISSN/0028-0836")
        .header(header::HOST, "masthead.test")
        .header(header::IF_NONE_MATCH, &tag)
        .body(axum::body::Body::empty())
        .unwrap();
    let known = tower::ServiceExt::oneshot(test.router.clone(), request).await.unwrap();
    assert_eq!((known.status().as_u16(), known.headers()[header::ETAG].to_str().unwrap()), (304, &*tag));
    let own = test.sign_in(SUBSCRIBER).await.get("/en/resource/ISSN/0028-0836").await.expect(200);
    assert!(own.headers.get(header::ETAG).is_none(), "what one person sees has no tag");
    test.end().await;
}

#[tokio::test]
async fn titles_in_their_scripts() {
    let test = TestApp::start().await;
    let mut reader = test.sign_in(SUBSCRIBER).await;
    let page = reader.get("/en/resource/ISSN/1024-9834").await.expect(200);
    page.shows("<p class=\"record-original\" lang=\"ar\" dir=\"auto\">المستقبل العربي</p>")
        .shows("lang=\"ar-Latn\"")
        .shows("بيروت")
        .shows("Arab future");
    let page = test.visitor().get("/en/resource/ISSN/0023-074X").await.expect(200);
    page.shows("<p class=\"record-original\" lang=\"und-Hani\" dir=\"auto\">科学通报</p>")
        .hides("科学出版社");
    test.end().await;
}

/// Each kind of record says what it may, in every complete language and every view.
#[tokio::test]
async fn every_sample() {
    let test = TestApp::start().await;
    let mut reader = test.sign_in(SUBSCRIBER).await;
    for (issn, status, shown, hidden) in [
        ("9998-0029", 200, "Sheet", "You see"),
        ("9998-0037", 200, "1939", "You see"),
        ("9998-0045", 200, "9998-0045", "Revue à paraître"),
        ("9998-0053", 200, "9998-0037", "Le petit phare"),
        ("9998-0061", 410, "9998-0061", "A book that was no serial"),
        ("9998-010X", 200, "9998-010X", "Held"),
        ("9998-0118", 200, "Mitteilungen", "You see"),
        ("9998-007X", 200, "Verhandlungen der vereinigten", "You see"),
        ("9998-0088", 200, "Proceedings of everything 4", "You see"),
        ("9998-0096", 200, "Sample archive 25", "You see"),
        ("1434-1948", 200, "Gazzetta chimica italiana", "You see"),
        ("0031-899X", 200, "Physical review. B, Solid state", "You see"),
    ] {
        for lang in Lang::complete() {
            for view in ["labels", "marc", "unimarc"] {
                let path = format!("/{}/resource/ISSN/{issn}?view={view}", lang.code());
                let page = reader.get(&path).await.expect(status).hides(hidden).hides("⟦");
                let described = view == "labels" || (hidden != "You see");
                if described {
                    assert!(page.body.contains(shown), "{path} lacks {shown}");
                }
                no_id_twice(&page);
            }
        }
    }
    test.end().await;
}

#[tokio::test]
async fn a_merger_and_its_family() {
    let test = TestApp::start().await;
    let mut reader = test.sign_in(SUBSCRIBER).await;
    // From the youngest to the oldest, three records away, and to one that only a title is known of.
    let page = reader.get("/en/resource/ISSN/1434-1948").await.expect(200);
    page.shows("Berichte der Deutschen Chemischen Gesellschaft")
        .shows("1858–1997 · ISSN 0037-8968")
        .shows("Merger of others with Chemische Berichte (1947–1997)");
    let page = reader.get("/en/resource/ISSN/2469-9926").await.expect(200);
    page.shows("1893–1969 · ISSN 0031-899X").shows("Physical review. D");
    test.end().await;
}

/// A title that is not told yet is told in no picture, table or list of its neighbours.
#[tokio::test]
async fn a_serial_to_come_is_in_no_family() {
    let test = TestApp::start().await;
    let page = test.sign_in(SUBSCRIBER).await.get("/en/resource/ISSN/9998-0088").await.expect(200);
    page.shows("Earlier title").shows("<svg class=\"family\"").hides("paraître");
    test.sign_in(LIBRARIAN).await.get("/en/resource/ISSN/9998-0088").await.expect(200).shows("paraître");
    test.end().await;
}

#[tokio::test]
async fn a_title_in_all_its_media() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let page = visitor.get("/en/resource/ISSN-L/0028-0836").await.expect(200);
    page.shows("Nature (London)").shows("Nature (Basingstoke. Online)").shows("/en/resource/ISSN/1476-4687");
    let page = visitor.get("/en/resource/ISSN-L/1476-4687").await;
    assert_eq!((page.status.as_u16(), page.location()), (303, "/en/resource/ISSN-L/0028-0836"));
    let page = visitor.get("/en/resource/ISSN-L/9998-0045").await;
    assert_eq!(
        (page.status.as_u16(), page.location()),
        (303, "/en/resource/ISSN/9998-0045"),
        "nothing is tied"
    );
    let page = visitor.get("/en/resource/ISSN-L/00280836").await;
    assert_eq!((page.status.as_u16(), page.location()), (308, "/en/resource/ISSN-L/0028-0836"));
    visitor.get("/en/resource/ISSN-L/9999-9994").await.expect(404);
    test.end().await;
}

#[tokio::test]
async fn an_error_is_reported_without_an_account() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let path = "/en/resource/ISSN/0028-0836/report";
    visitor.get("/en/resource/ISSN/0028-0836").await.expect(200).shows(path);
    visitor.get(path).await.expect(200).shows("Nature (London)");
    visitor.post(path, &[("body", " ")]).await.expect(422).shows("Write what is wrong");
    visitor.post(path, &[("body", "x"), ("email", "nonsense")]).await.expect(422);
    let long = "x".repeat(4_001);
    visitor.post(path, &[("body", &long)]).await.expect(422);
    let told = [("body", "The title has <b>no</b> e"), ("name", "Ann Lee"), ("email", "ann@reader.example")];
    let sent = visitor.post(path, &told).await.expect(303);
    visitor.follow(sent).await.expect(200).shows("Thank you");

    let centre = store::centres::international(&test.app.store).await.unwrap().details.email;
    let letters = test.letters(&centre).await;
    assert_eq!(letters.len(), 1);
    assert!(
        letters[0].text.contains("The title has <b>no</b> e")
            && letters[0].text.contains("ann@reader.example")
    );

    test.sign_in(FAR_LIBRARIAN).await.get("/en/desk/reports").await.expect(200).hides("Ann Lee");
    let mut librarian = test.sign_in(LIBRARIAN).await;
    let page = librarian.get("/en/desk/reports").await.expect(200).shows("Ann Lee").shows("1 to look into");
    let page = page.shows("&#60;b&#62;no").hides("<b>no");
    let id = page
        .body
        .split("/en/desk/reports/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap()
        .to_owned();
    let done = format!("/en/desk/reports/{id}");
    test.sign_in(FAR_LIBRARIAN).await.post(&done, &[]).await.expect(404);
    let finished = librarian.post(&done, &[]).await.expect(303);
    librarian.follow(finished).await.expect(200).shows("0 to look into").shows("Done by Alice");
    test.end().await;
}

#[tokio::test]
async fn reports_are_refused_where_there_is_nothing_or_too_many() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    for path in ["/en/resource/ISSN/9999-9994/report", "/en/resource/ISSN/nonsense/report"] {
        visitor.get(path).await.expect(404);
        visitor.post(path, &[("body", "x")]).await.expect(404);
    }
    let provisional = visitor.get("/en/resource/ISSN/9998-0045/report").await.expect(200);
    provisional.hides("paraître");
    let mut refused = 0;
    for _ in 0..250 {
        let page = visitor.post("/en/resource/ISSN/0028-0836/report", &[("body", "x")]).await;
        refused += usize::from(page.status.as_u16() == 429);
    }
    assert!(refused > 0, "nobody counts");
    test.end().await;
}

#[tokio::test]
async fn an_owner_writes_from_the_own_area() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals of tools", &[issn::Medium::Online]).await;
    let issn = test.accept(LIBRARIAN, id, false).await[0];
    let path = format!("/en/resource/ISSN/{issn}");
    let mut owner = test.sign_in(PUBLISHER).await;
    let page = owner.get(&path).await.expect(200).shows("/en/publisher/messages?subject=").hides("Claim it");
    let way =
        page.body.split("href=\"/en/publisher/messages?").nth(1).and_then(|rest| rest.split('"').next());
    let way = format!("/en/publisher/messages?{}", way.unwrap().split('#').next().unwrap());
    owner.get(&way).await.expect(200).shows(&format!("An error in the record of ISSN {issn}"));
    test.visitor().get(&path).await.expect(200).shows("Claim it").shows(&format!("{path}/report"));
    test.end().await;
}

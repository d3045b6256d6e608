//! Results as files: the chosen or all, in every format, with no more in them than one may see.

use axum::http::header;
use formats::Format;

use crate::kit::{SUBSCRIBER, Shelved, TestApp};

#[tokio::test]
async fn every_format_holds_what_one_may_see() {
    let test = TestApp::start().await;
    let secret = Shelved::new(9_955_041, "Told to all").with(
        "260",
        [' ', ' '],
        &[('a', "Hidden place :"), ('b', "Hidden press,")],
    );
    let number = secret.issn.to_string();
    test.shelve(vec![secret]).await;
    let mut visitor = test.visitor();
    let mut subscriber = test.sign_in(SUBSCRIBER).await;
    let mut complete = 0;
    for format in Format::EXPORTED {
        let path = format!("/en/search/export?q=told+to+all&in=title&which=all&format={}", format.name());
        let file = visitor.get(&path).await;
        assert_eq!(file.status.as_u16(), 200, "{}: {}", format.name(), file.body);
        assert!(
            file.body.contains(&number) || file.body.contains(&number.replace('-', "")),
            "{}: {}",
            format.name(),
            file.body
        );
        assert!(!file.body.contains("Hidden"), "{}: {}", format.name(), file.body);
        let disposition = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().to_owned();
        assert!(
            disposition
                .starts_with(&format!("attachment; filename=\"serials-2026-11-23.{}\"", format.suffix())),
            "{disposition}"
        );
        complete += usize::from(subscriber.get(&path).await.body.contains("Hidden"));
    }
    assert!(complete > 6, "there is something to leak, in {complete} formats");
    test.end().await;
}

#[tokio::test]
async fn the_chosen_and_all() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let chosen = visitor
        .get("/en/search/export?which=chosen&format=csv&issn=0028-0836&issn=0036-8075")
        .await
        .expect(200);
    assert_eq!(chosen.body.lines().count(), 3, "{}", chosen.body);
    let all = visitor.get("/en/search/export?which=all&format=jsonl&medium=print").await.expect(200);
    assert!(all.body.lines().count() > 100);
    let json = visitor.get("/en/search/export?which=all&format=jsonld&q=zzzzqqqq").await.expect(200);
    assert!(serde_json::from_str::<serde_json::Value>(&json.body).is_ok(), "{}", json.body);
    visitor.get("/en/search/export?which=chosen&format=csv").await.expect(422).shows("You chose no serial");
    visitor.get("/en/search/export?which=all&format=docx").await.expect(422).shows("no format of that name");
    visitor.get("/en/search/export?which=all&format=csv&q=a&q=b").await.expect(422);
    test.end().await;
}

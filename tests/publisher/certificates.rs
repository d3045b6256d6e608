//! Registered resources, and certificates of them.

use issn::Medium;
use store::certificates;

use crate::kit::*;

#[tokio::test]
async fn a_certificate_is_issued_rendered_and_private() {
    let test = TestApp::start().await;
    let id = test.sent(PUBLISHER, "Annals of certainty", &[Medium::Print]).await;
    let issn = test.accept(LIBRARIAN, id, false).await[0];
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher
        .get(&format!("/en/publisher/requests/{id}"))
        .await
        .expect(200)
        .shows(&issn.to_string())
        .shows("top right corner");
    publisher
        .get("/en/publisher/resources")
        .await
        .expect(200)
        .shows("Annals of certainty")
        .shows("Confirmed");
    let at = format!("/en/publisher/resources/{issn}");
    publisher.get(&at).await.expect(200).shows("Key title");
    publisher.get(&format!("{at}/certificate")).await.expect(200).shows("Issue the certificate");
    let issued = publisher.post(&format!("{at}/certificate"), &[("language", "fr")]).await.expect(303);
    let page = issued.location().to_owned();
    publisher.get(&page).await.expect(200).shows("http-equiv=\"refresh\"");
    publisher.get(&format!("{page}.pdf")).await.expect(404);
    test.work().await;
    publisher.get(&page).await.expect(200).hides("http-equiv=\"refresh\"").shows(".pdf");
    publisher.get(&format!("{page}.pdf")).await.expect(200).shows("%PDF");
    let code = page.rsplit('/').next().unwrap();
    let certificate = certificates::find(&test.app.store, code).await.unwrap();
    // A second run of the job finds the file and changes nothing.
    let payload = serde_json::json!({ "code": code });
    masthead::jobs::render_certificate::run(&test.app, payload).await.unwrap();
    assert_eq!(certificates::find(&test.app.store, code).await.unwrap(), certificate);
    // The paper is French; whoever checks it reads the centre's name in the language of the page.
    let mut visitor = test.visitor();
    visitor.get(&format!("/en/verify/{code}")).await.expect(200).shows(">International Centre<");
    visitor.get(&format!("/fr/verify/{code}")).await.expect(200).shows(">Centre international<");
    let mut other = test.sign_in(OTHER_PUBLISHER).await;
    for path in [&at, &page, &format!("{page}.pdf"), &format!("{at}/certificate")] {
        other.get(path).await.expect(404);
    }
    test.end().await;
}

#[tokio::test]
async fn what_is_not_ones_own_is_not_here() {
    let test = TestApp::start().await;
    let mut publisher = test.sign_in(PUBLISHER).await;
    publisher.get("/en/publisher/resources/0028-0836").await.expect(404);
    publisher.get("/en/publisher/resources/nonsense").await.expect(404);
    publisher.get("/en/publisher/certificates/NONE.pdf").await.expect(404);
    test.end().await;
}

//! Does a new title need a new number? Anybody may ask; the answer names the rule.

use crate::kit::TestApp;

#[tokio::test]
async fn the_verdict_in_plain_words() {
    let test = TestApp::start().await;
    let mut visitor = test.visitor();
    let path = "/en/help/title-change";
    visitor
        .get(path)
        .await
        .expect(200)
        .shows("Does my new title need a new number?")
        .hides("The rule that decides");
    let page = visitor
        .get(&format!("{path}?before=Journal+of+physics&after=Journal+of+chemistry&language=eng"))
        .await;
    page.expect(200)
        .shows("Major change: a new number")
        .shows("within the first five words")
        .shows(">chemistry</mark>");
    let page = visitor.get(&format!("{path}?before=The+labour+review&after=Labor+review&language=eng")).await;
    page.expect(200).shows("Minor change: the number stays").shows("another spelling");
    let page = visitor.get("/fr/help/title-change?before=Zwei+Welten&after=2+Welten&language=ger").await;
    page.expect(200).shows("Changement mineur");
    let page = visitor.get(&format!("{path}?before=Nature&after=")).await.expect(200);
    page.shows("Write both titles").hides("The rule that decides");
    let long = "a+".repeat(400);
    visitor.get(&format!("{path}?before={long}&after=b")).await.expect(200).hides("The rule that decides");
    let page = visitor.get(&format!("{path}?before=%3Cb%3Ex&after=y")).await.expect(200);
    assert!(!page.body.contains("<b>x"), "what is typed is text");
    test.end().await;
}

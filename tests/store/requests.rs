//! Requests: saved with their version, listed as the desk and the publisher need them.

use issn::Medium;
use issn::request::{Kind, StateName};
use masthead::actions::{answer_request, start_request};
use store::requests::{self, Filter, Sort};
use store::{StoreError, users};

use crate::kit::{OTHER_PUBLISHER, PUBLISHER, TestApp};

#[tokio::test]
async fn the_second_save_of_one_version_is_refused() {
    let test = TestApp::start().await;
    let user = test.user(PUBLISHER).await;
    let actor = users::actor(&test.app.store, &user).await.unwrap();
    let id = start_request::start_request(&test.app, &actor).await.unwrap();
    let row = requests::find(&test.app.store, id).await.unwrap();
    let tx = test.app.store.begin().await.unwrap();
    requests::save(&tx, &row.request, test.app.clock.now()).await.unwrap();
    assert!(matches!(requests::save(&tx, &row.request, test.app.clock.now()).await, Err(StoreError::Stale)));
    drop(tx);
    test.end().await;
}

#[tokio::test]
async fn a_draft_keeps_its_answers() {
    let test = TestApp::start().await;
    let user = test.user(PUBLISHER).await;
    let actor = users::actor(&test.app.store, &user).await.unwrap();
    let id = start_request::start_request(&test.app, &actor).await.unwrap();
    answer_request::answer_request(&test.app, &actor, id, |application| {
        application.title = "Сборник примеров — 样本年鉴".into();
        application.choose_media(&[Medium::Print, Medium::Mobile]);
    })
    .await
    .unwrap();
    let row = requests::find(&test.app.store, id).await.unwrap();
    assert_eq!(row.title, "Сборник примеров — 样本年鉴");
    assert_eq!(row.request.application.versions.len(), 2);
    assert_eq!(row.request.application.country, "MC", "what the account says is not asked twice");
    let other = users::actor(&test.app.store, &test.user(OTHER_PUBLISHER).await).await.unwrap();
    assert!(answer_request::own(&test.app, &other, id).await.is_err(), "another organisation's is not there");
    let filter = Filter { title: "СБОРНИК".into(), ..Filter::default() };
    let organisation = row.request.organisation;
    let found =
        requests::of_organisation(&test.app.store, organisation, &filter, (Sort::Title, true), (1, 20)).await;
    assert_eq!(found.unwrap().1, 1);
    let counts = requests::counts(&test.app.store, organisation).await.unwrap();
    assert_eq!(counts, [(Kind::Assignment, StateName::Draft, 1)]);
    test.end().await;
}

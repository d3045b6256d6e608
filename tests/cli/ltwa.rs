//! `masthead import --ltwa`: the list replaces the one before; what is no row is told.

use serde_json::json;

use super::Folder;

#[test]
fn the_list_is_kept_and_replaced() {
    let folder = Folder::new();
    let first = folder
        .write("ltwa.csv", "WORDS;ABBREVIATIONS;LANGUAGES\njournal;j.;fre, eng\nalone\nhealth;n.a.;eng\n");
    let ran = folder.run(["import", "--ltwa", "--json", first.to_str().unwrap()]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let bad = json!([{"line": 3, "reason": "fewer than two columns"}]);
    assert_eq!(ran.json(), json!({"file": "ltwa.csv", "rows": 2, "bad": 1, "first_bad": bad}));
    let second = folder.write("second.tsv", "library\tlibr.\teng\n");
    let ran = folder.run(["import", "--ltwa", second.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.trim()), (Some(0), "second.tsv: 1 rows of the list kept"));
    let url = format!("sqlite://{}", folder.path("data/masthead.db").display());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (edition, rows) = runtime.block_on(async {
        let store = store::Store::open(&url).await.unwrap();
        (store::ltwa::edition(&store).await.unwrap().unwrap(), store::ltwa::all(&store).await.unwrap())
    });
    assert_eq!((edition.number, edition.file.as_str(), edition.rows), (2, "second.tsv", 1));
    assert_eq!(rows, [issn::abbreviate::Row::new("library", "libr.", "eng")]);
}

#[test]
fn what_is_no_list_is_refused() {
    let folder = Folder::new();
    let ran =
        folder.run(["import", "--ltwa", folder.write("x.pdf", "%PDF-1.4 no rows here").to_str().unwrap()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("no line of it is a row"), "{}", ran.err);
}

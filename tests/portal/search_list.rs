//! `/search/list`: what each number of a list leads to; bounds; the report.

use issn::Medium;

use crate::kit::{LIBRARIAN, PUBLISHER, Shelved, TestApp};

#[tokio::test]
async fn every_outcome_is_told() {
    let test = TestApp::start().await;
    let wrong = Shelved::new(9_955_031, "Printed wrongly").also('y', "9955-9999");
    let merged = Shelved::new(9_955_032, "Merged");
    let gone = issn::Issn::from_serial(9_955_033).unwrap().to_string();
    let merged = merged.also('z', &gone);
    let (wrong_number, merged_number) = (wrong.issn.to_string(), merged.issn.to_string());
    test.shelve(vec![wrong, merged]).await;
    let id = test.sent(PUBLISHER, "Unheard-of", &[Medium::Print]).await;
    let ahead = test.accept(LIBRARIAN, id, true).await[0].to_string();
    test.work().await;
    let unknown = issn::Issn::from_serial(9_955_099).unwrap().to_string();
    let list =
        format!("ISSN;Title\n00280836;Nature\n9955-9999\n{gone}\n{ahead}\n{unknown}\n0028-0837\nnonsense\n");
    let mut visitor = test.visitor();
    let page =
        visitor.upload("/en/search/list", &[("sent", "yes")], ("file", "l.csv", list.as_bytes())).await;
    let page = page.expect(200).hides("Unheard");
    let row = |typed: &str| {
        let from = page
            .body
            .find(&format!("dir=\"ltr\">{typed}</th>"))
            .unwrap_or_else(|| panic!("no row for {typed}"));
        page.body[from..].split("</tr>").next().unwrap().to_owned()
    };
    assert!(
        row("00280836").contains("Registered<") && row("00280836").contains("/en/resource/ISSN/0028-0836")
    );
    assert!(row("9955-9999").contains("Printed by mistake") && row("9955-9999").contains(&wrong_number));
    assert!(
        row(&gone).contains("leads to the number that replaces it") && row(&gone).contains(&merged_number)
    );
    assert!(row(&ahead).contains("Provisional") && !row(&ahead).contains("Unheard"));
    assert!(row(&unknown).contains("Not in the register"));
    assert!(row("0028-0837").contains("should be 6"));
    assert!(row("nonsense").contains("Not an ISSN"));
    test.end().await;
}

#[tokio::test]
async fn lists_have_bounds() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let many = "0028-0836\n".repeat(10_001);
    let page = visitor.upload("/en/search/list", &[], ("file", "l.txt", many.as_bytes())).await;
    page.expect(422).shows("10001 lines");
    let huge = vec![b'x'; 1_100_000];
    visitor.upload("/en/search/list", &[], ("file", "l.txt", &huge)).await.expect(413);
    visitor
        .upload("/en/search/list", &[("sent", "yes")], ("file", "", b""))
        .await
        .expect(422)
        .shows("There is no number");
    let page =
        visitor.upload("/en/search/list", &[], ("file", "l.bin", &[0, 159, 146, 150, b'\n', 255])).await;
    assert!(page.status.as_u16() < 500);
    test.end().await;
}

#[tokio::test]
async fn the_report_is_harmless() {
    let test = TestApp::start().await;
    test.work().await;
    let mut visitor = test.visitor();
    let list = "0028-0836\n=cmd|'/c calc'!A1\n";
    let report =
        visitor.upload("/fr/search/list", &[("as", "csv")], ("file", "l.txt", list.as_bytes())).await;
    let report = report.expect(200);
    let lines: Vec<&str> = report.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{}", report.body);
    assert!(lines[1].starts_with("0028-0836,Enregistré,0028-0836,Nature,"), "{}", lines[1]);
    assert!(lines[2].starts_with('\'') || lines[2].starts_with("\"'"), "{}", lines[2]);
    test.end().await;
}

//! The documents as others see them: qpdf, poppler and zbar read what the press printed.

mod common;

use std::path::Path;
use std::sync::LazyLock;

use common::{arabic, certificate, endless, invoice, kept, pages, run, russian, text, very_long};
use documents::{Certificate, Invoice, Press};

static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new(None).expect("the shipped fonts load"));

fn print_certificate(name: &str, facts: &Certificate) -> std::path::PathBuf {
    sound(name, &PRESS.certificate(facts).expect(name))
}

fn print_invoice(name: &str, facts: &Invoice) -> std::path::PathBuf {
    sound(name, &PRESS.invoice(facts).expect(name))
}

/// Keeps a PDF after checking what every document promises: sound, archival, tagged, all fonts inside.
fn sound(name: &str, pdf: &[u8]) -> std::path::PathBuf {
    assert!(pdf.starts_with(b"%PDF-"), "{name}");
    let path = kept(name, pdf);
    let file = common::name(&path);
    run("qpdf", "qpdf", &["--check", file]);
    let info = run("poppler-utils", "pdfinfo", &[file]);
    assert!(info.contains("Tagged:") && info.contains("A4"), "{name}: {info}");
    let described = run("poppler-utils", "pdfinfo", &["-meta", file]);
    assert!(described.contains("<pdfaid:part>2</pdfaid:part>"), "{name} is not PDF/A-2: {described}");
    assert!(described.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name} is not PDF/UA-1: {described}");
    let fonts = run("poppler-utils", "pdffonts", &[file]);
    assert!(fonts.lines().count() > 2, "{name} has no fonts: {fonts}");
    for font in fonts.lines().skip(2) {
        // The three columns before the object number: embedded, subset, has a map to Unicode.
        let columns: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(columns, ["yes", "yes", "yes"], "{name}: {font}");
    }
    path
}

/// What a telephone reads from the printed page.
fn scanned(pdf: &Path, page: usize) -> String {
    let (picture, page) = (pdf.with_extension(""), page.to_string());
    let picture = common::name(&picture);
    let file = common::name(pdf);
    run(
        "poppler-utils",
        "pdftoppm",
        &["-r", "200", "-png", "-singlefile", "-f", &page, "-l", &page, file, picture],
    );
    let picture = format!("{picture}.png");
    run("zbar-tools", "zbarimg", &["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", &picture])
        .trim()
        .to_owned()
}

#[test]
fn a_certificate_is_one_page_that_scans() {
    let facts = certificate();
    let pdf = print_certificate("certificate", &facts);
    assert_eq!(pages(&pdf), 1);
    assert_eq!(scanned(&pdf, 1), facts.verify_url);
    let text = text(&pdf);
    for words in ["0028-0836", "Nature (London)", "Ada Exemplar", "K7QX-2M4T-9PWD", "4 March 2027"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn equal_facts_give_equal_bytes() {
    let other = Press::new(None).unwrap();
    assert_eq!(PRESS.certificate(&certificate()).unwrap(), other.certificate(&certificate()).unwrap());
    assert_eq!(PRESS.invoice(&invoice()).unwrap(), other.invoice(&invoice()).unwrap());
    let mut later = certificate();
    later.issued_on = later.issued_on.tomorrow().unwrap();
    assert_ne!(PRESS.certificate(&certificate()).unwrap(), PRESS.certificate(&later).unwrap());
}

#[test]
fn cyrillic_and_greek() {
    let pdf = print_certificate("russian", &russian());
    assert_eq!(pages(&pdf), 1);
    let text = text(&pdf);
    assert!(text.contains("Журнал экспериментальной") && text.contains("Ελληνική"), "{text}");
}

#[test]
fn arabic_runs_from_right_to_left() {
    let facts = arabic();
    let pdf = print_certificate("arabic", &facts);
    assert_eq!(pages(&pdf), 1);
    assert_eq!(scanned(&pdf, 1), facts.verify_url);
    let (text, boxes) = (text(&pdf), run("poppler-utils", "pdftotext", &["-bbox", common::name(&pdf), "-"]));
    assert!(text.contains("0028-0836") && text.contains("Cairo University Press"), "{text}");
    // The value of a row stands on the left half of the page, its label on the right.
    let cairo = boxes.lines().find(|line| line.contains(">Cairo<")).unwrap();
    let from: f64 = cairo.split('"').nth(1).unwrap().parse().unwrap();
    assert!(
        from < 470.0 && boxes.lines().any(|line| line.contains("الناشر") || line.contains("رشانلا")),
        "{cairo}"
    );
}

#[test]
fn the_longest_facts_flow_over_pages_and_stay_inside_them() {
    let facts = endless();
    let pdf = print_certificate("endless", &facts);
    let count = pages(&pdf);
    assert!((3..=12).contains(&count), "{count} pages");
    assert_eq!(scanned(&pdf, count), facts.verify_url);
    let copied: String = text(&pdf).split_whitespace().collect();
    assert!(copied.contains(&very_long()[..40]), "breaks must leave no trace in a copy");
    assert!(text(&pdf).replace(' ', "").contains(&format!("2/{count}\n")), "no page numbers");
    let boxes = run("poppler-utils", "pdftotext", &["-bbox", common::name(&pdf), "-"]);
    let words: Vec<f64> = boxes.lines().filter(|line| line.contains("<word")).map(right_edge).collect();
    assert!(words.len() > 100, "{boxes}");
    // A4 is 595.3 pt wide; the margin of 24 mm starts at 527.2 pt.
    assert!(words.iter().all(|&edge| edge < 529.0), "{:?}", words.iter().copied().fold(0.0, f64::max));
}

fn right_edge(word: &str) -> f64 {
    word.split("xMax=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|edge| edge.parse().ok())
        .expect("a word has an edge")
}

#[test]
fn an_invoice_says_every_sum() {
    let pdf = print_invoice("invoice", &invoice());
    assert_eq!(pages(&pdf), 1);
    let text = text(&pdf).replace('\u{a0}', " ");
    for words in
        ["ICS-2027-000123", "Verlag für Beispiele", "EUR 12,500.00", "EUR 13,030.00", "VAT 0 %", "PO 4711"]
    {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn a_long_invoice_repeats_its_head() {
    let mut facts = invoice();
    facts.lang = "fr".into();
    facts.texts.item = "Désignation".into();
    facts.customer.push(very_long());
    facts.lines = facts.lines.into_iter().cycle().take(70).collect();
    facts.lines[3].text = very_long();
    let pdf = print_invoice("invoice-long", &facts);
    let count = pages(&pdf);
    assert!((3..=6).contains(&count), "{count} pages");
    assert!(text(&pdf).matches("Désignation").count() >= count - 1);
}

#[test]
fn an_arabic_invoice_keeps_its_figures() {
    let mut facts = invoice();
    facts.lang = "ar".into();
    facts.texts.heading = "فاتورة".into();
    facts.texts.item = "البيان".into();
    facts.texts.total = "المجموع".into();
    facts.customer = vec!["دار النشر العربية".into(), "القاهرة".into()];
    let pdf = print_invoice("invoice-arabic", &facts);
    let text = text(&pdf).replace('\u{a0}', " ");
    assert!(text.contains("EUR 13,030.00") && text.contains("ICS-2027-000123"), "{text}");
}

#[test]
fn chinese_comes_from_the_folder_and_is_missed_without_it() {
    let mut facts = certificate();
    facts.title = "中国物理学报".into();
    assert_eq!(PRESS.lacks("a中a国中"), ['中', '国']);
    let without = text(&print_certificate("chinese-without-font", &facts));
    assert!(without.contains("\u{fffd}\u{fffd}") && !without.contains('中'), "{without}");

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts");
    let press = Press::new(Some(&folder)).unwrap();
    assert!(press.lacks(&facts.title).is_empty());
    let pdf = sound("chinese", &press.certificate(&facts).unwrap());
    assert!(text(&pdf).contains("中国物理学报"));
}

#[test]
fn hostile_text_is_only_text() {
    let mut facts = certificate();
    facts.title = "#panic(\"x\") $a$ *b* <c> \\ \u{202e}desrever\u{0}\u{7}\u{e000}\u{1f600} \u{301}\u{fe0f} `code` @ref".into();
    facts.description = vec![(String::new(), String::new()), ("#".into(), "= no heading\n- no list".into())];
    facts.texts.statement = "[ #include \"/etc/passwd\" ]".into();
    let pdf = print_certificate("hostile", &facts);
    let text = text(&pdf);
    assert!(text.contains("#panic(") && text.contains("#include") && text.contains("desrever"), "{text}");
}

#[test]
fn an_address_too_long_for_a_code_is_an_error() {
    let mut facts = certificate();
    facts.verify_url = "x".repeat(5000);
    assert!(PRESS.certificate(&facts).is_err());
}

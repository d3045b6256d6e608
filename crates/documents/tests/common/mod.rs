//! Samples of documents, and the Debian programs that look at the results.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use documents::{Certificate, CertificateTexts, Invoice, InvoiceLine, InvoiceTexts, Letterhead};
use jiff::civil::date;

/// 400 letters without a space.
pub fn very_long() -> String {
    "Zeitschriftenverzeichnisnummer".chars().cycle().take(400).collect()
}

fn letterhead() -> Letterhead {
    Letterhead {
        agency: "International Centre for Serials".into(),
        address: vec!["45 rue des Exemples".into(), "75002 Paris, France".into()],
        email: "office@serials.example".into(),
        website: "serials.example".into(),
    }
}

fn rows(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|&(label, value)| (label.into(), value.into())).collect()
}

/// A certificate in English of a serial with a short title.
pub fn certificate() -> Certificate {
    Certificate {
        lang: "en".into(),
        letterhead: letterhead(),
        texts: CertificateTexts {
            heading: "Certificate of ISSN assignment".into(),
            statement: "We certify that the International Standard Serial Number above was assigned to the serial named \
                        here, and that it is recorded in the register with the description below."
                .into(),
            description: "Description in the register".into(),
            signatory_name: "Ada Exemplar".into(),
            signatory_job: "Director of the Centre".into(),
            verify: "Check this certificate: scan the code, or type the address.".into(),
            code: "Code".into(),
        },
        issn: "0028-0836".into(),
        title: "Nature".into(),
        description: rows(&[
            ("Key title", "Nature (London)"),
            ("Abbreviated key title", "Nature (Lond.)"),
            ("ISSN-L", "0028-0836"),
            ("Medium", "Print"),
            ("Publisher", "Nature Publishing Group"),
            ("Place", "London"),
            ("Country", "United Kingdom"),
            ("Language", "English"),
            ("Dates", "1869–"),
            ("Frequency", "Weekly"),
            ("Other medium", "1476-4687 (online)"),
            ("Record", "Confirmed, register of 3 March 2027"),
        ]),
        code: "K7QX-2M4T-9PWD".into(),
        verify_url: "https://serials.example/verify/K7QX-2M4T-9PWD".into(),
        issued_on: date(2027, 3, 4),
        issued_on_text: "Paris, 4 March 2027".into(),
    }
}

/// The same serial's world in Russian.
pub fn russian() -> Certificate {
    let mut facts = certificate();
    facts.lang = "ru".into();
    facts.letterhead.agency = "Международный центр сериальных изданий".into();
    facts.texts.heading = "Свидетельство о присвоении ISSN".into();
    facts.texts.statement =
        "Настоящим удостоверяется, что указанный выше международный стандартный номер сериального \
                             издания присвоен названному здесь изданию и внесён в регистр."
            .into();
    facts.texts.description = "Описание в регистре".into();
    facts.texts.signatory_name = "Ада Примерова".into();
    facts.texts.signatory_job = "Директор центра".into();
    facts.texts.verify = "Проверить свидетельство: отсканируйте код или наберите адрес.".into();
    facts.texts.code = "Код".into();
    facts.title = "Журнал экспериментальной и теоретической физики".into();
    facts.description = rows(&[("Издатель", "Наука, Москва"), ("Греческое заглавие", "Ελληνική επιθεώρηση")]);
    facts.issued_on_text = "Париж, 4 марта 2027 г.".into();
    facts
}

/// A page that runs from right to left.
pub fn arabic() -> Certificate {
    let mut facts = certificate();
    facts.lang = "ar".into();
    facts.letterhead.agency = "المركز الدولي للدوريات".into();
    facts.texts = CertificateTexts {
        heading: "شهادة إسناد الرقم الدولي الموحد للدوريات".into(),
        statement: "نشهد بأن الرقم الدولي الموحد للدوريات المذكور أعلاه (\u{2068}ISSN\u{2069}) قد أُسند إلى الدورية المسماة هنا، \
                    وأنه مسجل في السجل بالوصف الوارد أدناه."
            .into(),
        description: "الوصف في السجل".into(),
        signatory_name: "آدا إكزمبلار".into(),
        signatory_job: "مديرة المركز".into(),
        verify: "للتحقق من هذه الشهادة: امسح الرمز أو اكتب العنوان.".into(),
        code: "الرمز".into(),
    };
    facts.title = "مجلة العلوم الطبيعية، جامعة القاهرة".into();
    facts.description = rows(&[
        ("العنوان المفتاحي", "مجلة العلوم الطبيعية"),
        ("الناشر", "Cairo University Press"),
        ("الرقم الرابط", "0028-0836"),
        ("السنوات", "1956–2027"),
    ]);
    facts.issued_on_text = "باريس، 4 مارس 2027".into();
    facts
}

/// Everything longer than anybody would think, on several pages.
pub fn endless() -> Certificate {
    let mut facts = certificate();
    facts.title = very_long();
    facts.letterhead.agency =
        "International Centre for the Registration of Serial Publications and Other Continuing \
                               Resources of All Countries"
            .into();
    facts.verify_url = format!("https://serials.example/verify/{}", "K7QX2M4T9PWD".repeat(8));
    let row = |n: usize| (format!("Label {n} {}", "x".repeat(n)), format!("Value {n} {}", very_long()));
    facts.description = (0..40).map(row).collect();
    facts
}

/// An invoice with three lines, paid.
pub fn invoice() -> Invoice {
    let line = |text: &str, quantity, unit_cents, total_cents| InvoiceLine {
        text: text.into(),
        quantity,
        unit_cents,
        total_cents,
    };
    Invoice {
        lang: "en".into(),
        letterhead: letterhead(),
        texts: InvoiceTexts {
            heading: "Invoice".into(),
            customer: "Bill to".into(),
            item: "Item".into(),
            quantity: "Quantity".into(),
            unit: "Unit price".into(),
            amount: "Amount".into(),
            net: "Net".into(),
            vat: "VAT".into(),
            total: "Total".into(),
            terms: vec![
                "Payable within 60 days by bank transfer to FR76 3000 6000 0112 3456 7890 189, naming the number of this \
                 invoice."
                    .into(),
                "Centre for Serials, association, SIREN 000 000 000, VAT FR00 000 000 000.".into(),
            ],
        },
        number: "ICS-2027-000123".into(),
        issued_on: date(2027, 3, 4),
        particulars: rows(&[
            ("Date", "4 March 2027"),
            ("Due", "3 May 2027"),
            ("Your order", "PO 4711"),
            ("Your VAT number", "DE 123 456 789"),
        ]),
        customer: vec![
            "Verlag für Beispiele GmbH".into(),
            "Lindenstraße 12".into(),
            "10969 Berlin".into(),
            "Germany".into(),
        ],
        lines: vec![
            line("Registration fee, with 1 credit", 1, 5000, 5000),
            line("Credits for ISSN requests, 5 to 20", 12, 4000, 48000),
            line("Complete records, yearly subscription from 1 March 2027 to 29 February 2028", 1, 1_250_000, 1_250_000),
        ],
        currency: "EUR".into(),
        net_cents: 1_303_000,
        vat_rate: "0 %".into(),
        vat_cents: 0,
        total_cents: 1_303_000,
        vat_text: Some("Reverse charge: VAT is due by the customer (article 196 of Directive 2006/112/EC).".into()),
        paid: Some("Paid on 6 March 2027 by card.".into()),
    }
}

/// Keeps a document where the programs below, and people, can look at it.
pub fn kept(name: &str, pdf: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(&path, pdf).expect("the tests' own folder can be written");
    path
}

/// Runs a program and gives what it wrote.
///
/// # Panics
/// When the program is missing or ends with an error.
pub fn run(package: &str, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output =
        output.unwrap_or_else(|error| panic!("{program}: {error}; install Debian's package {package}"));
    let wrote = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {}\n{wrote}{complained}", output.status);
    wrote
}

/// A path as programs take it.
///
/// # Panics
/// When the path is not UTF-8.
pub fn name(path: &Path) -> &str {
    path.to_str().expect("test paths are UTF-8")
}

/// Number of pages.
pub fn pages(pdf: &Path) -> usize {
    run("qpdf", "qpdf", &["--show-npages", name(pdf)]).trim().parse().expect("a number of pages")
}

/// The text as a reader would copy it.
pub fn text(pdf: &Path) -> String {
    run("poppler-utils", "pdftotext", &["-layout", name(pdf), "-"])
}

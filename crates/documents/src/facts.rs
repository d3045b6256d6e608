//! What a document says: plain facts and the words around them, all given by the caller.

use jiff::civil::Date;
use serde::Serialize;

/// Who issues the document, as set at the head of its first page.
#[derive(Debug, Clone, Serialize)]
pub struct Letterhead {
    /// Name of the agency; set large.
    pub agency: String,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Where to write to.
    pub email: String,
    /// Home page, as people would type it.
    pub website: String,
}

/// The words of a certificate in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub struct CertificateTexts {
    /// What the paper is, e.g. "Certificate of ISSN assignment".
    pub heading: String,
    /// The sentences that certify.
    pub statement: String,
    /// Head of the description, e.g. "Description in the register".
    pub description: String,
    /// Name of the signatory.
    pub signatory_name: String,
    /// Office of the signatory.
    pub signatory_job: String,
    /// Tells the reader how to check the certificate; stands beside the QR code.
    pub verify: String,
    /// Label of the code, e.g. "Code".
    pub code: String,
}

/// The certificate of one ISSN.
#[derive(Debug, Clone, Serialize)]
pub struct Certificate {
    /// Language of the texts: `en fr es ar ru zh`. Arabic is set from right to left.
    pub lang: String,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// The words.
    pub texts: CertificateTexts,
    /// The number as printed: `NNNN-NNNC`.
    pub issn: String,
    /// Title of the serial.
    pub title: String,
    /// The complete description as (label, value) rows, in the order of printing.
    pub description: Vec<(String, String)>,
    /// Code under which the certificate can be checked.
    pub code: String,
    /// Address that the QR code holds and that is printed in full.
    pub verify_url: String,
    /// Day of issue; becomes the creation date of the file.
    pub issued_on: Date,
    /// Place and day of issue written out in the reader's language.
    pub issued_on_text: String,
}

/// The words of an invoice in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub struct InvoiceTexts {
    /// "Invoice" or "Proforma invoice".
    pub heading: String,
    /// Over the customer's address, e.g. "Bill to".
    pub customer: String,
    /// Column head: what was bought.
    pub item: String,
    /// Column head: how many.
    pub quantity: String,
    /// Column head: price of one.
    pub unit: String,
    /// Column head: price of the line.
    pub amount: String,
    /// Before the sum without VAT.
    pub net: String,
    /// Before the VAT; the rate is put after it.
    pub vat: String,
    /// Before the sum to pay.
    pub total: String,
    /// Terms of payment, bank account, legal notices: one paragraph each.
    pub terms: Vec<String>,
}

/// One line of an invoice.
#[derive(Debug, Clone, Serialize)]
pub struct InvoiceLine {
    /// What was bought.
    pub text: String,
    /// How many.
    pub quantity: u32,
    /// Price of one, in cents.
    pub unit_cents: i64,
    /// Price of the line, in cents. Printed as given: sums are the caller's.
    pub total_cents: i64,
}

/// An invoice or a proforma invoice. The crate adds nothing up: all sums are printed as given.
#[derive(Debug, Clone, Serialize)]
pub struct Invoice {
    /// Language of the texts and of the way amounts are written: `en fr es ar ru zh`.
    pub lang: String,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// The words.
    pub texts: InvoiceTexts,
    /// Number of the invoice; set large and at the foot of every page.
    pub number: String,
    /// Day of issue; becomes the creation date of the file.
    pub issued_on: Date,
    /// (label, value) rows at the head: date, due date, customer's order number, VAT numbers …
    pub particulars: Vec<(String, String)>,
    /// Name and address of the customer, one line each.
    pub customer: Vec<String>,
    /// What was bought.
    pub lines: Vec<InvoiceLine>,
    /// Currency, ISO 4217.
    pub currency: String,
    /// Sum without VAT, in cents.
    pub net_cents: i64,
    /// Rate as printed, e.g. "20 %"; empty when no VAT is due.
    pub vat_rate: String,
    /// VAT, in cents.
    pub vat_cents: i64,
    /// Sum to pay, in cents.
    pub total_cents: i64,
    /// Why the VAT is what it is, e.g. "Reverse charge, art. 196".
    pub vat_text: Option<String>,
    /// Set when paid, e.g. "Paid on 3 March 2027 by card".
    pub paid: Option<String>,
}

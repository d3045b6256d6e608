//! The press: facts in, PDF out. Holds the fonts and the pages; everything else is made anew for each document.

use std::path::Path;

use jiff::civil::Date;
use serde_json::{Value, json};
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fonts::Fonts;
use crate::{Certificate, DocumentError, Invoice, amount, qr};

const KIT: (&str, &str) = ("kit.typ", include_str!("../typ/kit.typ"));
const CERTIFICATE: (&str, &str) = ("certificate.typ", include_str!("../typ/certificate.typ"));
const INVOICE: (&str, &str) = ("invoice.typ", include_str!("../typ/invoice.typ"));

/// How many documents the engine's cache remembers a piece of work for; keeps memory flat.
const CACHE_AGE: usize = 5;

/// Makes documents. Build one at start and share it: it is `Send + Sync`, and fonts are read only once.
///
/// Equal facts give equal bytes. The files are PDF/A-2a and PDF/UA-1: archival, tagged, all fonts inside.
pub struct Press {
    fonts: Fonts,
}

impl Press {
    /// Loads the shipped fonts (all scripts but Chinese, Japanese, Korean and the rarer ones) and lists those under
    /// `extra_fonts`, e.g. `/usr/share/fonts/opentype/noto` of Debian's `fonts-noto-cjk`.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn new(extra_fonts: Option<&Path>) -> Result<Self, DocumentError> {
        Ok(Self { fonts: Fonts::load(extra_fonts)? })
    }

    /// The certificate as PDF. A character that no font has is printed as U+FFFD, see [`Press::lacks`].
    ///
    /// # Errors
    /// When `verify_url` is too long for a QR code, or the engine refuses.
    pub fn certificate(&self, facts: &Certificate) -> Result<Vec<u8>, DocumentError> {
        let page = json!({ "qr": qr::bare_svg(&facts.verify_url)?, "facts": facts });
        self.print(CERTIFICATE, page, facts.issued_on, &facts.code)
    }

    /// The invoice as PDF. A character that no font has is printed as U+FFFD, see [`Press::lacks`].
    ///
    /// # Errors
    /// When the engine refuses.
    pub fn invoice(&self, facts: &Invoice) -> Result<Vec<u8>, DocumentError> {
        let money = |cents| amount(cents, &facts.currency, &facts.lang);
        let lines = facts.lines.iter().map(|line| {
            json!({ "text": line.text, "quantity": line.quantity.to_string(), "unit": money(line.unit_cents),
                    "total": money(line.total_cents) })
        });
        let page = json!({ "lines": lines.collect::<Vec<_>>(), "net": money(facts.net_cents),
                           "vat": money(facts.vat_cents), "total": money(facts.total_cents), "facts": facts });
        self.print(INVOICE, page, facts.issued_on, &facts.number)
    }

    /// The characters of `text` that would be printed as U+FFFD because no font has them, each once. Not empty for
    /// Chinese when no folder with such fonts was given: a reason to warn the operator.
    pub fn lacks(&self, text: &str) -> Vec<char> {
        let mut lacking: Vec<char> = text.chars().filter(|&c| self.printed(c) == Some('\u{fffd}')).collect();
        lacking.sort_unstable();
        lacking.dedup();
        lacking
    }

    /// `ident` is what the file is known by among all documents: the certificate's code, the invoice's number.
    fn print(
        &self,
        page: (&str, &str),
        facts: Value,
        day: Date,
        ident: &str,
    ) -> Result<Vec<u8>, DocumentError> {
        let facts = serde_json::to_string(&self.printable(facts))?;
        let sheet = Sheet::new(&self.fonts, page, facts)?;
        let document = typst::compile::<PagedDocument>(&sheet).output.map_err(|refused| engine(&refused))?;
        // Text that shaping alone finds unprintable (say, a mark no font can put on its letter) breaks the archival
        // standard; such a document still has to come out, so the second try asks for none.
        let archival = [PdfStandard::A_2a, PdfStandard::Ua_1];
        let bytes = bound(&document, &archival, day, ident).or_else(|_| bound(&document, &[], day, ident));
        comemo::evict(CACHE_AGE);
        bytes
    }

    /// The same facts with every text made printable.
    fn printable(&self, facts: Value) -> Value {
        match facts {
            Value::String(text) => Value::String(text.chars().filter_map(|c| self.printed(c)).collect()),
            Value::Array(items) => items.into_iter().map(|item| self.printable(item)).collect(),
            Value::Object(fields) => {
                fields.into_iter().map(|(name, value)| (name, self.printable(value))).collect()
            }
            other => other,
        }
    }

    /// What is printed for a character; none for those that mean nothing on paper. Private characters look
    /// different in every font, and direction overrides can make a text look like another: neither is printed.
    fn printed(&self, c: char) -> Option<char> {
        match c {
            ' '..='~' => Some(c),
            '\u{2028}' | '\u{2029}' => Some(' '),
            _ if c.is_control() => Some(' '),
            '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' => {
                None
            }
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' => Some(c),
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some('\u{fffd}'),
            _ if self.fonts.has(c) || c.is_whitespace() => Some(c),
            _ => Some('\u{fffd}'),
        }
    }
}

/// Writes the pages as PDF, held to `standards`.
fn bound(
    document: &PagedDocument,
    standards: &[PdfStandard],
    day: Date,
    ident: &str,
) -> Result<Vec<u8>, DocumentError> {
    let day = Datetime::from_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs());
    let standards =
        PdfStandards::new(standards).map_err(|hint| DocumentError::Engine(hint.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Masthead".to_owned())),
        timestamp: day.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|refused| engine(&refused))
}

fn engine(refused: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = refused.iter().map(|reason| reason.message.as_str()).collect();
    DocumentError::Engine(messages.join("; "))
}

/// The world of one document as the engine sees it: fonts, the page, the kit it imports, the facts. No files, no
/// packages, no date.
struct Sheet<'a> {
    fonts: &'a Fonts,
    library: LazyHash<Library>,
    main: Source,
    kit: Source,
}

impl<'a> Sheet<'a> {
    fn new(fonts: &'a Fonts, page: (&str, &str), facts: String) -> Result<Self, DocumentError> {
        let mut inputs = Dict::new();
        inputs.insert("page".into(), facts.into_value());
        let library = Library::builder().with_inputs(inputs).build();
        Ok(Self { fonts, library: LazyHash::new(library), main: source(page)?, kit: source(KIT)? })
    }
}

fn source((name, text): (&str, &str)) -> Result<Source, DocumentError> {
    let path = VirtualPath::new(name).map_err(|error| DocumentError::Engine(format!("{error:?}")))?;
    Ok(Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), text.to_owned()))
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [&self.main, &self.kit].into_iter().find(|source| source.id() == id);
        known.cloned().ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

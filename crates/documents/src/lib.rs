//! Facts to PDF, SVG and PNG: the certificate of an ISSN, invoices, QR codes, barcodes.
//!
//! The crate knows layout only. Every word on the page comes from the caller, in the caller's language;
//! there is no clock, no network and no store here, and equal facts give equal bytes.
//! The pages themselves are `typ/*.typ`; facts reach them as data (`sys.inputs`), never as source text.

mod amount;
pub mod barcode;
mod facts;
mod fonts;
mod press;
mod qr;

pub use amount::amount;
pub use facts::{Certificate, CertificateTexts, Invoice, InvoiceLine, InvoiceTexts, Letterhead};
pub use press::Press;
pub use qr::qr_svg;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The folder of extra fonts, or a file in it, could not be read.
    #[error("cannot read fonts at {path}")]
    Fonts {
        /// The folder or file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The text is too long for a QR code (about 2300 bytes).
    #[error("cannot draw a QR code")]
    Qr(#[from] qrcode::types::QrError),
    /// The digits are no EAN-13, or the add-on has neither two nor five digits.
    #[error("cannot draw a barcode of {0}")]
    Barcode(String),
    /// The picture could not be written.
    #[error("cannot write the picture")]
    Picture(#[from] png::EncodingError),
    /// The facts could not be handed to the page.
    #[error("cannot hand the facts to the page")]
    Facts(#[from] serde_json::Error),
    /// The PDF engine refused; the text is its own, for the log.
    #[error("the PDF engine refused: {0}")]
    Engine(String),
}

//! QR codes as SVG.

use qrcode::{EcLevel, QrCode, render::svg};

use crate::DocumentError;

/// Draws `text` as a QR code with its quiet zone and 15 % of error correction, as one `<svg>` element that can stand in
/// a page or be a file of its own.
///
/// # Errors
/// When the text does not fit (about 2300 bytes).
pub fn qr_svg(text: &str) -> Result<String, DocumentError> {
    drawn(text, true)
}

/// The same without the quiet zone, for a page that leaves room around it.
pub fn bare_svg(text: &str) -> Result<String, DocumentError> {
    drawn(text, false)
}

fn drawn(text: &str, quiet_zone: bool) -> Result<String, DocumentError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let drawn = code.render::<svg::Color>().quiet_zone(quiet_zone).build();
    // The XML declaration is not allowed inside HTML and not needed outside of it.
    Ok(drawn.split_once("?>").map_or(drawn.as_str(), |(_, svg)| svg).to_owned())
}

#[cfg(test)]
mod tests {
    use super::qr_svg;

    #[test]
    fn is_one_svg_element() {
        let svg = qr_svg("https://example.org/verify/ABCD").unwrap();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg}");
    }

    #[test]
    fn refuses_what_does_not_fit() {
        assert!(qr_svg(&"x".repeat(5000)).is_err());
    }
}

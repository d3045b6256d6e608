//! EAN-13 barcodes with an add-on, as SVG and PNG: bars, quiet zones and digits that people read.

mod digits;
mod picture;
#[cfg(test)]
mod tests;

use std::fmt::Write;

use barcoders::sym::ean_supp::EANSUPP;
use barcoders::sym::ean13::EAN13;

use crate::DocumentError;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barcode {
    digits: String,
    /// Two or five digits, or none.
    addon: String,
}

/// How large it is printed, in percent of the nominal size (SC2), whose narrowest bar is 0.33 mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(u16);

/// What a picture is called for those who do not see it, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    pub title: &'a str,
    pub description: &'a str,
}

/// A black rectangle, in modules: the width of the narrowest bar.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bar {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// A digit and its upper left corner, in modules.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Digit {
    value: u8,
    x: f32,
    y: f32,
}

/// Everything to be drawn, in modules.
#[derive(Debug, Clone, PartialEq)]
struct Drawing {
    width: f32,
    height: f32,
    bars: Vec<Bar>,
    digits: Vec<Digit>,
}

/// Millimetres of a module at the nominal size.
const MODULE: f32 = 0.33;
/// Quiet zones in modules: before the symbol, after it, between symbol and add-on, after the add-on.
const BEFORE: f32 = 11.0;
const AFTER: f32 = 7.0;
const BETWEEN: f32 = 9.0;
const AFTER_ADDON: f32 = 5.0;
/// White above the bars, height of the bars (22.85 mm), and how much longer the guard bars are.
const TOP: f32 = 2.0;
const BARS: f32 = 69.24;
const LONGER: f32 = 5.0;
/// Where the digits under the bars begin, and the height of a digit.
const DIGITS: f32 = TOP + BARS + 1.5;
const DIGIT: f32 = 8.0;

impl Size {
    pub const NOMINAL: Self = Self(100);

    /// 80 to 200 percent; smaller and larger ones are not read at tills.
    pub fn percent(percent: u16) -> Option<Self> {
        (80..=200).contains(&percent).then_some(Self(percent))
    }

    /// Millimetres of a module.
    fn module(self) -> f32 {
        MODULE * f32::from(self.0) / 100.0
    }
}

impl Barcode {
    /// Thirteen digits with their check digit, and an add-on of two or five digits, or none (empty).
    ///
    /// # Errors
    /// When they are not that.
    pub fn new(digits: &str, addon: &str) -> Result<Self, DocumentError> {
        let wrong = || DocumentError::Barcode(format!("{digits} {addon}"));
        let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
        if digits.len() != 13 || !is_number(digits) || EAN13::new(digits).is_err() {
            return Err(wrong());
        }
        if ![0, 2, 5].contains(&addon.len()) || !is_number(addon) {
            return Err(wrong());
        }
        Ok(Self { digits: digits.to_owned(), addon: addon.to_owned() })
    }

    /// One `<svg>` element with its size in millimetres, that can stand in a page or be a file of its own.
    ///
    /// # Errors
    /// When the library that knows the patterns refuses.
    pub fn svg(&self, size: Size, labels: &Labels<'_>) -> Result<String, DocumentError> {
        let Drawing { width, height, bars, digits } = self.draw()?;
        let module = size.module();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.2}mm\" height=\"{:.2}mm\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"barcode-title barcode-description\" shape-rendering=\"crispEdges\">\
             <title id=\"barcode-title\">{}</title><desc id=\"barcode-description\">{}</desc>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/><path fill=\"#000\" d=\"",
            width * module,
            height * module,
            escaped(labels.title),
            escaped(labels.description),
        );
        // Writing to a string cannot fail.
        for Bar { x, y, width, height } in bars {
            let _ = write!(svg, "M{x} {y}h{width}v{height}h-{width}z");
        }
        svg.push_str(
            "\"/><path fill=\"none\" stroke=\"#000\" stroke-width=\"0.9\" stroke-linecap=\"round\" ",
        );
        svg.push_str("stroke-linejoin=\"round\" shape-rendering=\"auto\" d=\"");
        for digit in digits {
            for line in digits::lines(digit.value) {
                for (at, (x, y)) in line.iter().enumerate() {
                    let _ = write!(svg, "{}{} {}", if at == 0 { 'M' } else { 'L' }, digit.x + x, digit.y + y);
                }
            }
        }
        svg.push_str("\"/></svg>");
        Ok(svg)
    }

    /// A PNG in black and white for print at so many dots an inch (at most 1200): bars are whole dots, and the file
    /// says how large a dot is, so that it prints in its true size.
    ///
    /// # Errors
    /// When the library that knows the patterns refuses, or the picture cannot be written.
    pub fn png(&self, size: Size, dots: u16) -> Result<Vec<u8>, DocumentError> {
        picture::png(&self.draw()?, size.module(), dots.min(1200))
    }

    fn draw(&self) -> Result<Drawing, DocumentError> {
        let wrong = |_| DocumentError::Barcode(self.digits.clone());
        let modules = EAN13::new(&self.digits).map_err(wrong)?.encode();
        let mut drawing = Drawing { width: 0.0, height: DIGITS + DIGIT + 1.0, bars: vec![], digits: vec![] };
        // Guard bars: the first three modules, the five in the middle, the last three.
        let longer = |at: usize| !(3..modules.len() - 3).contains(&at) || (45..50).contains(&at);
        for (at, module) in (0_u16..).zip(&modules) {
            if *module == 1 {
                let height = BARS + if longer(at.into()) { LONGER } else { 0.0 };
                drawing.bars.push(Bar { x: BEFORE + f32::from(at), y: TOP, width: 1.0, height });
            }
        }
        let values = self.digits.bytes().map(|sign| sign - b'0');
        for (at, value) in (0_u16..).zip(values) {
            // The first digit stands in the quiet zone, six under each half.
            let x = match at {
                0 => 1.5,
                1..=6 => BEFORE + 4.5 + f32::from(at - 1) * 7.0,
                _ => BEFORE + 51.5 + f32::from(at - 7) * 7.0,
            };
            drawing.digits.push(Digit { value, x, y: DIGITS });
        }
        let end = BEFORE + 95.0;
        drawing.width = end + AFTER;
        if !self.addon.is_empty() {
            self.draw_addon(&mut drawing, end + BETWEEN)?;
        }
        Ok(drawing)
    }

    /// The add-on: its digits above its bars, which end where the guard bars do.
    fn draw_addon(&self, drawing: &mut Drawing, begin: f32) -> Result<(), DocumentError> {
        let modules =
            EANSUPP::new(&self.addon).map_err(|_| DocumentError::Barcode(self.addon.clone()))?.encode();
        let y = TOP + DIGIT + 1.5;
        for (at, _) in (0_u16..).zip(&modules).filter(|(_, module)| **module == 1) {
            let height = TOP + BARS + LONGER - y;
            drawing.bars.push(Bar { x: begin + f32::from(at), y, width: 1.0, height });
        }
        for (at, sign) in (0_u16..).zip(self.addon.bytes()) {
            let x = begin + 5.5 + f32::from(at) * 9.0;
            drawing.digits.push(Digit { value: sign - b'0', x, y: TOP });
        }
        let width = u16::try_from(modules.len()).map_or(0.0, f32::from);
        drawing.width = begin + width + AFTER_ADDON;
        Ok(())
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! A drawing as dots.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};

use super::digits::lines;
use super::{Digit, Drawing};
use crate::DocumentError;

/// Half the width of a digit's line, in modules.
const HALF_LINE: f32 = 0.45;

/// Black and white, one bit a dot. A module is a whole number of dots; the size of a dot is told so that the module
/// prints as wide as it should be.
pub fn png(drawing: &Drawing, module: f32, dots: u16) -> Result<Vec<u8>, DocumentError> {
    let scale = whole(module * f32::from(dots) / 25.4).max(1);
    let canvas = Canvas::draw(drawing, scale);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.width, canvas.height);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    let a_metre = whole(small(scale) / (module / 1000.0));
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: a_metre, yppu: a_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&canvas.packed())?;
    writer.finish()?;
    Ok(bytes)
}

struct Canvas {
    width: u32,
    height: u32,
    scale: u32,
    black: Vec<bool>,
}

impl Canvas {
    fn draw(drawing: &Drawing, scale: u32) -> Self {
        let size = |modules: f32| whole(modules.ceil()) * scale;
        let (width, height) = (size(drawing.width), size(drawing.height));
        let mut canvas = Self { width, height, scale, black: vec![false; width as usize * height as usize] };
        for bar in &drawing.bars {
            let (x, y) = (canvas.dot(bar.x), canvas.dot(bar.y));
            canvas.fill((x, x + canvas.dot(bar.width)), (y, canvas.dot(bar.y + bar.height)), |_, _| true);
        }
        for digit in &drawing.digits {
            canvas.digit(digit);
        }
        canvas
    }

    fn dot(&self, modules: f32) -> u32 {
        whole(modules * small(self.scale))
    }

    /// Blackens the dots of a rectangle for which `is_black` says so, given the middle of the dot in modules.
    fn fill(
        &mut self,
        (left, right): (u32, u32),
        (top, bottom): (u32, u32),
        is_black: impl Fn(f32, f32) -> bool,
    ) {
        let middle = |dot: u32, scale: u32| (small(dot) + 0.5) / small(scale);
        for y in top..bottom.min(self.height) {
            for x in left..right.min(self.width) {
                if is_black(middle(x, self.scale), middle(y, self.scale)) {
                    self.black[y as usize * self.width as usize + x as usize] = true;
                }
            }
        }
    }

    fn digit(&mut self, digit: &Digit) {
        let columns = (self.dot(digit.x - 1.0), self.dot(digit.x + 5.0));
        let rows = (self.dot(digit.y - 1.0), self.dot(digit.y + 9.0));
        let near = |x: f32, y: f32| {
            let point = (x - digit.x, y - digit.y);
            let pieces = lines(digit.value).iter().flat_map(|line| line.windows(2));
            pieces.into_iter().any(|piece| distance(point, piece[0], piece[1]) <= HALF_LINE)
        };
        self.fill(columns, rows, near);
    }

    /// Eight dots a byte, rows filled up; black is zero.
    fn packed(&self) -> Vec<u8> {
        let rows = self.black.chunks(self.width as usize);
        rows.flat_map(|row| {
            row.chunks(8).map(|dots| {
                let bits = dots.iter().enumerate().map(|(at, black)| u8::from(!black) << (7 - at));
                bits.fold(0, |byte, bit| byte | bit)
            })
        })
        .collect()
    }
}

/// From a point to the piece of a line between two others.
fn distance((x, y): (f32, f32), (ax, ay): (f32, f32), (bx, by): (f32, f32)) -> f32 {
    let (dx, dy) = (bx - ax, by - ay);
    let along = (((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small positive numbers of dots")]
fn whole(value: f32) -> u32 {
    value.round() as u32
}

#[expect(clippy::cast_precision_loss, reason = "some thousand dots at most")]
fn small(value: u32) -> f32 {
    value as f32
}

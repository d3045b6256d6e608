//! The fonts: those compiled into the program, then those of a folder, read from disk when first needed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontBook, FontInfo};
use typst::utils::LazyHash;

use crate::DocumentError;

/// Latin, Greek, Cyrillic, Arabic, Armenian, Devanagari, Georgian, Hebrew, Thai. See `fonts/README.md`.
const SHIPPED: [&[u8]; 14] = [
    include_bytes!("../fonts/SourceSerif4-Regular.otf"),
    include_bytes!("../fonts/SourceSerif4-It.otf"),
    include_bytes!("../fonts/SourceSerif4-Semibold.otf"),
    include_bytes!("../fonts/SourceSerif4Display-Semibold.otf"),
    include_bytes!("../fonts/SourceSans3-Regular.otf"),
    include_bytes!("../fonts/SourceSans3-Semibold.otf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifArmenian-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifDevanagari-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifGeorgian-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifThai-Regular.ttf"),
];

/// All fonts that a page can use.
pub struct Fonts {
    /// What the engine chooses from.
    pub book: LazyHash<FontBook>,
    /// In the order of the book.
    faces: Vec<Face>,
    /// Every character that at least one font can print.
    coverage: Coverage,
}

/// A font in memory, or one in a file that is read when a page first needs it: the Chinese, Japanese and Korean
/// collections are 20 MB each and most pages do without.
enum Face {
    Shipped(Font),
    File { path: PathBuf, index: u32, font: OnceLock<Option<Font>> },
}

impl Fonts {
    /// Loads the shipped fonts and the list of those under `folder`, if one is given.
    pub fn load(folder: Option<&Path>) -> Result<Self, DocumentError> {
        let mut book = FontBook::new();
        let mut faces = Vec::new();
        for font in SHIPPED.into_iter().flat_map(|data| Font::iter(Bytes::new(data))) {
            book.push(font.info().clone());
            faces.push(Face::Shipped(font));
        }
        for path in folder.map_or(Ok(Vec::new()), font_files)? {
            let data =
                fs::read(&path).map_err(|source| DocumentError::Fonts { path: path.clone(), source })?;
            for index in 0.. {
                let Some(info) = FontInfo::new(&data, index) else { break };
                book.push(info);
                faces.push(Face::File { path: path.clone(), index, font: OnceLock::new() });
            }
        }
        let codes = (0..faces.len()).filter_map(|at| book.info(at)).flat_map(|info| info.coverage.iter());
        let coverage = Coverage::from_vec(codes.collect());
        Ok(Self { book: LazyHash::new(book), faces, coverage })
    }

    /// The font at a place of the book; none when its file has gone since.
    pub fn font(&self, at: usize) -> Option<Font> {
        match self.faces.get(at)? {
            Face::Shipped(font) => Some(font.clone()),
            Face::File { path, index, font } => {
                font.get_or_init(|| Font::new(Bytes::new(fs::read(path).ok()?), *index)).clone()
            }
        }
    }

    /// Whether some font has this character.
    pub fn has(&self, character: char) -> bool {
        self.coverage.contains(u32::from(character))
    }
}

/// All font files under a folder, in the order of their names, so that the choice does not depend on the disk.
fn font_files(folder: &Path) -> Result<Vec<PathBuf>, DocumentError> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |source| DocumentError::Fonts { path: folder.clone(), source };
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            // Links to folders are not followed: they can go round in circles.
            if entry.file_type().map_err(failed)?.is_dir() {
                folders.push(entry.path());
            } else if is_font(&entry.path()) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_font(path: &Path) -> bool {
    let kinds = ["ttf", "otf", "ttc", "otc"];
    path.is_file()
        && path.extension().is_some_and(|end| kinds.iter().any(|kind| end.eq_ignore_ascii_case(kind)))
}

#[cfg(test)]
mod tests {
    use super::Fonts;

    #[test]
    fn the_shipped_fonts_print_the_scripts_they_promise() {
        let fonts = Fonts::load(None).unwrap();
        for text in [
            "AÅŠžøß",
            "Ελληνικά",
            "Журнал ї ў Ө",
            "العربية پ گ",
            "עברית",
            "हिन्दी",
            "Հայ",
            "ქართ",
            "ไทย",
            "€–’\u{fffd}",
        ] {
            for character in text.chars().filter(|c| !c.is_whitespace()) {
                assert!(fonts.has(character), "{character} of {text}");
            }
        }
        assert!(!fonts.has('中'), "Chinese comes from the folder only");
    }

    #[test]
    fn a_missing_folder_is_an_error_that_names_it() {
        let error = Fonts::load(Some(std::path::Path::new("/no/such/folder"))).err().unwrap();
        assert!(error.to_string().contains("/no/such/folder"), "{error}");
    }
}

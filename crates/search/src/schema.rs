//! The fields of the index: what every document has, and the two sides of what is told of a record.

use issn::visible::Depth;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, NumericOptions, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing,
    TextOptions,
};

use crate::text::FOLDED;

/// Raised with every change of fields, of their options or of how text becomes terms: the index is then built anew.
pub(crate) const VERSION: u32 = 1;

/// Handles of all fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// Own number, eight characters: the key by which a document is replaced and deleted.
    pub issn: Field,
    /// Own number without check digit, to order by.
    pub serial: Field,
    released: Side,
    complete: Side,
}

/// What is told of a record to one kind of asker. All that a search for them touches is in here.
#[derive(Debug, Clone)]
pub(crate) struct Side {
    prefix: &'static str,
    depth: Depth,
    pub issn_l: Field,
    /// Numbers that are not its own but lead to it: incorrect, cancelled.
    pub number: Field,
    pub title: Field,
    pub key_title: Field,
    pub publisher: Field,
    pub place: Field,
    pub subject: Field,
    pub indexing: Field,
    /// Whole folded titles: title proper and key title; and the other titles.
    pub exact: Field,
    pub exact_other: Field,
    pub sort_title: Field,
    pub medium: Field,
    pub country: Field,
    pub status: Field,
    pub centre: Field,
    pub archive: Field,
    pub open_access: Field,
    pub language: Field,
    pub decade: Field,
    pub kind: Field,
    pub start: Field,
    pub end: Field,
    /// The first year, 0 when unknown: every document has it, so that all can be ordered.
    pub newest: Field,
    /// Date and time of the last change as fourteen digits, 0 when unknown.
    pub modified: Field,
    /// Which of two equal titles comes first: print, online, others; running before ceased.
    pub standing: Field,
    pub shown_title: Field,
    pub shown_key_title: Field,
    pub shown_publisher: Field,
}

impl Fields {
    /// The schema and the handles of its fields.
    pub(crate) fn build() -> (Schema, Self) {
        let mut builder = Schema::builder();
        let fields = Self {
            issn: builder.add_text_field("issn", STRING | STORED),
            serial: builder.add_u64_field("serial", FAST),
            released: Side::build(&mut builder, "released", Depth::Released),
            complete: Side::build(&mut builder, "complete", Depth::Complete),
        };
        (builder.build(), fields)
    }

    /// The side that a search of this depth uses; none below the released data.
    pub(crate) fn side(&self, depth: Depth) -> Option<&Side> {
        match depth {
            Depth::Announced | Depth::Withdrawn => None,
            Depth::Released => Some(&self.released),
            Depth::Complete => Some(&self.complete),
        }
    }

    pub(crate) fn sides(&self) -> [&Side; 2] {
        [&self.released, &self.complete]
    }
}

impl Side {
    fn build(builder: &mut SchemaBuilder, prefix: &'static str, depth: Depth) -> Self {
        let words = words();
        let code: TextOptions = STRING | FAST;
        let shown_code: TextOptions = STRING | FAST | STORED;
        let order = TextOptions::default().set_fast("raw");
        let shown = TextOptions::default().set_stored();
        let year: NumericOptions = (FAST | STORED).into();
        let mut text =
            |name: &str, options: &TextOptions| builder.add_text_field(&named(prefix, name), options.clone());
        Self {
            prefix,
            depth,
            issn_l: text("issn_l", &(STRING | STORED)),
            number: text("number", &STRING),
            title: text("title", &words),
            key_title: text("key_title", &words),
            publisher: text("publisher", &words),
            place: text("place", &words),
            subject: text("subject", &words),
            indexing: text("indexing", &words),
            exact: text("exact", &STRING),
            exact_other: text("exact_other", &STRING),
            sort_title: text("sort_title", &order),
            medium: text("medium", &shown_code),
            country: text("country", &shown_code),
            status: text("status", &shown_code),
            centre: text("centre", &shown_code),
            archive: text("archive", &code),
            open_access: text("open_access", &code),
            language: text("language", &shown_code),
            decade: text("decade", &code),
            kind: text("kind", &code),
            shown_title: text("shown_title", &shown),
            shown_key_title: text("shown_key_title", &shown),
            shown_publisher: text("shown_publisher", &shown),
            start: builder.add_i64_field(&named(prefix, "start"), year.clone()),
            end: builder.add_i64_field(&named(prefix, "end"), year),
            newest: builder.add_u64_field(&named(prefix, "newest"), FAST),
            modified: builder.add_u64_field(&named(prefix, "modified"), FAST),
            standing: builder.add_u64_field(&named(prefix, "standing"), FAST),
        }
    }

    /// How much of a record this side tells.
    pub(crate) fn depth(&self) -> Depth {
        self.depth
    }

    /// The full name of a field of this side, for ordering and counting.
    pub(crate) fn name(&self, name: &str) -> String {
        named(self.prefix, name)
    }
}

/// Text that is searched by word and by phrase.
fn words() -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(FOLDED)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    TextOptions::default().set_indexing_options(indexing)
}

fn named(prefix: &str, name: &str) -> String {
    format!("{prefix}_{name}")
}

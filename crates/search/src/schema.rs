//! The fields of the index: what every document has, and the two sides of what is told of a record.

use issn::visible::Depth;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use crate::text::{ANCHORED, FOLDED};

/// Raised with every change of fields, of their options or of how text becomes terms: the index is then built anew.
pub(crate) const VERSION: u32 = 3;

/// Handles of all fields.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// Own number, eight characters: the key by which a document is replaced and deleted.
    pub issn: Field,
    /// Own number without check digit, to order by.
    pub serial: Field,
    /// On every listed record, and not on what stands for a cancelled one.
    pub listed: Field,
    /// The number of a cancelled record, and the one that replaces it: all that is kept of such a record.
    pub gone: Field,
    pub replaced_by: Field,
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
    /// All words of the fields below, for searching everywhere with one look; on the released side the titles are
    /// all there is.
    pub all: Field,
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
    /// Whole names, to count and filter by.
    pub publisher_name: Field,
    pub indexing_name: Field,
    pub start: Field,
    pub end: Field,
    /// The first year, 0 when unknown: every document has it, so that all can be ordered.
    pub newest: Field,
    /// Date and time of the last change as fourteen digits, 0 when unknown.
    pub modified: Field,
    /// Which of two equal titles comes first: print, online, others; running before ceased.
    pub standing: Field,
    /// What a result row shows: [`crate::row`].
    pub row: Field,
}

impl Fields {
    /// The schema and the handles of its fields.
    pub(crate) fn build() -> (Schema, Self) {
        let mut builder = Schema::builder();
        let fields = Self {
            issn: builder.add_text_field("issn", STRING | STORED),
            serial: builder.add_u64_field("serial", FAST),
            listed: builder.add_text_field("listed", STRING),
            gone: builder.add_text_field("gone", STRING),
            replaced_by: builder.add_text_field("replaced_by", TextOptions::default().set_stored()),
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
        let words = words(ANCHORED, IndexRecordOption::WithFreqsAndPositions);
        let mut text =
            |name: &str, options: &TextOptions| builder.add_text_field(&named(prefix, name), options.clone());
        let code: TextOptions = STRING | FAST;
        let title = text("title", &words);
        let all = match depth {
            Depth::Complete => text("all", &self::words(FOLDED, IndexRecordOption::WithFreqs)),
            _ => title,
        };
        Self {
            prefix,
            depth,
            issn_l: text("issn_l", &STRING),
            number: text("number", &STRING),
            all,
            title,
            key_title: text("key_title", &words),
            publisher: text("publisher", &words),
            place: text("place", &words),
            subject: text("subject", &words),
            indexing: text("indexing", &words),
            exact: text("exact", &STRING),
            exact_other: text("exact_other", &STRING),
            sort_title: text("sort_title", &TextOptions::default().set_fast("raw")),
            medium: text("medium", &code),
            country: text("country", &code),
            status: text("status", &code),
            centre: text("centre", &code),
            archive: text("archive", &code),
            open_access: text("open_access", &code),
            language: text("language", &code),
            decade: text("decade", &code),
            kind: text("kind", &code),
            publisher_name: text("publisher_name", &code),
            indexing_name: text("indexing_name", &code),
            row: text("row", &TextOptions::default().set_stored()),
            start: builder.add_i64_field(&named(prefix, "start"), FAST),
            end: builder.add_i64_field(&named(prefix, "end"), FAST),
            newest: builder.add_u64_field(&named(prefix, "newest"), FAST),
            modified: builder.add_u64_field(&named(prefix, "modified"), FAST),
            standing: builder.add_u64_field(&named(prefix, "standing"), FAST),
        }
    }

    /// Where a field that holds codes is indexed and counted, and its name there; none for fields of other kinds.
    pub(crate) fn coded(&self, field: crate::Field) -> Option<(Field, &'static str)> {
        use crate::Field as Asked;
        Some(match field {
            Asked::Medium => (self.medium, "medium"),
            Asked::Country => (self.country, "country"),
            Asked::Status => (self.status, "status"),
            Asked::Centre => (self.centre, "centre"),
            Asked::Archive => (self.archive, "archive"),
            Asked::OpenAccess => (self.open_access, "open_access"),
            Asked::Language => (self.language, "language"),
            Asked::Decade => (self.decade, "decade"),
            Asked::Kind => (self.kind, "kind"),
            Asked::Publisher => (self.publisher_name, "publisher_name"),
            Asked::Indexing => (self.indexing_name, "indexing_name"),
            _ => return None,
        })
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

/// Text that is searched by word, and by phrase where places are kept.
fn words(tokenizer: &str, kept: IndexRecordOption) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(kept);
    TextOptions::default().set_indexing_options(indexing)
}

fn named(prefix: &str, name: &str) -> String {
    format!("{prefix}_{name}")
}

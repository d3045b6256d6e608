//! What every page is made with.

pub mod assets;
pub mod csrf;
pub mod csv;
pub mod form;
pub mod gate;
pub mod headers;
pub mod kept_pages;
pub mod lang;
pub mod page;
pub mod path;
pub mod posted;
pub mod session;
pub mod throttle;
pub mod upload;
pub mod verdict;
pub mod visit;

pub use form::Form;
pub use gate::{Known, Librarian, Member, MemberAny, Staff};
pub use page::{page, page_with, see_other};
pub use path::Path;
pub use posted::{Asked, Posted};
pub use visit::Visit;

//! What people do: one verb a file, one transaction an action.
//!
//! An action loads facts, lets `issn` decide, and writes everything that follows — state, history, credits, letters —
//! in one transaction. Nothing is sent from here: what leaves the system is a row in the queue.

pub mod add_evidence;
pub mod answer_request;
pub mod book_payment;
pub mod cause;
pub mod choose_visibility;
pub mod decide_request;
pub mod facts;
pub mod fill_cart;
pub mod finish_report;
pub mod issue_certificate;
pub mod keep_search;
pub mod letter;
pub mod open_link;
pub mod order_credits;
pub mod password;
pub mod process_request;
pub mod register_publisher;
pub mod report_error;
pub mod send_link;
pub mod set_password;
pub mod set_preferences;
pub mod sign_in;
pub mod start_request;
pub mod take_request;
pub mod token;
pub mod withdraw_record;
pub mod write_message;

//! Masthead, the app.

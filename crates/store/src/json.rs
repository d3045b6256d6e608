//! Values kept as JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Result;

/// The value as JSON.
pub fn to(value: &impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(value)?)
}

/// Reads what [`to`] wrote.
pub fn from<T: DeserializeOwned>(value: Value) -> Result<T> {
    Ok(serde_json::from_value(value)?)
}

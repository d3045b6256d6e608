//! The settings: one struct, read once from a file and the environment.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// All settings. Each key may stand in the TOML file or in the environment as `MASTHEAD_KEY`;
/// keys of a table are joined by two underscores: `MASTHEAD_AGENCY__NAME`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The folder of the embedded store, files and index. Default: `data`
    pub data_dir: PathBuf,
    /// `sqlite://PATH` or `postgres://…`. Default: `masthead.db` in the data folder
    pub database_url: String,
    /// Where pages are served. Default: `127.0.0.1:8080`
    pub listen: SocketAddr,
    /// Where `/metrics` is served in production; none means nowhere. Default: none
    pub metrics_listen: Option<SocketAddr>,
    /// The address by which the world knows us, without a slash at the end; links in mails and certificates
    /// begin with it, and `https:` makes cookies secure. Default: `http://` and `listen`
    pub public_url: String,
    /// Whether a proxy in front of us tells the visitor's address in `X-Forwarded-For`. Default: no
    pub behind_proxy: bool,
    /// The agency's time zone, which decides what day is today. Default: `UTC`
    pub timezone: String,
    /// Who we are. Default: an example
    pub agency: Agency,
    /// The mail server, `smtp://user:password@host:port` or `smtps://…`. Default: none, mails are kept as files
    pub smtp_url: Option<String>,
    /// From whom mails come. Default: `no-reply@issn.example`
    pub sender: String,
    /// Bytes of memory the search index may use while it is written. Default: 64 MiB
    pub index_heap: usize,
    /// Bytes of the largest request body that is read. Default: 12 MiB
    pub most_upload: usize,
    /// Hours that a session lives. Default: 12
    pub session_hours: i64,
    /// Seconds for which a public page is kept and given to all who ask for it; 0 makes each anew. Default: 0
    pub keep_pages: u64,
    /// A folder of fonts for scripts that the shipped ones lack (Chinese, Japanese, Korean). Default: none
    pub extra_fonts: Option<PathBuf>,
    /// The folder of the dumps for everybody; one that all nodes share, if there are several. Default: `dumps` in the
    /// data folder
    pub dumps_dir: Option<PathBuf>,
    /// When the dumps are written each day, by the agency's clock. Default: `03:00`
    pub dumps_at: String,
    /// What the page of the dumps says of their licence. Default: that one should ask
    pub data_licence: String,
    /// Origins that payment forms are sent to, such as `https://pay.example`. Default: none
    pub payment_origins: Vec<String>,
    /// What is logged, as `RUST_LOG` is written. Default: `info`
    pub log: String,
    /// Whether this is `masthead demo`. The command sets it, no file does.
    #[serde(skip)]
    pub demo: bool,
}

/// The agency as pages, letters and certificates name it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agency {
    pub name: String,
    pub short_name: String,
    /// The postal address, line by line.
    pub address: Vec<String>,
    pub email: String,
    pub website: String,
}

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error(transparent)]
    Unreadable(Box<figment::Error>),
    #[error("the settings file {0} does not exist")]
    NoFile(PathBuf),
    #[error("timezone: {0:?} is not known here; write it as in Europe/Paris")]
    Timezone(String),
    #[error("{0}: {1:?} is no time of day; write it as in 03:00")]
    Time(&'static str, String),
    #[error("public_url: {0:?} must begin with http:// or https://")]
    PublicUrl(String),
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("data"),
            database_url: String::new(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            metrics_listen: None,
            public_url: String::new(),
            behind_proxy: false,
            timezone: "UTC".to_owned(),
            agency: Agency::default(),
            smtp_url: None,
            sender: "no-reply@issn.example".to_owned(),
            index_heap: 64 * 1024 * 1024,
            most_upload: 12 * 1024 * 1024,
            session_hours: 12,
            keep_pages: 0,
            extra_fonts: None,
            dumps_dir: None,
            dumps_at: "03:00".to_owned(),
            data_licence: String::new(),
            payment_origins: Vec::new(),
            log: "info".to_owned(),
            demo: false,
        }
    }
}

impl Default for Agency {
    fn default() -> Self {
        Self {
            name: "Masthead ISSN Agency".to_owned(),
            short_name: "Masthead".to_owned(),
            address: vec!["1 Example Street".to_owned(), "00000 Example".to_owned()],
            email: "issn@issn.example".to_owned(),
            website: "https://issn.example".to_owned(),
        }
    }
}

impl Config {
    /// Reads the file, then the environment over it, then the folder given on the command line over both.
    ///
    /// # Errors
    /// When the file is missing or unreadable, a key is unknown, or a value makes no sense.
    pub fn load(file: Option<&Path>, data: Option<&Path>) -> Result<Self, ConfigError> {
        let mut sources = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file {
            if !file.is_file() {
                return Err(ConfigError::NoFile(file.to_owned()));
            }
            sources = sources.merge(Toml::file_exact(file));
        }
        // MASTHEAD_DATA is not a setting: tests find reference data by it.
        sources = sources.merge(Env::prefixed("MASTHEAD_").ignore(&["data"]).split("__"));
        if let Some(data) = data {
            sources = sources.merge(Serialized::default("data_dir", data));
        }
        sources.extract::<Self>().map_err(|error| ConfigError::Unreadable(Box::new(error)))?.completed()
    }

    /// Fills what depends on other keys, and checks what can be checked.
    fn completed(mut self) -> Result<Self, ConfigError> {
        if self.database_url.is_empty() {
            self.database_url = format!("sqlite://{}", self.data_dir.join("masthead.db").display());
        }
        if self.dumps_at.parse::<jiff::civil::Time>().is_err() {
            return Err(ConfigError::Time("dumps_at", self.dumps_at));
        }
        if self.public_url.is_empty() {
            self.public_url = format!("http://{}", self.listen);
        }
        self.public_url.truncate(self.public_url.trim_end_matches('/').len());
        if !self.public_url.starts_with("http://") && !self.public_url.starts_with("https://") {
            return Err(ConfigError::PublicUrl(self.public_url));
        }
        jiff::tz::TimeZone::get(&self.timezone).map_err(|_| ConfigError::Timezone(self.timezone.clone()))?;
        Ok(self)
    }

    /// The agency's time zone.
    pub fn tz(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.timezone).unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// The folder of the dumps.
    pub fn dumps_dir(&self) -> PathBuf {
        self.dumps_dir.clone().unwrap_or_else(|| self.data_dir.join("dumps"))
    }

    /// When the dumps are written each day.
    pub fn dumps_at(&self) -> jiff::civil::Time {
        self.dumps_at.parse().unwrap_or(jiff::civil::Time::midnight())
    }

    /// Whether visitors reach us encrypted.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_whole() {
        let config = Config::default().completed().unwrap();
        assert_eq!(config.database_url, "sqlite://data/masthead.db");
        assert_eq!(config.public_url, "http://127.0.0.1:8080");
        assert!(!config.is_https());
    }

    #[test]
    fn nonsense_is_told() {
        let zone = Config { timezone: "Mars/Olympus".to_owned(), ..Config::default() };
        assert!(matches!(zone.completed(), Err(ConfigError::Timezone(_))));
        let url = Config { public_url: "issn.example".to_owned(), ..Config::default() };
        assert!(matches!(url.completed(), Err(ConfigError::PublicUrl(_))));
        assert!(matches!(Config::load(Some(Path::new("/nowhere.toml")), None), Err(ConfigError::NoFile(_))));
    }

    #[test]
    fn a_file_is_read_and_typing_mistakes_are_found() {
        let read = |text: &str| {
            Figment::from(Serialized::defaults(Config::default()))
                .merge(Toml::string(text))
                .extract::<Config>()
                .map_err(Box::new)
        };
        let config =
            read("public_url = \"https://issn.example/\"\n[agency]\nname = \"ISSN Utopia\"").unwrap();
        let config = config.completed().unwrap();
        assert_eq!(
            (config.agency.name.as_str(), config.agency.short_name.as_str()),
            ("ISSN Utopia", "Masthead")
        );
        assert_eq!(config.public_url, "https://issn.example");
        assert!(read("pubic_url = \"x\"").is_err());
    }
}

//! nginx with one static file: how fast an answer of this size leaves this machine at all.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run::{Server, folder, free_port};

/// Serves a file of so many bytes, and tells the server's address; the file is `/file.html`.
pub fn serve(at: &Path, size: usize) -> Result<(Server, String)> {
    folder(at)?;
    folder(&at.join("www"))?;
    std::fs::write(at.join("www/file.html"), &"masthead ".repeat(size / 9 + 1).as_bytes()[..size])?;
    let port = free_port()?;
    let here = at.display();
    let config = format!(
        "daemon off; worker_processes auto; pid {here}/pid; error_log {here}/error.log;\n\
         events {{ worker_connections 1024; }}\n\
         http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types {{ text/html html; }}\n\
           client_body_temp_path {here}/body; proxy_temp_path {here}/proxy; fastcgi_temp_path {here}/fastcgi;\n\
           uwsgi_temp_path {here}/uwsgi; scgi_temp_path {here}/scgi;\n\
           server {{ listen 127.0.0.1:{port}; root {here}/www; }} }}\n"
    );
    std::fs::write(at.join("nginx.conf"), config)?;
    // The user that its workers run as may read nothing else of ours than this folder.
    Command::new("chmod").args(["-R", "a+rX"]).arg(at).status()?;
    let mut command = Command::new("nginx");
    command.arg("-p").arg(at).arg("-c").arg(at.join("nginx.conf"));
    Ok((Server::start(&mut command, port)?, format!("http://127.0.0.1:{port}")))
}

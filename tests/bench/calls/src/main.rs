//! `calls serve` answers calls until its input ends; `calls run` makes some, for a profiler to watch.

use std::io::{Read, Write};

use calls::client::Failure;
use calls::run::{self, Task};
use calls::server;
use tokio::net::TcpListener;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => run::on_this_thread(serve()),
        ["run", contestant, operation, calls, host] => {
            let task = Task { host, operation: operation.parse()?, warm_up: 0, calls: calls.parse()? };
            run::on_this_thread(run::by_name(contestant, task, || {}))
        }
        _ => Err("usage: calls serve | calls run CONTESTANT OPERATION CALLS HOST".into()),
    }
}

/// Serves the responses, and prints the address in one line.
async fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut output = std::io::stdout();
    writeln!(output, "http://{}", listener.local_addr()?)?;
    output.flush()?;
    std::thread::spawn(|| {
        let _ended = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    server::serve(listener, |_| {}).await
}

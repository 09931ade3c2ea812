//! `throughput OPERATION HOST` tells the calls a second of the SDK and of the client that is written by hand.

use std::time::Instant;

use calls::client::{Client, Failure};
use calls::contestants::{Ours, Typed, TypedRsa};
use calls::operation::Operation;
use calls::run;
use tokio::task::LocalSet;

/// How many calls are under way at a time.
const IN_FLIGHT: u32 = 64;

/// How many calls each of them makes in a round.
const CALLS: u32 = 40;

/// How many rounds there are: in each, both contestants take their turn.
const ROUNDS: usize = 31;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [operation, host] = arguments.as_slice() else {
        return Err("usage: throughput OPERATION HOST".into());
    };
    let operation: Operation = operation.parse()?;
    run::on_this_thread(async {
        match operation {
            Operation::LoginByEmail => compare::<TypedRsa>(operation, host).await,
            _ => compare::<Typed>(operation, host).await,
        }
    })
}

/// Prints the median rate of the SDK, that of the peer, and the median of the ratios of the rounds.
async fn compare<Peer: Client + 'static>(operation: Operation, host: &str) -> Result<(), Failure> {
    let (ours, peer) = (Ours::new(host)?, Peer::new(host)?);
    let (mut rates, mut peer_rates, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        // Who goes first changes, so that nobody always comes after the other's garbage.
        let (rate, peer_rate) = if round % 2 == 0 {
            let rate = calls_a_second(&ours, operation).await?;
            (rate, calls_a_second(&peer, operation).await?)
        } else {
            let peer_rate = calls_a_second(&peer, operation).await?;
            (calls_a_second(&ours, operation).await?, peer_rate)
        };
        // The first round makes the connections.
        if round > 0 {
            rates.push(rate);
            peer_rates.push(peer_rate);
            ratios.push(rate / peer_rate);
        }
    }
    println!("{} {} {}", median(rates), median(peer_rates), median(ratios));
    Ok(())
}

async fn calls_a_second(client: &(impl Client + 'static), operation: Operation) -> Result<f64, Failure> {
    let workers: Vec<_> = (0..IN_FLIGHT).map(|_| client.another()).collect::<Result<_, _>>()?;
    let start = Instant::now();
    let set = LocalSet::new();
    let work = workers.into_iter().map(|mut client| {
        let work = async move { run::one_by_one(&mut client, operation, CALLS).await };
        set.spawn_local(work)
    });
    let work: Vec<_> = work.collect();
    set.run_until(async {
        for task in work {
            task.await??;
        }
        Ok::<(), Failure>(())
    })
    .await?;
    Ok(f64::from(IN_FLIGHT * CALLS) / start.elapsed().as_secs_f64())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

//! Starting and stopping.

use authing_emulator::Emulator;

use crate::tool::me;

#[tokio::test]
async fn it_stops_when_it_is_dropped_or_told() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(me(&emulator, "forged").await["code"], 2020);
    let url = emulator.url().to_owned();
    emulator.shutdown().await;
    assert!(reqwest::get(&url).await.is_err());
    let emulator = Emulator::start().await.unwrap();
    let url = emulator.url().to_owned();
    drop(emulator);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(reqwest::get(&url).await.is_err());
}

#[tokio::test]
async fn what_is_wrong_with_its_preparation_is_told() {
    let wrong = Emulator::builder().private_key_pem("nonsense").start().await.err().unwrap();
    assert!(wrong.to_string().contains("RSA key"), "{wrong}");
    let wrong = Emulator::builder().seed("users: 7").start().await.err().unwrap();
    assert!(wrong.to_string().contains("line 1"), "{wrong}");
}

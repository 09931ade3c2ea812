//! The messages that the emulator would have sent: a test reads them.

use std::collections::VecDeque;
use std::fmt;

use serde::Serialize;

use crate::clock::Time;

/// A message. Its code is not printed by `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The number of the message: a later one has a greater one.
    pub number: u64,
    /// How it was sent.
    pub channel: Channel,
    /// To whom: a phone number or an email address.
    pub to: String,
    /// What for, such as `RESET_PASSWORD`.
    pub scene: Option<String>,
    /// The verification code in it.
    pub code: Option<String>,
    /// When, in RFC 3339.
    pub sent_at: String,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Message");
        shown.field("number", &self.number).field("channel", &self.channel).field("to", &self.to);
        shown.field("scene", &self.scene).field("sent_at", &self.sent_at).finish_non_exhaustive()
    }
}

/// How a message is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// As a text message.
    Sms,
    /// As an email.
    Email,
}

/// The last messages.
#[derive(Clone, Debug)]
pub struct Inbox {
    messages: VecDeque<Message>,
    capacity: usize,
    sent: u64,
}

impl Inbox {
    /// Creates an inbox that keeps at most `capacity` messages.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self { messages: VecDeque::new(), capacity, sent: 0 }
    }

    /// Takes a message in; the oldest one makes room.
    pub fn deliver(
        &mut self,
        channel: Channel,
        to: &str,
        scene: Option<&str>,
        code: Option<&str>,
        now: Time,
    ) {
        self.sent += 1;
        while self.messages.len() >= self.capacity.max(1) {
            self.messages.pop_front();
        }
        self.messages.push_back(Message {
            number: self.sent,
            channel,
            to: to.to_owned(),
            scene: scene.map(str::to_owned),
            code: code.map(str::to_owned),
            sent_at: now.to_rfc3339(),
        });
    }

    /// Returns the messages, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter()
    }
}

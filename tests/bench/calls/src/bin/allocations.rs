//! `allocations CONTESTANT OPERATION HOST` tells how often a call asks the allocator for memory.
#![allow(unsafe_code, reason = "an allocator can't be wrapped without it")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use calls::client::Failure;
use calls::run::{self, Task};

/// How many calls are counted.
const CALLS: u32 = 200;

/// The system's allocator, which counts the blocks that it is asked for. One that grows is counted once.
struct Counting;

static COUNT: AtomicU64 = AtomicU64::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: each method hands over to the system's allocator what it was given, and gives back what it gets.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        // SAFETY: the caller's promises are those that are asked for here.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        // SAFETY: the caller's promises are those that are asked for here.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's promises are those that are asked for here.
        unsafe { System.realloc(place, layout, size) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are those that are asked for here.
        unsafe { System.dealloc(place, layout) }
    }
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [contestant, operation, host] = arguments.as_slice() else {
        return Err("usage: allocations CONTESTANT OPERATION HOST".into());
    };
    let task = Task { host, operation: operation.parse()?, warm_up: CALLS, calls: CALLS };
    let mut before = 0;
    run::on_this_thread(run::by_name(contestant, task, || before = COUNT.load(Relaxed)))?;
    println!("{}", (COUNT.load(Relaxed) - before) as f64 / f64::from(CALLS));
    Ok(())
}

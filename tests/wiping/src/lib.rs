//! A global allocator that looks for a secret in memory as it is freed.
//!
//! Whoever frees memory with a secret in it leaves a copy there, which is in a later dump of the process, or in memory
//! that is handed out once more. What is wiped first leaves none.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The system's allocator, which counts the freed blocks that hold a text.
///
/// A block that grows is copied by it and freed like another, so that what is left behind is looked at as well.
#[derive(Debug)]
pub struct Watching {
    wanted: &'static [u8],
    found: AtomicUsize,
}

impl Watching {
    /// Creates an allocator that looks for a text.
    #[must_use]
    pub const fn new(wanted: &'static str) -> Self {
        Self { wanted: wanted.as_bytes(), found: AtomicUsize::new(0) }
    }

    /// Returns how many blocks with the text in them were freed while a function ran.
    pub fn count(&self, run: impl FnOnce()) -> usize {
        let before = self.found.load(Ordering::SeqCst);
        run();
        self.found.load(Ordering::SeqCst) - before
    }

    fn look(&self, block: &[u8]) {
        if block.windows(self.wanted.len()).any(|window| window == self.wanted) {
            self.found.fetch_add(1, Ordering::SeqCst);
        }
    }
}

#[allow(
    unsafe_code,
    reason = "the trait of allocators is unsafe, and memory is seen as it is freed by an allocator alone"
)]
// SAFETY: blocks come from the system's allocator and go back to it, with the layouts that the callers state.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the promises of this method, which are those of that one. The block is zeroed, so
        // that all of it is initialised when it is looked at.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller has allocated this block here with this layout, and gives it up.
        self.look(unsafe { std::slice::from_raw_parts(block, layout.size()) });
        // SAFETY: it came from that allocator.
        unsafe { System.dealloc(block, layout) }
    }
}

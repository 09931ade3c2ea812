//! Replaces generated folders and files, all or nothing.
//!
//! The new content is staged whole in a folder beside the live one, brought safely to disk and then exchanged
//! with the live one in a single step of the kernel. Whoever looks, and whenever the run is killed, the live
//! folder is the old one or the new one. Where the kernel or the file system knows no exchange, two renames take
//! its place; if a run is killed between them, the next one puts the old folder back before it does anything.
//!
//! Several places are exchanged one right after the other. If one of them fails, those before it are changed
//! back; only a kill in the instant between two of them leaves one new and one old, both whole.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sdk_codegen::files::GeneratedFiles;

#[cfg(test)]
mod tests;

/// What a place is to hold.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Content<'a> {
    /// A folder with these files and no others.
    Folder {
        /// All files of the folder.
        files: &'a GeneratedFiles,
        /// Those that are in the live folder already. They are taken over as they are, so that nothing that was
        /// built from them is built again.
        unchanged: &'a [String],
    },
    /// A file with this text.
    File(&'a str),
}

/// A place and what it is to hold.
#[derive(Clone, Debug)]
pub(crate) struct Replacement<'a> {
    /// The place.
    pub(crate) live: PathBuf,
    /// What it is to hold.
    pub(crate) content: Content<'a>,
}

/// Something that has just been done. The tests stop the work after each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A file or folder was staged.
    Staging,
    /// The staged content is complete and on disk.
    Staged,
    /// The live content was moved away, the new is not there yet.
    Away,
    /// The new content is live.
    Swapped,
    /// What was replaced is deleted.
    Cleaned,
}

/// How the staged content becomes the live one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// By an exchange, and by two renames where that is refused.
    Exchange,
    /// By two renames.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests ask for what some systems have to do"))]
    TwoRenames,
}

/// Replaces all the places, or none if one of them fails.
pub(crate) fn replace_all(
    replacements: &[Replacement<'_>],
    method: Method,
    on_step: &mut dyn FnMut(Step),
) -> io::Result<()> {
    let outcome = stage_all(replacements, on_step).and_then(|staged| {
        swap_all(&staged, method, on_step)?;
        Ok(staged)
    });
    match outcome {
        Ok(staged) => staged.iter().try_for_each(|staging| {
            staging.commit()?;
            on_step(Step::Cleaned);
            Ok(())
        }),
        Err(error) => {
            for Replacement { live, .. } in replacements {
                // The first error is the one to tell; the next run tries this again.
                let _told_next_time = recover(live);
            }
            Err(error)
        }
    }
}

/// Mends what a killed run has left: puts back a live folder that had been moved away, deletes what was staged.
pub(crate) fn recover(live: &Path) -> io::Result<()> {
    let staging = Staging::of(live)?;
    if is_there(&staging.old) && !is_there(live) {
        fs::rename(&staging.old, live)?;
        sync_folder(&staging.parent)?;
    }
    staging.remove()
}

fn stage_all(replacements: &[Replacement<'_>], on_step: &mut dyn FnMut(Step)) -> io::Result<Vec<Staging>> {
    let stage = |replacement: &Replacement<'_>| {
        let staging = Staging::of(&replacement.live)?;
        staging.fill(replacement.content, on_step)?;
        on_step(Step::Staged);
        Ok(staging)
    };
    replacements.iter().map(stage).collect()
}

fn swap_all(staged: &[Staging], method: Method, on_step: &mut dyn FnMut(Step)) -> io::Result<()> {
    let mut swapped: Vec<(&Staging, Swap)> = Vec::new();
    for staging in staged {
        match staging.swap(method, on_step) {
            Ok(swap) => swapped.push((staging, swap)),
            Err(error) => {
                swapped.iter().rev().try_for_each(|(staging, swap)| staging.undo(*swap))?;
                return Err(error);
            }
        }
        on_step(Step::Swapped);
    }
    Ok(())
}

/// How a swap was made, which tells how it is unmade.
#[derive(Clone, Copy, Debug)]
enum Swap {
    Created,
    Exchanged,
    Renamed,
}

/// The folder beside a live place in which its next content is prepared.
#[derive(Debug)]
struct Staging {
    live: PathBuf,
    parent: PathBuf,
    root: PathBuf,
    new: PathBuf,
    old: PathBuf,
}

impl Staging {
    fn of(live: &Path) -> io::Result<Self> {
        let (Some(parent), Some(name)) = (live.parent(), live.file_name()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a place needs a parent and a name"));
        };
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(".staging");
        let root = parent.join(hidden);
        Ok(Self {
            live: live.to_owned(),
            parent: parent.to_owned(),
            new: root.join("new"),
            old: root.join("old"),
            root,
        })
    }

    /// Prepares the new content and brings it to disk.
    fn fill(&self, content: Content<'_>, on_step: &mut dyn FnMut(Step)) -> io::Result<()> {
        self.remove()?;
        fs::create_dir_all(&self.root)?;
        // Should the run be killed, what it leaves is neither committed nor packaged by accident.
        fs::write(self.root.join(".gitignore"), "*\n")?;
        on_step(Step::Staging);
        match content {
            Content::File(text) => write_synced(&self.new, text)?,
            Content::Folder { files, unchanged } => self.fill_folder(files, unchanged, on_step)?,
        }
        sync_folder(&self.root)
    }

    fn fill_folder(
        &self,
        files: &GeneratedFiles,
        unchanged: &[String],
        on_step: &mut dyn FnMut(Step),
    ) -> io::Result<()> {
        let mut folders = BTreeSet::from([self.new.clone()]);
        for (path, _) in files.iter() {
            let above = Path::new(path).ancestors().skip(1);
            folders.extend(above.map(|folder| self.new.join(folder)));
        }
        for folder in &folders {
            fs::create_dir_all(folder)?;
        }
        let unchanged: BTreeSet<&str> = unchanged.iter().map(String::as_str).collect();
        for (path, text) in files.iter() {
            if unchanged.contains(path) {
                take_over(&self.live.join(path), &self.new.join(path))?;
            } else {
                write_synced(&self.new.join(path), text)?;
            }
            on_step(Step::Staging);
        }
        folders.iter().rev().try_for_each(|folder| sync_folder(folder))
    }

    fn swap(&self, method: Method, on_step: &mut dyn FnMut(Step)) -> io::Result<Swap> {
        if !is_there(&self.live) {
            fs::rename(&self.new, &self.live)?;
            return Ok(Swap::Created);
        }
        if method == Method::Exchange && exchange(&self.new, &self.live)? {
            return Ok(Swap::Exchanged);
        }
        fs::rename(&self.live, &self.old)?;
        on_step(Step::Away);
        if let Err(error) = fs::rename(&self.new, &self.live) {
            fs::rename(&self.old, &self.live)?;
            return Err(error);
        }
        Ok(Swap::Renamed)
    }

    fn undo(&self, swap: Swap) -> io::Result<()> {
        match swap {
            Swap::Created => fs::rename(&self.live, &self.new),
            Swap::Exchanged => exchange(&self.new, &self.live).map(|_done| ()),
            Swap::Renamed => {
                fs::rename(&self.live, &self.new)?;
                fs::rename(&self.old, &self.live)
            }
        }
    }

    /// Brings the swap to disk and deletes what was replaced.
    fn commit(&self) -> io::Result<()> {
        sync_folder(&self.parent)?;
        self.remove()
    }

    fn remove(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.root) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Reports whether anything is at a path, be it a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Gives a file a second name, or where that can't be a copy of the same age.
fn take_over(from: &Path, to: &Path) -> io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    let modified = fs::metadata(from)?.modified()?;
    fs::copy(from, to)?;
    let copy = File::options().write(true).open(to)?;
    copy.set_modified(modified)?;
    copy.sync_all()
}

/// Brings the names in a folder to disk, where folders can be opened.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Exchanges two paths in one step; tells with `false` that this can't be done here.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    let refusals = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP];
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(error) if refusals.contains(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}

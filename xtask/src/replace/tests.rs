//! Kills the work wherever it can be killed, and looks at what is left.

use std::collections::BTreeMap;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, SystemTime};

use super::*;

const FOLDER: &str = "generated";
const FILE: &str = "schema.json";
const METHODS: [Method; 2] = [Method::Exchange, Method::TwoRenames];

/// A version of everything that the tests replace.
struct Version {
    folder: GeneratedFiles,
    file: String,
}

/// Makes version 1 or 2: one file changes, one goes or comes, one stays.
fn version(number: u32) -> Version {
    let mut folder = GeneratedFiles::new();
    folder.insert("mod.rs", "the same in every version\n").unwrap();
    folder.insert("operations/login.rs", format!("version {number}\n")).unwrap();
    folder.insert(format!("operations/only_{number}.rs"), "x\n").unwrap();
    folder.insert(format!("graphql/fragments/Only{number}.graphql"), "y\n").unwrap();
    for index in 0..10 {
        folder.insert(format!("graphql/{index}.graphql"), format!("{number} {index}\n")).unwrap();
    }
    Version { folder, file: format!("{{\"version\": {number}}}\n") }
}

fn replace(root: &Path, version: &Version, method: Method, on_step: &mut dyn FnMut(Step)) -> io::Result<()> {
    let unchanged = ["mod.rs".to_owned()];
    let unchanged = if root.join(FOLDER).exists() { &unchanged[..] } else { &[] };
    let folder = Content::Folder { files: &version.folder, unchanged };
    let replacements = [
        Replacement { live: root.join(FOLDER), content: folder },
        Replacement { live: root.join(FILE), content: Content::File(&version.file) },
    ];
    replace_all(&replacements, method, on_step)
}

fn root_with(number: u32) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    replace(root.path(), &version(number), Method::Exchange, &mut |_| ()).unwrap();
    root
}

fn recover_all(root: &Path) {
    recover(&root.join(FOLDER)).unwrap();
    recover(&root.join(FILE)).unwrap();
}

fn texts_below(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(texts_below(&path));
        } else {
            texts.insert(path.clone(), fs::read_to_string(&path).unwrap());
        }
    }
    texts
}

/// Reports which version the folder and the file are, each of them whole.
fn versions_at(root: &Path) -> (u32, u32) {
    let folder = texts_below(&root.join(FOLDER));
    let folder_is = |number: &u32| {
        let files = version(*number).folder;
        let expected = files.iter().map(|(path, text)| (root.join(FOLDER).join(path), text.to_owned()));
        folder == expected.collect::<BTreeMap<_, _>>()
    };
    let file = fs::read_to_string(root.join(FILE)).unwrap();
    let file_is = |number: &u32| file == version(*number).file;
    (
        [1, 2].into_iter().find(folder_is).expect("the folder is of one version"),
        [1, 2].into_iter().find(file_is).expect("the file is of one version"),
    )
}

fn names_at(root: &Path) -> Vec<String> {
    let names = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Starts [`child_that_replaces`] in a process of its own.
fn child(root: &Path, method: Method, abort_at: Option<usize>) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "replace::tests::child_that_replaces", "--ignored", "--quiet"])
        .env("REPLACE_ROOT", root)
        .env("REPLACE_METHOD", format!("{method:?}"))
        .env("REPLACE_ABORT_AT", abort_at.map(|step| step.to_string()).unwrap_or_default())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

/// Replaces version 1 by version 2 and aborts at a step, or without one replaces back and forth until it is killed.
#[test]
#[ignore = "other tests run it in a process of its own, to kill it"]
fn child_that_replaces() {
    let Some(root) = std::env::var_os("REPLACE_ROOT").map(PathBuf::from) else { return };
    let method = match std::env::var("REPLACE_METHOD").unwrap().as_str() {
        "TwoRenames" => Method::TwoRenames,
        _ => Method::Exchange,
    };
    if let Ok(abort_at) = std::env::var("REPLACE_ABORT_AT").unwrap().parse::<usize>() {
        let mut steps = 0;
        let mut abort = |_| {
            if steps == abort_at {
                std::process::abort();
            }
            steps += 1;
        };
        replace(&root, &version(2), method, &mut abort).unwrap();
        return;
    }
    for number in [2, 1].into_iter().cycle() {
        replace(&root, &version(number), method, &mut |_| ()).unwrap();
    }
}

/// Lists all steps of a replacement.
fn steps(method: Method) -> Vec<Step> {
    let root = root_with(1);
    let mut steps = Vec::new();
    replace(root.path(), &version(2), method, &mut |step| steps.push(step)).unwrap();
    assert_eq!(versions_at(root.path()), (2, 2));
    assert_eq!(names_at(root.path()), [FOLDER, FILE]);
    steps
}

#[test]
fn an_abort_after_any_step_leaves_each_place_old_or_new() {
    for method in METHODS {
        let steps = steps(method);
        let first_swap = steps.iter().position(|step| matches!(step, Step::Away | Step::Swapped)).unwrap();
        let last_swap = steps.iter().rposition(|step| *step == Step::Swapped).unwrap();
        for (abort_at, step) in steps.iter().enumerate() {
            let root = root_with(1);
            let status = child(root.path(), method, Some(abort_at)).wait().unwrap();
            assert!(!status.success(), "{method:?} was to be aborted at step {abort_at}, {step:?}");
            if method == Method::TwoRenames {
                recover_all(root.path());
            }
            let versions = versions_at(root.path());
            match abort_at {
                _ if abort_at < first_swap => assert_eq!(versions, (1, 1), "{method:?}, {step:?}"),
                _ if abort_at >= last_swap => assert_eq!(versions, (2, 2), "{method:?}, {step:?}"),
                _ => {}
            }
            recover_all(root.path());
            assert_eq!(versions_at(root.path()), versions, "recovering changed a whole place");
            assert_eq!(names_at(root.path()), [FOLDER, FILE]);
        }
    }
}

#[test]
fn a_kill_at_any_moment_leaves_each_place_old_or_new() {
    for method in METHODS {
        let root = root_with(1);
        // Delays that are spread over the time of a few replacements, the same in every run.
        for round in 0_u64..30 {
            let mut writer = child(root.path(), method, None);
            thread::sleep(Duration::from_micros(2_000 + round * 7_919 % 20_000));
            writer.kill().unwrap();
            writer.wait().unwrap();
            if method == Method::TwoRenames {
                recover_all(root.path());
            }
            versions_at(root.path());
            recover_all(root.path());
            versions_at(root.path());
            assert_eq!(names_at(root.path()), [FOLDER, FILE]);
        }
    }
}

#[test]
fn a_failure_undoes_what_was_replaced_before_it() {
    for method in METHODS {
        let root = root_with(1);
        let mut sabotage = |step| {
            if step == Step::Swapped {
                fs::remove_file(root.path().join(".schema.json.staging/new")).unwrap();
            }
        };
        replace(root.path(), &version(2), method, &mut sabotage).unwrap_err();
        assert_eq!(versions_at(root.path()), (1, 1));
        assert_eq!(names_at(root.path()), [FOLDER, FILE]);
    }
}

#[test]
fn a_failure_while_staging_leaves_nothing_behind() {
    let root = root_with(1);
    let files = version(2).folder;
    let unchanged = ["operations/login.rs".to_owned(), "operations/only_2.rs".to_owned()];
    let content = Content::Folder { files: &files, unchanged: &unchanged };
    let replacement = Replacement { live: root.path().join(FOLDER), content };
    replace_all(&[replacement], Method::Exchange, &mut |_| ()).unwrap_err();
    assert_eq!(versions_at(root.path()), (1, 1));
    assert_eq!(names_at(root.path()), [FOLDER, FILE]);
}

#[test]
fn an_unchanged_file_keeps_its_age() {
    for method in METHODS {
        let root = root_with(1);
        let file = root.path().join(FOLDER).join("mod.rs");
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        File::options().write(true).open(&file).unwrap().set_modified(long_ago).unwrap();
        replace(root.path(), &version(2), method, &mut |_| ()).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), long_ago);
        let changed = root.path().join(FOLDER).join("operations/login.rs");
        assert!(fs::metadata(changed).unwrap().modified().unwrap() > long_ago);
    }
}

#[test]
fn what_a_run_leaves_is_ignored_by_git() {
    let root = root_with(1);
    let mut looked = false;
    let mut look = |step| {
        if step == Step::Staged && !looked {
            looked = true;
            let ignored = fs::read_to_string(root.path().join(".generated.staging/.gitignore")).unwrap();
            assert_eq!(ignored, "*\n");
        }
    };
    replace(root.path(), &version(2), Method::Exchange, &mut look).unwrap();
    assert!(looked);
}

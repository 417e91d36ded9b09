//! Tests the order of tasks and microtasks. Expected output is that of browsers and Node.js.

use super::check;

#[test]
fn microtasks_come_before_timers() {
    check(
        "setTimeout(() => console.log('timer')); Promise.resolve().then(() => console.log('micro')); console.log('script')",
        "script\nmicro\ntimer",
    );
}

#[test]
fn microtasks_drain_between_two_timers() {
    check(
        "setTimeout(() => { console.log(1); Promise.resolve().then(() => console.log('m')) }); setTimeout(() => console.log(2))",
        "1\nm\n2",
    );
}

#[test]
fn timers_by_due_time_then_order() {
    check(
        "setTimeout(() => console.log('b'), 10); setTimeout(() => console.log('c'), 10); setTimeout(() => console.log('a'), 5)",
        "a\nb\nc",
    );
}

#[test]
fn an_interval_until_it_is_cleared() {
    check("let n = 0; const id = setInterval((x) => { console.log(++n, x); if (n === 3) clearInterval(id) }, 10, 'x')", "1 x\n2 x\n3 x");
}

#[test]
fn a_cleared_timer_never_fires() {
    check("const id = setTimeout(() => console.log('no'), 1); clearTimeout(id); clearTimeout(99); clearTimeout(undefined)", "");
}

#[test]
fn nested_timers_wait_four_milliseconds() {
    check(
        "const at = []; const start = Date.now(); function f() { at.push(Date.now() - start); if (at.length < 8) setTimeout(f, 0); else console.log(at.join()) } setTimeout(f, 0)",
        "0,0,0,0,0,4,8,12",
    );
}

#[test]
fn an_error_in_one_task_does_not_stop_the_next() {
    check(
        "setTimeout(() => { throw new Error('one') }); setTimeout(() => console.log('two')); queueMicrotask(() => { throw new Error('three') }); throw new Error('zero')",
        "Uncaught Error: zero\nUncaught Error: three\nUncaught Error: one\ntwo",
    );
}

#[test]
fn a_rejection_is_reported_after_the_microtasks() {
    check("Promise.reject(new Error('late')); Promise.resolve().then(() => console.log('micro'))", "micro\nUncaught Error: late");
    check("const p = Promise.reject(new Error('taken')); Promise.resolve().then(() => p.catch(() => console.log('caught')))", "caught");
    check("async function f() { throw new RangeError('in f') } f(); console.log('end')", "end\nUncaught RangeError: in f");
}

#[test]
fn asynchronous_functions_take_their_turns() {
    check(
        "async function a() { console.log('a1'); await b(); console.log('a2') } async function b() { console.log('b') }
         a().then(() => console.log('done')); Promise.resolve().then(() => console.log('p')); console.log('script')",
        "a1\nb\nscript\na2\np\ndone",
    );
}

#[test]
fn text_as_a_handler_is_evaluated() {
    check("var x = 1; setTimeout('console.log(x + 1)', 1)", "2");
}

#[test]
fn a_program_that_waits_by_the_clock_ends() {
    check("const end = Date.now() + 2000; while (Date.now() < end); console.log('waited')", "waited");
}

#[test]
fn an_endless_interval_ends_in_virtual_time() {
    let (_, outcome) = super::printed("setInterval(() => {}, 60000)", vocabulary::Settings::default());
    assert!(matches!(outcome, vocabulary::Outcome::HitLimit(vocabulary::Limit::Time(_))), "{outcome:?}");
}

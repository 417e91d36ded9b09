//! Tests each service by small programs; expected values are what browsers print.

use crate::run;
use vocabulary::{Outcome, Program, Settings, format::Transcript};

#[track_caller]
fn check(text: &str, expected: &str) {
    let report = run(&Program { text: text.into(), before: Vec::new() }, Settings::default());
    let mut transcript = Transcript::default();
    transcript.options.stacks = false;
    let output = report.events.iter().filter_map(|event| transcript.event(event)).collect::<Vec<_>>().join("\n");
    assert_eq!(output, expected, "\n{text}\n{:?}", report.outcome);
}

#[test]
fn structured_clone_copies_deeply() {
    check(
        "const a = { d: new Date(0), r: /x\\/y/gi, m: new Map([[1, { b: 2 }]]), s: new Set([1]), l: [1, , 3] }; const c = structuredClone(a); console.log(c.d, c.r, c.m, c.s, c.l, c !== a, c.m.get(1) !== a.m.get(1))",
        "1970-01-01T00:00:00.000Z /x\\/y/gi Map(1) { 1 => { b: 2 } } Set(1) { 1 } [ 1, <1 empty item>, 3 ] true true",
    );
    check(
        "const a = { n: 1 }; a.self = a; const c = structuredClone(a); console.log(c.self === c, c)",
        "true <ref *1> { n: 1, self: [Circular *1] }",
    );
    check(
        "const e = structuredClone(new TypeError('bad', { cause: 1 })); console.log(e instanceof TypeError, e.message, e.cause)",
        "true bad 1",
    );
    check(
        "const u = new Uint8Array([1, 2, 3]).subarray(1); console.log(structuredClone(u), structuredClone(new ArrayBuffer(2)).byteLength)",
        "Uint8Array(2) [ 2, 3 ] 2",
    );
    check("class P { x = 1 } console.log(structuredClone(new P) instanceof P, structuredClone(new String('a')))", "false [String: 'a']");
    for (value, what) in
        [("() => 1", "() => 1"), ("Symbol('s')", "Symbol(s)"), ("{ a: new WeakMap() }", "#<WeakMap>"), ("Promise.resolve()", "#<Promise>")]
    {
        check(
            &format!(
                "try {{ structuredClone({value}) }} catch (e) {{ console.log(e.name, e.code, e instanceof DOMException, e instanceof Error, e.message) }}"
            ),
            &format!("DataCloneError 25 true true Failed to execute 'structuredClone': {what} could not be cloned."),
        );
    }
    check("let a = []; for (let i = 0; i < 5000; i++) a = [a]; try { structuredClone(a) } catch (e) { console.log(e.name) }", "RangeError");
    check("const b = new ArrayBuffer(8); const c = structuredClone(b, { transfer: [b] }); console.log(b.byteLength, c.byteLength)", "0 8");
}

#[test]
fn text_becomes_bytes_and_back() {
    check("console.log(new TextEncoder().encode('a가😀'))", "Uint8Array(8) [\n   97, 234, 176,\n  128, 240, 159,\n  152, 128\n]");
    check("console.log(new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 234, 176, 128, 255])))", "가\u{fffd}");
    check(
        "const d = new TextDecoder(); console.log(d.decode(new Uint8Array([234]), { stream: true }) + d.decode(new Uint8Array([176, 128])), d.encoding)",
        "가 utf-8",
    );
    check("console.log(new TextDecoder('utf-16le').decode(new Uint8Array([0, 0xac])))", "가");
    check("try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])) } catch (e) { console.log(e.name) }", "TypeError");
    check("console.log(new TextEncoder().encodeInto('가a', new Uint8Array(3)))", "{ read: 1, written: 3 }");
}

#[test]
fn base_64() {
    check("console.log(btoa('hello'), atob('aGVsbG8='), atob(' aGVs bG8 '), btoa(''))", "aGVsbG8= hello hello ");
    check(
        "try { btoa('가') } catch (e) { console.log(e.name) } try { atob('a') } catch (e) { console.log(e.name) }",
        "InvalidCharacterError\nInvalidCharacterError",
    );
    check("console.log(atob('/+8=').charCodeAt(1))", "239");
}

#[test]
fn urls_are_taken_apart_and_changed() {
    check(
        "const u = new URL('../x?a=1&b=%20#h', 'https://me:pw@example.com:8080/p/q/'); console.log(u.href, u.origin, u.username, u.host, u.port, u.pathname, u.search, u.hash)",
        "https://me:pw@example.com:8080/p/x?a=1&b=%20#h https://example.com:8080 me example.com:8080 8080 /p/x ?a=1&b=%20 #h",
    );
    check(
        "const u = new URL('http://a/'); u.searchParams.append('q', '가 나'); u.hash = 'z'; u.port = '81'; u.protocol = 'https'; console.log(String(u), JSON.stringify({ u }))",
        "https://a:81/?q=%EA%B0%80+%EB%82%98#z {\"u\":\"https://a:81/?q=%EA%B0%80+%EB%82%98#z\"}",
    );
    check(
        "const u = new URL('http://a/?x=1'); const p = u.searchParams; u.search = '?y=2&y=3'; console.log(p.getAll('y'), p.has('x'), p === u.searchParams, p.size)",
        "[ '2', '3' ] false true 2",
    );
    check("console.log(URL.canParse('nope'), URL.parse('nope'), URL.parse('b', 'http://a').href)", "false null http://a/b");
    check(
        "try { new URL('nope') } catch (e) { console.log(e.name, e.message) }",
        "TypeError Failed to construct 'URL': Invalid URL: 'nope'",
    );
    check(
        "const p = new URLSearchParams({ a: 1, b: 'x y' }); p.set('a', 2); p.append('b', '&'); p.sort(); for (const [k, v] of p) console.log(k, v); console.log(String(p), [...p.keys()])",
        "a 2\nb x y\nb &\na=2&b=x+y&b=%26 [ 'a', 'b', 'b' ]",
    );
    check(
        "const p = new URLSearchParams([['a', '1'], ['a', '2']]); p.delete('a', '1'); p.forEach((v, k) => console.log(k, v)); console.log(p.has('a', '1'))",
        "a 2\nfalse",
    );
    check(
        "console.log(new URLSearchParams('?a=1&b'), new URL('http://a/b?c#d'))",
        "URLSearchParams { 'a' => '1', 'b' => '' } URL {\n  href: 'http://a/b?c#d',\n  origin: 'http://a',\n  protocol: 'http:',\n  username: '',\n  password: '',\n  host: 'a',\n  hostname: 'a',\n  port: '',\n  pathname: '/b',\n  search: '?c',\n  hash: '#d'\n}",
    );
}

#[test]
fn randomness_comes_from_the_seed() {
    let uuid = |seed| {
        let program = Program { text: "crypto.randomUUID()".into(), before: Vec::new() };
        run(&program, Settings { seed, ..Settings::default() }).outcome
    };
    assert_eq!(uuid(3), uuid(3));
    assert_ne!(uuid(3), uuid(4));
    check("console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()))", "true");
    check(
        "const a = crypto.getRandomValues(new Uint8Array(16)); console.log(a.some(x => x), crypto.getRandomValues(new BigUint64Array(1)).length)",
        "true 1",
    );
    check("try { crypto.getRandomValues(new Uint8Array(70000)) } catch (e) { console.log(e.name) }", "QuotaExceededError");
}

#[test]
fn a_pattern_shows_as_it_was_written() {
    check(
        r"console.log(/a\/b/, /[/]\/x/.source, String(/\\\//), new RegExp('a/b'), new RegExp('').source)",
        r"/a\/b/ [/]\/x /\\\// /a\/b/ (?:)",
    );
}

#[test]
fn the_clock_is_the_runs_own() {
    check(
        "const t = performance.now(); setTimeout(() => console.log(performance.now() - t), 250); console.log(t, performance.timeOrigin)",
        "0 1767225600000\n250",
    );
}

#[test]
fn events_reach_their_listeners() {
    check(
        "const t = new EventTarget(); const seen = []; const f = (e) => seen.push(e.type + e.eventPhase + (e.target === t)); t.addEventListener('a', f); t.addEventListener('a', f); t.addEventListener('a', { handleEvent(e) { seen.push(this.tag) }, tag: 'o' }); t.addEventListener('a', () => seen.push('c'), true); t.addEventListener('a', () => seen.push('once'), { once: true }); t.dispatchEvent(new Event('a')); t.dispatchEvent(new Event('a')); console.log(seen.join())",
        "c,a2true,o,once,c,a2true,o",
    );
    check(
        "const t = new EventTarget(); t.addEventListener('a', (e) => e.preventDefault()); t.addEventListener('p', (e) => e.preventDefault(), { passive: true }); console.log(t.dispatchEvent(new Event('a')), t.dispatchEvent(new Event('a', { cancelable: true })), t.dispatchEvent(new Event('p', { cancelable: true })))",
        "true false true",
    );
    check(
        "const t = new EventTarget(); t.addEventListener('a', () => { throw new Error('one') }); t.addEventListener('a', (e) => { console.log('two'); e.stopImmediatePropagation() }); t.addEventListener('a', () => console.log('three')); console.log(t.dispatchEvent(new Event('a')))",
        "Uncaught Error: one\ntwo\ntrue",
    );
    check(
        "const c = new AbortController(); const t = new EventTarget(); t.addEventListener('a', () => console.log('heard'), { signal: c.signal }); t.dispatchEvent(new Event('a')); c.abort(); t.dispatchEvent(new Event('a'))",
        "heard",
    );
    check(
        "class Cart extends EventTarget { add(x) { this.dispatchEvent(new CustomEvent('added', { detail: x })) } } const c = new Cart(); c.addEventListener('added', (e) => console.log(e.detail, e instanceof Event, e.constructor.name, e.currentTarget === c)); c.add('tea'); console.log(c, Object.prototype.toString.call(c))",
        "tea true CustomEvent true\nCart [EventTarget] {} [object EventTarget]",
    );
    check(
        "const e = new Event('x'); console.log(e, Object.keys(Event.prototype).includes('type'), Event.AT_TARGET, e.isTrusted, e.composedPath())",
        "Event {\n  type: 'x',\n  defaultPrevented: false,\n  cancelable: false,\n  timeStamp: 0\n} true 2 false []",
    );
    for (code, message) in [
        (
            "Event('x')",
            "Failed to construct 'Event': Please use the 'new' operator, this DOM object constructor cannot be called as a function.",
        ),
        ("new Event()", "Failed to construct 'Event': 1 argument required, but only 0 present."),
        (
            "new EventTarget().addEventListener('x')",
            "Failed to execute 'addEventListener' on 'EventTarget': 2 arguments required, but only 1 present.",
        ),
        ("new EventTarget().dispatchEvent({})", "Failed to execute 'dispatchEvent' on 'EventTarget': parameter 1 is not of type 'Event'."),
        ("Event.prototype.type", "Illegal invocation"),
        ("new AbortSignal()", "Illegal constructor"),
    ] {
        check(&format!("try {{ {code} }} catch (e) {{ console.log(e.name + ': ' + e.message) }}"), &format!("TypeError: {message}"));
    }
    check(
        "const t = new EventTarget(); const e = new Event('a'); t.addEventListener('a', () => { try { t.dispatchEvent(e) } catch (x) { console.log(x.name, x.code) } }); t.dispatchEvent(e)",
        "InvalidStateError 11",
    );
}

#[test]
fn what_was_begun_can_be_aborted() {
    check(
        "const c = new AbortController(); c.signal.onabort = (e) => console.log('on', e.type, e.isTrusted); c.signal.addEventListener('abort', () => console.log('heard')); console.log(c); c.abort(); c.abort('again'); console.log(c.signal, c.signal.reason.name, c.signal.reason.message, c.signal.reason.code)",
        "AbortController { signal: AbortSignal { aborted: false } }\non abort true\nheard\nAbortSignal { aborted: true } AbortError signal is aborted without reason 20",
    );
    check("try { AbortSignal.abort('why').throwIfAborted() } catch (e) { console.log(e) }", "why");
    check("const s = AbortSignal.timeout(50); s.onabort = () => console.log(s.reason.name, performance.now())", "TimeoutError 50");
    check(
        "const a = new AbortController(), b = new AbortController(); const any = AbortSignal.any([AbortSignal.any([a.signal]), b.signal]); any.onabort = () => console.log(any.reason); a.abort(1); b.abort(2); console.log(any.aborted, AbortSignal.any([b.signal]).reason, AbortSignal.any([]).aborted)",
        "1\ntrue 2 false",
    );
}

#[test]
fn blobs_hold_bytes() {
    check(
        "const b = new Blob(['가', new Uint8Array([65, 66]), new Blob(['z'])], { type: 'Text/Plain' }); console.log(b, b.slice(-2).size); b.text().then(console.log); b.slice(3, 5, 'a/b').bytes().then(console.log); b.arrayBuffer().then((x) => console.log(x.byteLength)); structuredClone({ b }).b.text().then(console.log)",
        "Blob { size: 6, type: 'text/plain' } 2\n가ABz\nUint8Array(2) [ 65, 66 ]\n6\n가ABz",
    );
    check(
        "try { new Blob('x') } catch (e) { console.log(e.message) }",
        "Failed to construct 'Blob': The provided value cannot be converted to a sequence.",
    );
    check(
        "try { structuredClone(new EventTarget()) } catch (e) { console.log(e.name, e.message) }",
        "DataCloneError Failed to execute 'structuredClone': EventTarget object could not be cloned.",
    );
    check(
        "Blob.prototype.text.call(1).catch((e) => console.log(e.message)); new Blob(['a\\r\\nb'], { endings: 'native' }).text().then((t) => console.log(t.length))",
        "Illegal invocation\n3",
    );
}

#[test]
fn the_timeline_takes_marks() {
    check(
        "performance.mark('a', { detail: { n: 1 } }); setTimeout(() => { performance.mark('b'); const m = performance.measure('ab', 'a', 'b'); console.log(m); console.log(performance.getEntries().map((e) => e.name).join(), performance.getEntriesByName('a')[0].detail.n, performance.getEntriesByType('measure').length); performance.clearMarks('a'); performance.clearMeasures(); console.log(JSON.stringify(performance.getEntries())) }, 20)",
        "PerformanceMeasure {\n  name: 'ab',\n  entryType: 'measure',\n  startTime: 0,\n  duration: 20,\n  detail: null\n}\na,ab,b 1 1\n[{\"name\":\"b\",\"entryType\":\"mark\",\"startTime\":20,\"duration\":0,\"detail\":null}]",
    );
    check(
        "try { performance.measure('x', 'gone') } catch (e) { console.log(e.name, e.message) } console.log(performance.measure('y', { start: 2, duration: 3 }).duration, new PerformanceMark('z', { startTime: 4 }).startTime, performance instanceof EventTarget)",
        "SyntaxError Failed to execute 'measure' on 'Performance': The mark 'gone' does not exist.\n3 4 true",
    );
}

#[test]
fn locales_are_taken_apart() {
    check(
        "const l = new Intl.Locale('ko-kore-kr-u-nu-latn', { calendar: 'gregory' }); console.log(String(l), l.language, l.script, l.region, l.calendar, l.numberingSystem, l.baseName, l.numeric, l.hourCycle)",
        "ko-Kore-KR-u-ca-gregory-nu-latn ko Kore KR gregory latn ko-Kore-KR false undefined",
    );
    check(
        "const l = new Intl.Locale('en'); console.log(l.maximize().toString(), l.maximize().minimize().toString(), l instanceof Intl.Locale, Object.prototype.toString.call(l), (1234.5).toLocaleString(new Intl.Locale('en-US')))",
        "en-Latn-US en true [object Intl.Locale] 1,234.5",
    );
    check(
        "try { new Intl.Locale() } catch (e) { console.log(e.name) } try { new Intl.Locale('x_') } catch (e) { console.log(e.name) }",
        "TypeError\nRangeError",
    );
}

#[test]
fn there_is_no_way_out() {
    for name in [
        "window",
        "document",
        "fetch",
        "XMLHttpRequest",
        "postMessage",
        "importScripts",
        "self",
        "WebAssembly",
        "Worker",
        "localStorage",
        "location",
        "navigator",
        "require",
        "process",
    ] {
        check(&format!("try {{ {name}; console.log('reached') }} catch (e) {{ console.log(e.name) }}"), "ReferenceError");
    }
}

#[test]
fn a_polluted_world_does_not_fool_the_console() {
    check(
        "const m = new Map([[1, 2]]); Array.prototype[Symbol.iterator] = null; Object.prototype.toString = null; Map.prototype.entries = null; Object.prototype.get = 5; Object.prototype.value = 6; Function.prototype.call = null; Array.prototype.map = null; console.log([1, { a: m }]); console.log('%s', 'x'); console.table([{ a: 1 }])",
        "[ 1, { a: Map(1) { 1 => 2 } } ]\nx\n┌─────────┬───┐\n│ (index) │ a │\n├─────────┼───┤\n│ 0       │ 1 │\n└─────────┴───┘",
    );
    check(
        "let called = 0; const trap = () => { called++; throw 1 }; const p = new Proxy(new Proxy({ a: 1 }, { get: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap }), { get: trap, ownKeys: trap }); console.log(p, [p]); console.dir(p); console.table(p); console.log('%o', p); console.log(called)",
        "{ a: 1 } [ { a: 1 } ]\n{ a: 1 }\n┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤\n│ a       │ 1      │\n└─────────┴────────┘\n{ a: 1 }\n0",
    );
    check(
        "let n = 0; const o = { get a() { n++; return 1 }, get [Symbol.toStringTag]() { n++; return 'x' } }; console.log([o].length, n); console.log(o); console.log(n)",
        "1 0\n{ a: [Getter], [Symbol(Symbol.toStringTag)]: [Getter] }\n0",
    );
    check(
        "globalThis.Map = null; globalThis.Object = null; globalThis.Proxy = null; Error.prototype.toString = null; console.log(new Error('e').message, [1])",
        "e [ 1 ]",
    );
}

#[test]
fn values_are_seen_as_they_were() {
    check("const a = [1]; console.log(a); a.push(2); console.log(a)", "[ 1 ]\n[ 1, 2 ]");
    check("let a = []; for (let i = 0; i < 100000; i++) a = [a]; console.log(a)", "[ [ [ [Array] ] ] ]");
    check("console.log(Array.from({ length: 60 }, () => Array(60).fill(0)).length)", "60");
}

#[test]
fn errors_are_named_by_class_and_keep_their_cause() {
    check("class ValidationError extends Error {} console.log(new ValidationError('bad'))", "[ValidationError: bad]");
    check(
        "class V extends Error { constructor(m) { super(m); this.name = 'V'; this.code = 7 } } console.log(new V('bad'))",
        "[V: bad] { code: 7 }",
    );
    check("console.log(new Error('outer', { cause: new TypeError('inner') }))", "[Error: outer] { [cause]: [TypeError: inner] }");
    check("console.log([new RangeError('r')], { e: new Error('') })", "[ [RangeError: r] ] { e: [Error] }");
}

#[test]
fn a_run_ends_well_whatever_is_printed() {
    let report = run(&Program { text: "console.log('x'.repeat(1000000))".into(), before: Vec::new() }, Settings::default());
    assert_eq!(report.outcome, Outcome::Completed(None));
    assert!(Transcript::default().event(&report.events[0]).is_some_and(|text| text.ends_with("... 990000 more characters")));
}

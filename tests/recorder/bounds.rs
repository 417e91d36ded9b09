//! What is bounded, ordered or hidden when a program runs is so when it is recorded.

use crate::meaning::{Seen, plain, recorded, roomy};
use engine::record;
use recording::State;
use vocabulary::{Era, Outcome, Program, Settings};

#[track_caller]
fn same(text: &str) -> String {
    let (Seen(plain), Seen(recorded)) = (plain(text, Era::Today), recorded(text, Era::Today));
    assert_eq!(recorded, plain, "{text}");
    plain
}

#[track_caller]
fn prints(text: &str, expected: &str) {
    let seen = same(text);
    assert!(seen.contains(expected), "{text}\n{seen}");
}

#[test]
fn texts_that_double_end_in_the_same_error() {
    roomy(|| {
        for doubled in ["s+=s", "s=s+s", "o.s=s,o.s+=s,s=o.s"] {
            let text = format!("let s='ab';const o={{}};try{{for(let i=0;i<40;i++){doubled}}}catch(e){{console.log(e.name,e.message)}}");
            prints(&text, "Invalid string length");
        }
    });
}

#[test]
fn many_keys_take_time_in_proportion() {
    roomy(|| {
        for key in ["'k'+i", "i", "'k'+(20000-i)"] {
            let text = format!("const o={{}};for(let i=0;i<20000;i++)o[{key}]=i;o.last=1;");
            let program = Program { text, before: Vec::new() };
            let recording = record::record(&program, Settings::default(), record::Bounds::default());
            assert!(matches!(recording.end.outcome, Outcome::Completed(_)), "{key}: {:?}", recording.end.outcome);
            let last = recording.len() - 1;
            let held = recording.variable_named(last, "o").map(|variable| variable.state);
            let Some(State::Held(held)) = held else { panic!("{key}: {held:?}") };
            let state = held.object().and_then(|id| recording.object(id, last)).expect("an object is held");
            assert_eq!((state.entries.len(), state.omitted), (100, 19_901), "{key}");
            // one whole state in a hundred changes, not one with each
            let changes: usize = recording.objects.iter().map(|history| history.changes.len()).sum();
            assert!(changes < 25_000, "{key}: {changes} changes");
        }
    });
}

#[test]
fn long_arrays_are_known_by_their_length() {
    roomy(|| {
        let text = "const a=[];for(let i=0;i<3000;i++)a.push(i);a.length".to_owned();
        let recording = record::record(&Program { text, before: Vec::new() }, Settings::default(), record::Bounds::default());
        let last = recording.len() - 1;
        let held = recording.variable_named(last, "a").map(|variable| variable.state);
        let Some(State::Held(held)) = held else { panic!("{held:?}") };
        let state = held.object().and_then(|id| recording.object(id, last)).expect("an array is held");
        assert_eq!((state.entries.len(), state.omitted), (100, 2_900));
    });
}

#[test]
fn conversions_happen_in_the_same_order() {
    roomy(|| {
        let begin = "const log=[],k={toString(){log.push('key');return'p'}},v=()=>(log.push('val'),1),o={p:2},ob=()=>(log.push('ob'),o);";
        for step in [
            "ob()[k]=v()",
            "ob()[k]+=v()",
            "ob()[k]++",
            "--ob()[k]",
            "o[k]=v()",
            "o[k]+=v()",
            "o[k]",
            "ob()[k]",
            "[o[k]]=[v()]",
            "({a:o[k]}={a:v()})",
            "ob()[k]??=v()",
            "ob()[k]&&=v()",
            "delete ob()[k]",
            "k in ob()",
            "({[k]:v()})",
            "try{null[k]=v()}catch(e){log.push(e.name)}",
            "try{undefined[k]+=v()}catch(e){log.push(e.name)}",
            "class C{[k]=v();static[k]=v()}new C",
        ] {
            same(&format!("{begin}{step};console.log(log.join(),o.p)"));
        }
    });
}

#[test]
fn counting_binds_as_tightly_as_before() {
    roomy(|| {
        for start in ["1", "'1'", "1n", "{valueOf(){return 1}}", "undefined"] {
            for use_ in [
                "++x!==2",
                "++x===--x",
                "-++x",
                "++x+'1'",
                "x+++1",
                "1+x--",
                "typeof++x",
                "++x?1:2",
                "!x++",
                "[++x,x--][0]",
                "`${++x}`",
                "++x in{2:1}",
                "x++&&--x",
            ] {
                for kind in ["var", "let"] {
                    let begin = format!("{kind} x={start};");
                    same(&format!("{begin}try{{console.log({use_},String(x))}}catch(e){{console.log(e.name)}}"));
                    same(&format!(
                        "{begin}try{{if({use_})console.log(String(x));else console.log(2,String(x))}}catch(e){{console.log(e.name)}}"
                    ));
                    same(&format!("{begin}var y=0\ntry{{y\n{use_}\nconsole.log(String(x))}}catch(e){{console.log(e.name)}}"));
                }
            }
        }
    });
}

#[test]
fn no_program_can_name_a_hook() {
    roomy(|| {
        for text in [
            "let r=[];for(const c of 'ABCDEFGHIJKLMNOPQRSTUVWXY')try{eval('$'+'_r'+c)(0,999999)}catch(e){r.push(e.name)}console.log(r.join())",
            "let r=[];for(const n of [1,2])try{eval(String.fromCharCode(n)+'_rA(0,999999)')}catch(e){r.push(e.name)}console.log(r.join())",
            "try{new Function(String.fromCharCode(1)+'_rA(0,999999)')}catch(e){console.log(e.name)}",
            "try{eval('\\\\u0001_rA(0,999999)')}catch(e){console.log(e.name)}",
            "try{eval('\\\\u{1}_rA(0,1)')}catch(e){console.log(e.name)}",
            "setTimeout(String.fromCharCode(1)+'_rA(0,999999)')",
            "let \\u{24}_rA=x=>'mine',a='1';console.log(\\u{24}_rA(a+2),a*2)",
            "function f(\\u{24}_rB){let b='2';return b*2+\\u{24}_rB}console.log(f('x'))",
            "console.log(Object.getOwnPropertyNames(globalThis).filter(n=>n.includes('$')||n.includes('\\u0001')).length)",
            "var s='\u{1}_rA(0,1)',t=`\u{1}`;/*\u{1}*/console.log(s.length,t.length,/\u{1}/.test(t))",
            "function f(a){return a+'1'}console.log(f.toString(),String(f).length)",
        ] {
            same(text);
        }
        assert!(matches!(recorded("let a=1;\u{1}_rA(0,1)", Era::Today), Seen(text) if text.contains("Syntax")));
    });
}

#[test]
fn flat_long_programs_are_recorded_or_run_on() {
    roomy(|| {
        for (piece, end, times) in
            [("a=", "1", 400), ("1+", "1", 800), ("a?1:", "2", 300), ("!", "a", 300), ("a,", "a", 800), ("a??=", "1", 300)]
        {
            same(&format!("var a=0;console.log(({}{end}))", piece.repeat(times)));
        }
        same(&format!("var a=5;{}console.log('none')", "if(a===0)a=1;else ".repeat(200)));
    });
}

//! Words that touch their neighbours, as minifiers write them: each means what it means with blanks around it, when it is run,
//! recorded, or run in an era.

use crate::generator;
use crate::meaning::{Seen, difference, plain, recorded, roomy, same_but_for_wording};
use crate::minified::minified;
use language::{diagnostics, era::newer_in_text};
use vocabulary::{Edition, Era};

/// What can stand directly behind a word: an expression that a program with `a`, `o`, `f` and `s` can compute.
const BEHIND: &[&str] = &[
    "{a:1}",
    "(a+s)",
    "(s,a)",
    "[a]",
    "[]",
    "'x'",
    "\"y\"",
    "`t${a}u`",
    "`v`",
    "+o.v",
    "-o.v",
    "-s",
    "!o.n",
    "~a",
    "++a",
    "--o.v",
    "/r/.test(s)",
    "/r/g.source.length",
    ".5",
    "(()=>a)()",
    "(a?s:o)",
    "[a,s].length",
    "{a,s}.a",
    "'x'+s",
    "\"1\"*a",
    "[1]+s",
    "`1`-a",
    "(a)+s",
    "{}[s]",
    "+a+s",
    "-a**2n.length",
    "(o.m)()",
    "[o][0].m()",
    "{m(){return[s]}}.m()",
];

/// What can stand directly in front of a word.
const BEFORE: &[&str] = &["(s)", "[a]", "`t`", "'v'", "\"v\"", "(o.k)", "`${s}`", "o[s]", "f(s)"];

/// Programs around a word; `§` is where something touches it, with what is put there behind or before it.
const WORDS_BEFORE: &[&str] = &[
    "log((()=>{return§})())",
    "log(function(){return§}())",
    "function g(){if(a)return§;else return§}log(g())",
    "log((()=>{if(a)return§;else return§})())",
    "try{throw§}catch(e){log(e)}",
    "log(typeof§)",
    "var z=§;log(z)",
    "log(void§)",
    "log(typeof typeof§,void typeof§)",
    "log([...function*(){yield§;log(yield§)}()])",
    "log([...function*(){yield*[yield§]}()])",
    "async function w(){log(await§);return await§}w().then(log)",
    "async function w(){for await(let x of[a])return§}w().then(log)",
    "switch(a){case§:log(1);break;default:log(2)}",
    "switch(s){case 1:case§:case§:log(1)}",
    "if(!a)log(1);else§;log(2)",
    "if(!a);else§\nlog(a,s)",
    "do§;while(i++<2);log(i,a)",
    "do§\nwhile(i++<2)log(i,a)",
    "for(const x of§)log(x)",
    "for(const x in§)log(x)",
    "for(o.w of§)log(o.w)",
    "for(o.w in§)log(o.w)",
    "log('v'in§)",
    "log(a instanceof§)",
    "log(delete§)",
    "log(new§)",
    "class K extends§{}log(K.name)",
    "class K{static x=§;static[§]=1;static{log(§)}}log(K.x)",
    "class K{get[§](){return§}set[§](v){throw§}static async[§](){return§}static*[§](){yield§}}log(new K)",
    "log(Object.keys({get[§](){return§},set[§](v){},async[§](){return§},*[§](){yield§},async*[§](){yield§}}))",
    "let[x=§]=[];log(x)",
    "let{x=§}=o;log(x)",
    "var[x=§]=[],{y=§}=o;log(x,y)",
    "const{[s]:x=§}=o,z=§;log(x,z)",
    "for(let[x]=[§];i++<1;)log(x)",
    "for(var{x}={x:§};i++<1;)log(x)",
    "for(let i=0;i<2;i++)for(const x of§)log(i,x)",
    "log(a=§,a+=§,o.v=§,o.v+=§)",
    "log((()=>§)())",
    "log((async()=>await§)()instanceof Promise)",
    "log((x=>x?§:§)(a))",
    "log(a&&§,a||§,null??§,a?§:§)",
    "l:do{if(a)break l;else§}while(0);log(i)",
    "try{log(§)}finally{log(i)}",
    "while(i++<1)if(a)log(§);else§",
];

const WORDS_BEHIND: &[&str] = &[
    "log(§in o)",
    "log(§instanceof Object)",
    "for(const x of§){log(x)}",
    "log(typeof§in o)",
    "for(const[x]of[§])log(x)",
    "for(const{x}of[§])log(x)",
    "for([a]of[§])log(a)",
    "for(o[s]of[§])log(o.s)",
    "for(o['w']in§)log(o.w)",
    "for(let x=§;i++<1;)log(x)",
    "if(a)§\nelse§\nlog(i)",
    "do§\nwhile(i++<1);log(i)",
    "do{§}while(i++<1);log(i)",
    "try{§}catch(e){log(e)}finally{§}log(i)",
    "log(`${§}and ${typeof§}`)",
    "switch(§){case§:log(1);default:log(2)}",
    "log(a?§:§)",
];

/// Runs before each program: what its pieces name. Old enough for every era.
const BEGIN: &str = "var a=1,s='k',i=0,o={v:7,k:2,n:0,m:function(){return[this.v]}};function f(x){return[x]}\
                     function log(){console.log.apply(console,arguments)}";

/// Words that must be set apart from what touches them.
const KEYWORDS: &[&str] = &[
    "return",
    "throw",
    "typeof",
    "void",
    "delete",
    "new",
    "in",
    "of",
    "instanceof",
    "case",
    "else",
    "do",
    "await",
    "yield",
    "extends",
    "let",
    "var",
    "const",
    "get",
    "set",
    "async",
    "static",
    "while",
    "catch",
    "finally",
    "default",
    "for",
    "switch",
    "try",
    "if",
];

/// The same program with a blank between every keyword and its neighbours.
fn spaced(pattern: &str, piece: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0).unwrap_or(first.len_utf8());
        let end = if first.is_ascii_alphanumeric() && !rest.contains(|c: char| !c.is_ascii_alphanumeric()) { rest.len() } else { end };
        let (token, after) = rest.split_at(end);
        match token {
            "§" => text += &format!(" {piece} "),
            word if KEYWORDS.contains(&word) => text += &format!(" {word} "),
            other => text += other,
        }
        rest = after;
    }
    text
}

/// Whether no word of the pattern grows together with one of the piece.
fn is_apart(pattern: &str, piece: &str) -> bool {
    let of_a_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '\\');
    let (starts, ends) = (piece.starts_with(of_a_word), piece.ends_with(of_a_word));
    let parts: Vec<&str> = pattern.split('§').collect();
    parts.windows(2).all(|around| !(starts && around[0].ends_with(of_a_word) || ends && around[1].starts_with(of_a_word)))
}

/// Every program of the product, touching and spaced, where it is one.
fn programs() -> Vec<(String, String)> {
    let behind = WORDS_BEFORE.iter().flat_map(|pattern| BEHIND.iter().map(move |piece| (*pattern, *piece)));
    let before = WORDS_BEHIND.iter().flat_map(|pattern| BEFORE.iter().map(move |piece| (*pattern, *piece)));
    let pair = |(pattern, piece): (&str, &str)| {
        let (touching, spaced) = (format!("{BEGIN}{}", pattern.replace('§', piece)), format!("{BEGIN}{}", spaced(pattern, piece)));
        let fits = is_apart(pattern, piece) && diagnostics(&touching).is_empty() && diagnostics(&spaced).is_empty();
        fits.then_some((touching, spaced))
    };
    behind.chain(before).filter_map(pair).collect()
}

#[test]
fn touching_words_mean_the_same() {
    let programs = programs();
    assert!(programs.len() > 1_000, "only {} are programs", programs.len());
    let (mut different, mut tried) = (Vec::new(), 0);
    let halves: Vec<Vec<(String, String)>> = programs.chunks(programs.len().div_ceil(2)).map(<[_]>::to_vec).collect();
    let workers: Vec<_> = halves
        .into_iter()
        .map(|half| {
            std::thread::spawn(move || {
                roomy(move || {
                    let mut different = Vec::new();
                    for (number, (touching, spaced)) in half.iter().enumerate() {
                        let mut check = |how: &str, Seen(expected): Seen, Seen(seen): Seen| {
                            if !same_but_for_wording(&expected, &seen) {
                                different.push(format!("{how}: {touching}\n  apart:    {expected}\n  touching: {seen}"));
                            }
                        };
                        check("recorded", plain(spaced, Era::Today), recorded(touching, Era::Today));
                        // plain runs have fewer insertions, and one era puts in what another does
                        let era = [Era::Today, Era::Edition(Edition::ES5), Era::Edition(Edition::ES3), Era::JavaScript12][number % 4];
                        if newer_in_text(touching, era).syntax.uses.is_empty() {
                            check(&format!("as of {era:?}"), plain(spaced, era), plain(touching, era));
                        }
                    }
                    (half.len(), different)
                })
            })
        })
        .collect();
    for worker in workers {
        let (count, found) = worker.join().expect("a worker does not panic");
        tried += count;
        different.extend(found);
    }
    assert!(
        different.is_empty(),
        "{} of {tried} differ\n{}",
        different.len(),
        different.iter().take(8).cloned().collect::<Vec<_>>().join("\n")
    );
}

/// One seed in three; `MINIFIED=1` tries them all.
#[test]
fn minified_programs_mean_the_same() {
    let every: u64 = std::env::var("MINIFIED").ok().and_then(|n| n.parse().ok()).unwrap_or(3);
    let workers: Vec<_> = (0..2u64)
        .map(|worker| {
            std::thread::spawn(move || {
                roomy(move || {
                    let (mut compared, mut different) = (0, Vec::new());
                    for seed in (worker..2_100 / every).step_by(2).map(|n| n * every) {
                        let whole = generator::program(seed);
                        if !diagnostics(&whole).is_empty() {
                            continue;
                        }
                        let text = minified(&whole);
                        assert!(diagnostics(&text).is_empty(), "seed {seed} is no program any more\n{text}");
                        match difference(&text, 5_000) {
                            Some(Ok(_)) => compared += 1,
                            Some(Err(how)) if !crate::meaning::is_known(seed) => different.push(format!("seed {seed}: {how}")),
                            _ => {}
                        }
                    }
                    (compared, different)
                })
            })
        })
        .collect();
    let (mut compared, mut different) = (0, Vec::new());
    for worker in workers {
        let (count, found) = worker.join().expect("a worker does not panic");
        compared += count;
        different.extend(found);
    }
    assert!(different.is_empty(), "{} differ\n{}", different.len(), different.iter().take(5).cloned().collect::<Vec<_>>().join("\n"));
    assert!(compared as u64 > 1_900 / every, "only {compared} were compared");
}

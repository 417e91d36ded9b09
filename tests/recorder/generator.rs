//! Random programs, the same for the same seed: short, ending, and full of the constructs that hooks could disturb.

mod statements;

/// A program for a seed.
pub fn program(seed: u64) -> String {
    let mut g = Generator {
        state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1,
        count: 0,
        scopes: vec![vec!["f0".to_owned()]],
        functions: vec![Kind::Script],
        loops: 0,
    };
    let mut body = String::new();
    for _ in 0..g.range(3, 9) {
        body += &g.statement(3);
    }
    let before = g.pick(&["", "'use strict'\n", "'use strict';"]);
    let after = g.pick(&["", "\nf0", "\nlog(fuel)"]);
    format!(
        "{before}var fuel = 100\nconst log = (...a) => {{ console.log(...a) }}\nfunction tag(s, ...v) {{ return s.raw.join('-') + v.length }}\n\
         function f0(a, b) {{ if (fuel-- < 0) throw 'fuel'; return a + b }}\n{body}{after}"
    )
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Script,
    Function,
    Arrow,
    Generator,
    Async,
}

struct Generator {
    state: u64,
    count: u32,
    scopes: Vec<Vec<String>>,
    functions: Vec<Kind>,
    loops: u32,
}

const LITERALS: &[&str] = &[
    "0",
    "1",
    "2",
    "-1",
    "3.5",
    "\"a\"",
    "'5'",
    "\"\"",
    "true",
    "false",
    "null",
    "undefined",
    "[1,2]",
    "{a:1}",
    "NaN",
    "\"10\"",
    "[]",
    "10n",
    "`t`",
    "/r/",
    "-0",
    "[3]",
    "{valueOf(){console.log(\"vo\");return 3}}",
    "{toString(){return \"q\"}}",
    "Symbol.iterator",
    "new Date(0)",
];

impl Generator {
    fn next(&mut self) -> u64 {
        // splitmix64
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
    fn range(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from)
    }
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
    fn new_name(&mut self, prefix: &str) -> String {
        self.count += 1;
        format!("{prefix}{}", self.count)
    }
    fn declare(&mut self, prefix: &str) -> String {
        let name = self.new_name(prefix);
        self.scopes.last_mut().expect("a scope").push(name.clone());
        name
    }
    fn blank(&mut self) -> &'static str {
        if self.chance(30) { self.pick(&["", " ", " ", " ", "/*c*/", " /* x */ "]) } else { " " }
    }
    fn gap(&mut self) -> &'static str {
        if self.chance(25) { self.pick(&["\n", "\n  ", " // k\n", " "]) } else { self.blank() }
    }
    fn end(&mut self) -> &'static str {
        self.pick(&[";", "\n", ";\n", " ;"])
    }
    fn variable(&mut self) -> String {
        let names: Vec<String> = self.scopes.iter().flatten().cloned().collect();
        if names.is_empty() || !self.chance(97) { "undeclared".into() } else { names[self.below(names.len())].clone() }
    }
    fn atom(&mut self) -> String {
        if self.chance(45) {
            return self.variable();
        }
        let literal = self.pick(LITERALS);
        if literal.starts_with(['{', '-', '/', 'n']) { format!("({literal})") } else { literal.to_owned() }
    }
    fn inside<T>(&mut self, kind: Kind, names: Vec<String>, body: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(names);
        self.functions.push(kind);
        let loops = std::mem::take(&mut self.loops);
        let result = body(self);
        self.loops = loops;
        self.functions.pop();
        self.scopes.pop();
        result
    }
    fn here(&self) -> Kind {
        *self.functions.last().expect("a function")
    }

    fn expression(&mut self, d: usize) -> String {
        if d == 0 {
            return self.atom();
        }
        let d = d - 1;
        match self.below(34) {
            0..=6 => {
                let op = self.pick(&[
                    "+",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "==",
                    "!=",
                    "===",
                    "<",
                    ">",
                    "<=",
                    ">=",
                    "&",
                    "|",
                    "^",
                    "<<",
                    ">>",
                    ">>>",
                    "**",
                    "instanceof",
                    "in",
                ]);
                let mut a = format!("({})", self.expression(d));
                let mut b = format!("({})", self.expression(d));
                if self.chance(50) && op != "**" {
                    a = self.atom();
                }
                if self.chance(50) {
                    b = self.atom();
                }
                let (x, y) = (if a.starts_with('/') { " " } else { self.gap() }, self.gap());
                format!("{a}{x} {op}{y} {b}")
            }
            7 => format!("{}({})", self.pick(&["-", "+", "!", "~", "typeof ", "void ", "!!", "- -", "+ +"]), self.expression(d)),
            8 => format!("({},{}{})", self.expression(d), self.blank(), self.expression(d)),
            9 => format!(
                "(({}){}?{}{}{}:{}{})",
                self.expression(d),
                self.blank(),
                self.blank(),
                self.expression(d),
                self.blank(),
                self.gap(),
                self.expression(d)
            ),
            10 => format!("(({}) {}{}({}))", self.expression(d), self.pick(&["&&", "||"]), self.gap(), self.expression(d)),
            11 => format!("(({}) ?? ({}))", self.expression(d), self.expression(d)),
            12 => format!("`x${{{}}}y${{ {} }}`", self.expression(d), self.expression(d)),
            13 => format!("[{}, ...[{}], {}]", self.expression(d), self.expression(d), self.expression(d)),
            14 => {
                let (a, k, v) = (self.expression(d), self.expression(d), self.expression(d));
                let get = self.inside(Kind::Function, vec![], |g| g.expression(d));
                let ps = self.pick(&["", "p", "p, q", "p = 1", "{a} = {}", "...r"]);
                let method = self.inside(Kind::Function, vec![], |g| g.expression(d));
                format!("({{a: {a}, [{k}]: {v}, get g() {{ return {get} }}, m({ps}) {{ return {method} }} }})")
            }
            15 => format!(
                "({} {}{}{})",
                self.variable(),
                self.pick(&["=", "+=", "-=", "*=", "**=", "||=", "&&=", "??=", ">>>=", "/="]),
                self.gap(),
                self.expression(d)
            ),
            16 => {
                let v = self.variable();
                // the engine's `x++` gives a value that is no number; what it does to `x` is right
                let form = self.pick(&["++{}", "{}++, {}", "--{}", "{}--, {}", "({})++, {}"]);
                format!("({})", form.replace("{}", &v))
            }
            17 => self.arrow(d),
            18 => format!("({})", self.function(d, None)),
            19 => format!("{}?.{}", self.variable(), self.pick(&["a", "length", "[0]", "(1)", "toString()"])),
            20 => format!("({}).{}", self.expression(d), self.pick(&["a", "length", "toString()"])),
            21 => format!(
                "({}.{} {} {})",
                self.variable(),
                self.pick(&["a", "b"]),
                self.pick(&["=", "+=", "*=", "||=", "??="]),
                self.expression(d)
            ),
            22 => {
                let v = self.variable();
                format!("({})", self.pick(&["{}.a++", "++{}.a", "{}[\"k\"]--", "{}[0]++"]).replace("{}", &v))
            }
            23 => format!(
                "([{}, {} = {}] = [{}, {}])",
                self.variable(),
                self.variable(),
                self.expression(d),
                self.expression(d),
                self.expression(d)
            ),
            24 => {
                format!("({{a: {}, ...{}}} = {{a: {}, b: {}}})", self.variable(), self.variable(), self.expression(d), self.expression(d))
            }
            25 => format!("f0({}, {})", self.expression(d), self.expression(d)),
            26 => format!("({})({})", self.arrow(d), self.expression(d)),
            27 if self.here() == Kind::Generator => {
                if self.chance(80) {
                    format!("(yield {})", self.expression(d))
                } else {
                    "(yield)".into()
                }
            }
            28 if self.here() == Kind::Async => format!("(await ({}))", self.expression(d)),
            29 => {
                let part = |g: &mut Self| g.inside(Kind::Arrow, vec![], |g| g.expression(d));
                format!("(class {{ x = {}; static y = {}; m() {{ return {} }} }})", part(self), part(self), part(self))
            }
            30 => format!("tag`a${{{}}}b`", self.expression(d)),
            31 => format!("({}[{}] {} {})", self.variable(), self.expression(d), self.pick(&["=", "+="]), self.expression(d)),
            32 => {
                if self.here() == Kind::Function {
                    "new.target".into()
                } else {
                    "this".into()
                }
            }
            _ => self.atom(),
        }
    }

    fn parameters(&mut self) -> (String, Vec<String>) {
        let (a, b) = (self.new_name("p"), self.new_name("p"));
        match self.below(10) {
            0..=2 => (a.clone(), vec![a]),
            3..=4 => (format!("{a}, {b}"), vec![a, b]),
            5..=6 => (format!("{a}, {b} = {a} + 1"), vec![a, b]),
            7 => (format!("{{ a: {a} = 2, b: {b} }} = {{}}"), vec![a, b]),
            8 => (format!("[{a}] = [1], ...{b}"), vec![a, b]),
            _ => (format!("{a} = () => 1 + 1"), vec![a]),
        }
    }

    fn arrow(&mut self, d: usize) -> String {
        let (ps, names) = self.parameters();
        let is_async = self.chance(10);
        let kind = if is_async { Kind::Async } else { Kind::Arrow };
        let body = self.inside(kind, names, |g| {
            if d == 0 || g.chance(70) {
                let e = g.expression(d);
                if e.starts_with('{') { format!("({e})") } else { e }
            } else {
                format!("{{{} return {} }}", g.block(1, d), g.expression(d))
            }
        });
        format!("({}({ps}) =>{}{body})", if is_async { "async " } else { "" }, self.blank())
    }

    fn function(&mut self, d: usize, name: Option<&str>) -> String {
        let (ps, names) = self.parameters();
        let kind = [Kind::Function, Kind::Function, Kind::Function, Kind::Generator, Kind::Async][self.below(5)];
        let simple = !ps.contains(['=', '{', '[', '.']);
        let body = self.inside(kind, names, |g| {
            let count = g.range(1, 4);
            let mut body = g.block(count, d);
            if simple && g.chance(30) {
                body = format!("'a directive'{}{body}", g.pick(&[";", "\n"]));
            }
            if g.chance(60) {
                body += &format!(" return{}{}{}", g.pick(&[" ", " /*r*/ "]), g.expression(d), g.pick(&[";", "\n", " "]));
            }
            body
        });
        let own = match name {
            Some(name) => name.to_owned(),
            None if self.chance(50) => self.new_name("n"),
            None => String::new(),
        };
        let (before, star) = (if kind == Kind::Async { "async " } else { "" }, if kind == Kind::Generator { "*" } else { "" });
        format!("{before}function{star} {own}({ps}){}{{ if (fuel-- < 0) throw 'fuel'; {body} }}", self.blank())
    }
}

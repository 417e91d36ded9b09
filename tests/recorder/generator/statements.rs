//! Statements of the generated programs; those that loop end.

use super::*;

impl Generator {
    pub(super) fn block(&mut self, count: usize, d: usize) -> String {
        self.scopes.push(vec![]);
        let mut text = self.pick(&["", " ", "\n"]).to_owned();
        for _ in 0..count {
            text += &self.statement(d);
        }
        self.scopes.pop();
        text
    }

    pub(super) fn single(&mut self, d: usize) -> String {
        if self.chance(40) {
            return self.simple(d);
        }
        let count = self.below(3);
        format!("{{{}}}{}", self.block(count, d), self.pick(&["", "\n", " "]))
    }

    pub(super) fn simple(&mut self, d: usize) -> String {
        let text = match self.below(6) {
            2 => format!("{} = {}", self.variable(), self.expression(d)),
            3 if self.loops > 0 => self.pick(&["break", "continue"]).to_owned(),
            4 if self.here() != Kind::Script => format!("return {}", self.expression(d)),
            5 => format!("{}{}", self.variable(), self.pick(&["++", "--"])),
            _ => format!("log({})", self.expression(d)),
        };
        text + self.end()
    }

    pub(super) fn looped<T>(&mut self, names: Vec<String>, body: impl FnOnce(&mut Self) -> T) -> T {
        self.loops += 1;
        self.scopes.push(names);
        let result = body(self);
        self.scopes.pop();
        self.loops -= 1;
        result
    }

    pub(super) fn statement(&mut self, d: usize) -> String {
        self.count += 1;
        if d == 0 || self.count > 140 {
            return self.simple(1);
        }
        let d = d - 1;
        match self.below(26) {
            0..=4 => {
                let kind = self.pick(&["let", "var", "const", "let"]);
                let (gap, e) = (self.gap(), self.expression(d + 1));
                let mut text = format!("{kind} {} ={gap}{e}", self.declare("v"));
                if self.chance(20) {
                    let e = self.expression(d + 1);
                    text += &format!(", {} = {e}", self.declare("v"));
                }
                text + self.end()
            }
            5 => {
                let (kind, value) = (self.pick(&["let", "const", "var"]), self.pick(&["[1,2]", "[1,2]", "{a:3,b:4}", "[]", "\"xy\""]));
                let form = self.pick(&["[A, B = 1]", "{ a: A, ...B }", "[A, ...B]"]);
                let (a, b) = (self.declare("v"), self.declare("v"));
                format!("{kind} {} = {value}{}", form.replace('A', &a).replace('B', &b), self.end())
            }
            6..=8 => self.simple(d + 1),
            9 => {
                let (c, gap, a) = (self.expression(d), self.gap(), self.single(d));
                let otherwise = if self.chance(50) { format!("{}else {}", self.pick(&[" ", "\n"]), self.single(d)) } else { String::new() };
                format!("if ({c}){gap}{a}{otherwise}")
            }
            10 => {
                let v = self.new_name("i");
                let (kind, bound) = (self.pick(&["let", "var"]), self.range(1, 4));
                let update = self.pick(&["V++", "++V", "V += 1"]).replace('V', &v);
                let body = self.looped(vec![v.clone()], |g| g.single(d));
                format!("for ({kind} {v} = 0; {v} < {bound} && fuel-- > 0; {update}) {body}")
            }
            11 | 12 => {
                let v = self.new_name("w");
                let (of, over) = if self.chance(50) {
                    let list = [self.expression(d), "[1,2,3]".into(), "\"ab\"".into(), "new Set([1,2])".into()];
                    ("of", list[self.below(4)].clone())
                } else {
                    ("in", self.pick(&["{a:1,b:2}", "[5,6]"]).to_owned())
                };
                let kind = self.pick(&["const", "let", "var"]);
                let body = self.looped(vec![v.clone()], |g| g.single(d));
                format!("for ({kind} {v} {of} {over}) {body}")
            }
            13 => {
                let bound = self.pick(&["90", "80", "70"]);
                let body = self.looped(vec![], |g| g.single(d));
                format!("while (fuel-- > {bound}) {body}")
            }
            14 => {
                let body = self.looped(vec![], |g| g.single(d));
                let separator = if body.trim_end().ends_with(['}', ';']) || body.ends_with('\n') { "" } else { ";" };
                format!("do {body}{separator} while (fuel-- > 95 && {}){}", self.expression(1), self.pick(&[";", "\n"]))
            }
            15 => {
                let (l, v) = (self.new_name("L"), self.new_name("i"));
                let (test, jump) = (self.expression(1), self.pick(&["continue", "break"]));
                let body = self.looped(vec![v.clone()], |g| g.statement(d.saturating_sub(1)));
                format!("{l}: for (let {v} of [1,2]) {{ for (const z of [1,2]) {{ if ({test}) {jump} {l}; {body} }} }}\n")
            }
            16 => {
                let l = self.new_name("L");
                self.scopes.push(vec![]);
                let (a, test, b) = (self.statement(d), self.expression(1), self.statement(d));
                self.scopes.pop();
                format!("{l}: {{ {a} if ({test}) break {l}; {b} }}\n")
            }
            17 => {
                let (a, e) = (self.block(2, d), self.new_name("e"));
                self.scopes.push(vec![e.clone()]);
                let b = self.block(1, d);
                self.scopes.pop();
                let (c, x) = (self.block(1, d), self.expression(1));
                match self.below(3) {
                    0 => format!("try {{ {a} }} catch ({e}) {{ log({e}); {b} }} finally {{ {c} }}\n"),
                    1 => format!("try {{ {a} }} catch ({e}) {{ log({e} && {e}.name); {b} }}\n"),
                    _ => format!("try {{ {a} throw new Error({x}) }} catch ({{ message: {e} }}) {{ {b} }}\n"),
                }
            }
            18 => {
                let head = self.expression(d);
                let mut cases = String::new();
                for _ in 0..self.range(1, 4) {
                    cases += &format!(
                        "case {}:{}{}{} ",
                        self.expression(1),
                        self.blank(),
                        self.simple(d),
                        self.pick(&["break;", "break\n", ""])
                    );
                }
                if self.chance(60) {
                    cases += &format!("default: {}", self.simple(1));
                }
                format!("switch ({head}) {{ {cases} }}\n")
            }
            19 => {
                let f = self.new_name("f");
                let text = self.function(d, Some(&f));
                self.scopes.last_mut().expect("a scope").push(f.clone());
                format!(
                    "{text}\nlog({f}.name, {f}.length, String({f}));try {{ log({f}({})) }} catch (e) {{ log(e) }}\n",
                    self.expression(1)
                )
            }
            20 => {
                let f = self.new_name("g");
                let body = self.inside(Kind::Generator, vec!["q".into()], |g| g.block(3, d));
                self.scopes.last_mut().expect("a scope").push(f.clone());
                let e = self.expression(1);
                format!(
                    "function* {f}(q) {{ {body} }}\ntry {{ let c = 0; for (const y of {f}({e})) {{ log('y', y); if (c++ > 3) break }} }} catch (e) {{ log(e) }}\n"
                )
            }
            21 => {
                let body = self.inside(Kind::Async, vec![], |g| g.block(3, d));
                format!(";(async function() {{ {body} }})().then(log, log)\n")
            }
            22 => {
                let c = self.new_name("C");
                let (x, y) = (self.inside(Kind::Arrow, vec![], |g| g.expression(1)), self.inside(Kind::Arrow, vec![], |g| g.expression(1)));
                let m = self.inside(Kind::Function, vec![], |g| g.block(2, d));
                let s = self.inside(Kind::Script, vec![], |g| g.block(1, d));
                let (extends, end, p) = (self.pick(&["", "extends Object "]), self.pick(&[";", "\n"]), self.pick(&["1", "() => 1"]));
                self.scopes.last_mut().expect("a scope").push(c.clone());
                format!(
                    "class {c} {extends}{{ a = {x}{end} static s = {y}; static {{ {s} }} #p = {p}; m(p) {{ this.#p += p; {m} }} get z() {{ return this.#p }} }}\n\
                     try {{ const o = new {c}; log(o, o.m(2), o.z, o.m) }} catch (e) {{ log(e) }}\n"
                )
            }
            23 => format!("try {{ log({}.a = {}) }} catch (e) {{ log(e) }}\n", self.variable(), self.expression(1)),
            24 => format!("Promise.resolve({}).then({}).then(log, log)\n", self.expression(1), self.arrow(1)),
            _ => format!("{{{}}}\n", self.block(2, d)),
        }
    }
}

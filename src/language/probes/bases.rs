//! Probes in `catch`.

use super::*;

impl Prober<'_> {
    /// `catch (e) {` and `catch ({ message }) {`.
    pub(super) fn catch<'a>(&mut self, clause: &CatchClause<'a>) {
        let mend = self.call('K');
        self.count += 1;
        let name = format!("{}k{}", self.prefix, self.count);
        match clause.param.as_ref().map(|parameter| &parameter.pattern) {
            Some(BindingPattern::BindingIdentifier(binding)) => {
                self.insertions.close(clause.body.span.start + 1, format!("const {name}={mend}({});", binding.name));
                self.visit_block_statement(&clause.body);
            }
            Some(pattern) => {
                let span = pattern.span();
                self.insertions.open(span.start, format!("{name}){{let "));
                self.visit_binding_pattern(pattern);
                self.insertions.close(span.end, format!("=({mend}({name})"));
                self.insertions.open(clause.body.span.start, ";");
                self.visit_block_statement(&clause.body);
                self.insertions.close(clause.body.span.end, "}");
            }
            None => self.visit_block_statement(&clause.body),
        }
    }
}

//! Probes in classes.

use super::*;

impl Prober<'_> {
    pub(super) fn class<'a>(&mut self, class: &Class<'a>) {
        let number = self.earlier.classes + self.classes.len() as u32;
        self.classes.push((class.span.start, class.span.end));
        let tell = self.call('C');
        let block = format!("static{{{tell}(this,{number})}}");
        if let Some(heritage) = &class.heritage {
            self.visit_class_heritage(heritage);
        }
        self.insertions.close(class.body.span.start + 1, block);
        for element in &class.body.body {
            self.visit_class_element(element);
        }
    }

    /// A field's value runs when an object is made, in a call of its own.
    pub(super) fn field<'a>(&mut self, field: &PropertyDefinition<'a>) {
        if field.computed {
            self.visit_property_key(&field.key);
        }
        let Some(value) = &field.value else { return };
        self.depth += 1;
        self.visit_expression(value);
        self.depth -= 1;
    }
}

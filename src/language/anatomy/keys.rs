//! What a script does with the names of properties.

use super::walk::Collector;
use oxc_ast::ast::*;

impl Collector<'_> {
    /// `name: value`, a method, a getter, a setter.
    pub(super) fn key(&mut self, key: &PropertyKey<'_>, kind: PropertyKind) {
        let Some(name) = key.static_name() else { return };
        let keyed = self.anatomy.keys.entry(name.to_string()).or_default();
        match kind {
            PropertyKind::Get => keyed.getter = true,
            PropertyKind::Set => keyed.setter = true,
            PropertyKind::Init => keyed.defined += 1,
        }
    }

    /// `Object.defineProperty(object, 'name', descriptor)`.
    pub(super) fn defined(&mut self, call: &CallExpression<'_>) {
        let [_, Argument::StringLiteral(name), descriptor] = call.arguments.as_slice() else { return };
        let method = call.callee.as_member_expression().and_then(|callee| callee.static_property_name());
        if method != Some("defineProperty") {
            return;
        }
        let keyed = self.anatomy.keys.entry(name.value.to_string()).or_default();
        let Argument::ObjectExpression(descriptor) = descriptor else {
            keyed.defined += 1;
            return;
        };
        let keys = descriptor.properties.iter().filter_map(|property| property.as_property()?.key.static_name());
        for key in keys {
            match key.as_ref() {
                "get" => keyed.getter = true,
                "set" => keyed.setter = true,
                "value" | "writable" => keyed.defined += 1,
                _ => {}
            }
        }
    }
}

//! Classes: one shape for all instances, filled from the fields and the constructor.

use super::check::Checker;
use super::types::{ClassId, FunctionId, Shape, Type};
use oxc_ast::ast::*;
use oxc_span::Span;
use std::rc::Rc;

/// What is inferred about a class of the program.
pub(super) struct ClassInfo<'p, 'a> {
    node: &'p Class<'a>,
    pub name: String,
    /// the class it extends, if that is one of the program's; `Err` if it extends something else
    pub parent: Option<Result<ClassId, ()>>,
    pub shape: Rc<Shape>,
    constructor: Option<FunctionId>,
    /// methods and getters by name; a getter's result is the property
    pub methods: Vec<(String, FunctionId, bool)>,
    made: bool,
}

impl<'p, 'a: 'p> Checker<'p, 'a> {
    /// Registers a class, once per position in the text.
    pub(super) fn class(&mut self, class: &'p Class<'a>) -> Type {
        if let Some(id) = self.classes.iter().position(|c| c.node.span == class.span) {
            return Type::Class(id);
        }
        let parent = class.heritage.as_ref().map(|h| match self.expression(&h.expression) {
            Type::Class(id) => Ok(id),
            _ => Err(()),
        });
        let id = self.classes.len();
        let shape = Rc::new(Shape::default());
        shape.class.set(Some(id));
        shape.open.set(matches!(parent, Some(Err(()))));
        let name = class.id.as_ref().map_or_else(|| "class".to_owned(), |id| id.name.to_string());
        self.classes.push(ClassInfo {
            node: class,
            name,
            parent,
            shape: shape.clone(),
            constructor: None,
            methods: Vec::new(),
            made: false,
        });
        for element in &class.body.body {
            match element {
                ClassElement::MethodDefinition(m) => {
                    let function = self.function(&m.value);
                    let key = m.key.static_name();
                    self.functions[function].this = if m.r#static { Type::Unknown } else { Type::Object(shape.clone()) };
                    self.functions[function].name = key.as_deref().unwrap_or_default().to_owned();
                    match m.kind {
                        MethodDefinitionKind::Constructor => {
                            self.classes[id].constructor = Some(function);
                            self.functions[function].name = self.classes[id].name.clone();
                        }
                        _ if m.r#static => {}
                        MethodDefinitionKind::Set => {}
                        kind => match key {
                            Some(key) => self.classes[id].methods.push((key.into_owned(), function, kind == MethodDefinitionKind::Get)),
                            None => shape.open.set(true),
                        },
                    }
                }
                ClassElement::PropertyDefinition(p) if !p.r#static => match p.key.static_name() {
                    Some(key) => shape.set(&key, Type::Unset),
                    None if matches!(p.key, PropertyKey::PrivateIdentifier(_)) => {}
                    None => shape.open.set(true),
                },
                _ => {}
            }
        }
        Type::Class(id)
    }

    /// `new C(…)`: creates the fields and calls the constructor.
    pub(super) fn made(&mut self, id: ClassId, arguments: &[(Type, Span)], spread: bool, span: Span) -> Type {
        let shape = self.classes[id].shape.clone();
        if !self.classes[id].made {
            self.classes[id].made = true;
            self.fields(id, &shape);
        }
        match (self.classes[id].constructor, self.classes[id].parent) {
            (Some(constructor), _) => {
                self.called(constructor, arguments, spread, span);
            }
            (None, Some(Ok(parent))) => {
                self.made(parent, arguments, spread, span);
            }
            (None, _) => {}
        }
        Type::Object(shape)
    }

    fn fields(&mut self, id: ClassId, shape: &Rc<Shape>) {
        let node = self.classes[id].node;
        for element in &node.body.body {
            if let ClassElement::PropertyDefinition(p) = element
                && !p.r#static
                && let Some(value) = &p.value
            {
                self.frames.push(super::check::Frame {
                    name: String::new(),
                    returns: Type::Unset,
                    this: Type::Object(shape.clone()),
                    plain: false,
                });
                let t = self.expression(value);
                self.frames.pop();
                if let Some(key) = p.key.static_name() {
                    shape.set(&key, t);
                }
            }
        }
    }

    /// A method or getter of a class or its ancestors; `Err` if that cannot be determined.
    pub(super) fn method_of(&self, id: ClassId, name: &str) -> Result<Option<(FunctionId, bool)>, ()> {
        let class = &self.classes[id];
        if let Some((_, function, getter)) = class.methods.iter().find(|(n, _, _)| n == name) {
            return Ok(Some((*function, *getter)));
        }
        match class.parent {
            None => Ok(None),
            Some(Ok(parent)) => self.method_of(parent, name),
            Some(Err(())) => Err(()),
        }
    }

    /// A field of an instance, inherited fields included.
    pub(super) fn field_of(&self, id: ClassId, name: &str) -> Option<Type> {
        let class = &self.classes[id];
        class.shape.field(name).or_else(|| match class.parent {
            Some(Ok(parent)) => self.field_of(parent, name),
            _ => None,
        })
    }
}

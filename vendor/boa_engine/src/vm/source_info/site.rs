use boa_ast::Span;

/// What an instruction that can fail does, as far as its message depends on the source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum SiteKind {
    /// Nothing more is known.
    #[default]
    Plain,
    /// The text is that of what is called, constructed, iterated over or taken apart.
    Text,
    /// The text is that of a callee, whose result is iterated over.
    Result,
    /// Arguments are spread.
    Spread,
    /// A pattern inside another takes a value apart.
    Nested,
}

/// An instruction that can fail.
///
/// It is found by the address of the instruction after it, which is what a frame keeps as its `pc`
/// while the instruction runs. A run that does not fail never looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Site {
    end: u32,
    span: Span,
    kind: SiteKind,
    text: Option<u32>,
    key: Option<u32>,
}

impl Site {
    pub(crate) const fn new(end: u32, span: Span) -> Self {
        Self {
            end,
            span,
            kind: SiteKind::Plain,
            text: None,
            key: None,
        }
    }

    /// Sets what it does and the text of what it does that to, a constant of the code block.
    pub(crate) const fn with_text(mut self, kind: SiteKind, text: Option<u32>) -> Self {
        self.kind = kind;
        self.text = text;
        self
    }

    /// Sets the first property that a pattern asks for, a constant of the code block.
    pub(crate) const fn with_key(mut self, key: Option<u32>) -> Self {
        self.key = key;
        self
    }

    /// The address of the instruction after it.
    pub(crate) const fn end(&self) -> u32 {
        self.end
    }

    /// What is evaluated.
    pub(crate) const fn span(&self) -> Span {
        self.span
    }

    pub(crate) const fn kind(&self) -> SiteKind {
        self.kind
    }

    pub(crate) const fn text(&self) -> Option<u32> {
        self.text
    }

    pub(crate) const fn key(&self) -> Option<u32> {
        self.key
    }
}

//! Messages that are the same wherever they come from.

/// The browsers' words for a message of the engine's, if these do not depend on the place.
pub(super) fn fixed(message: &str) -> Option<&'static str> {
    FIXED.iter().find(|(engine, _)| *engine == message).map(|(_, browser)| *browser).or_else(|| immutable(message))
}

fn immutable(message: &str) -> Option<&'static str> {
    let starts: &[(&str, &str)] = &[
        ("WeakMap.set: expected target argument", "Invalid value used as weak map key"),
        ("WeakSet.add", "Invalid value used in weak set"),
    ];
    starts.iter().find(|(start, _)| message.starts_with(start)).map(|(_, browser)| *browser)
}

const FIXED: &[(&str, &str)] = &[
    ("Promise NewTarget cannot be undefined", "Promise constructor cannot be invoked without 'new'"),
    ("Proxy constructor called with non-object handler", "Cannot create proxy with a non-object as target or handler"),
    ("Proxy constructor called with non-object target", "Cannot create proxy with a non-object as target or handler"),
    ("cannot mix BigInt and other types, use explicit conversions", "Cannot mix BigInt and other types, use explicit conversions"),
    ("BigInt division by zero", "Division by zero"),
    ("BigInts have no unsigned right shift, use >> instead", "BigInts have no unsigned right shift, use >> instead"),
    ("invalid array length", "Invalid array length"),
    ("array exceeded max size", "Invalid array length"),
    ("bad length for array", "Invalid array length"),
    ("Array.prototype.reduce: called on an empty array and with no initial value", "Reduce of empty array with no initial value"),
    ("Array.prototype.reduceRight: called on an empty array and with no initial value", "Reduce of empty array with no initial value"),
    ("Typed array length is 0 and initial value is not present", "Reduce of empty array with no initial value"),
    ("precision must be an integer at least 1 and no greater than 100", "toPrecision() argument must be between 1 and 100"),
    ("radix must be an integer at least 2 and no greater than 36", "toString() radix argument must be between 2 and 36"),
    ("invalid escape character found", "URI malformed"),
    ("trying to encode an invalid string", "URI malformed"),
    ("BigInt negative exponent", "Exponent must be non-negative"),
    ("can't set prototype of this object", "#<Object> is not extensible"),
    ("no promise in Promise.any was fulfilled.", "All promises were rejected"),
    ("Generator should not be executing", "Generator is already running"),
    ("couldn't allocate the data block", "Array buffer allocation failed"),
    ("cannot allocate a buffer that exceeds the maximum buffer size", "Array buffer allocation failed"),
];

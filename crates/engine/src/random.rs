//! `Math.random` with a seeded generator, so that a run is reproducible.

use super::state::RunState;
use boa_engine::{Context, JsResult, JsValue, NativeFunction, js_string, object::FunctionObjectBuilder, property::PropertyDescriptor};
use std::cell::Cell;

/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
struct Generator(Cell<u64>);

impl Generator {
    fn next(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(state);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in `[0, 1)`, uniformly distributed: the upper 53 bits, as many as a Number's significand holds.
    fn unit(&self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Replaces `Math.random`.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let seed = RunState::of(context).settings.seed;
    context.insert_data(Generator(Cell::new(seed)));
    let native = NativeFunction::from_fn_ptr(random);
    let function = FunctionObjectBuilder::new(context.realm(), native).name(js_string!("random")).length(0).build();
    let math = context.global_object().get(js_string!("Math"), context)?;
    if let Some(math) = math.as_object() {
        let property = PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true);
        math.define_property_or_throw(js_string!("random"), property, context)?;
    }
    Ok(())
}

fn random(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let generator = context.get_data::<Generator>().expect("installed together with this function");
    Ok(JsValue::new(generator.unit()))
}

/// 64 random bits from the generator of the run.
pub(super) fn bits(context: &Context) -> u64 {
    context.get_data::<Generator>().expect("installed before every service").next()
}

#[cfg(test)]
mod tests {
    use super::Generator;
    use std::cell::Cell;

    /// The first outputs for seed 1234567, from the reference implementation's published test vector.
    #[test]
    fn the_generator_is_splitmix64() {
        let generator = Generator(Cell::new(1_234_567));
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }
}

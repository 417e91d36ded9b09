//! Positions of the events: lane, line within the lane, and whether the title fits. Pure; in pixels at a given scale.

use super::data::Data;
use text::Locale;

/// The first and the last year on the timeline.
pub const YEARS: (u16, u16) = (1989, 2028);
/// Height of a line within a lane, in pixels.
pub const LINE: f64 = 24.0;
/// Height of the years above the lanes, in pixels.
pub const AXIS: f64 = 26.0;
/// Distance between the middle of a mark and its title, in pixels.
pub const GAP: f64 = 11.0;
/// Distance between the edge and the first year, in pixels.
const EDGE: f64 = 16.0;
/// Maximum number of lines with titles in a lane.
const MOST: usize = 6;

/// The position of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// middle of its mark, in pixels
    pub x: f64,
    /// middle of its mark, in pixels
    pub y: f64,
    /// its title fits
    pub titled: bool,
}

/// The layout of the drawing, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// by event index
    pub spots: Vec<Spot>,
    /// top and height of each lane
    pub lanes: [(f64, f64); 5],
    /// total width
    pub width: f64,
    /// total height
    pub height: f64,
}

/// The x coordinate of a moment (a fractional year), with `scale` pixels per year.
pub fn x_of(moment: f64, scale: f64) -> f64 {
    EDGE + (moment - f64::from(YEARS.0)) * scale
}

/// Lays out all events with `scale` pixels per year.
pub fn laid_out(data: &Data, scale: f64, locale: Locale) -> Layout {
    let mut ends: [Vec<f64>; 5] = Default::default();
    let mut placed = Vec::new();
    for event in &data.events {
        let (x, lane) = (x_of(event.moment(), scale), event.row());
        let words = event.edition.as_deref().unwrap_or(event.title(locale));
        let (mark, title) = (x + GAP, x + GAP + width(words) + 8.0);
        let lines = &mut ends[lane];
        let free = |end: f64| end <= x - GAP;
        let roomy = lines.iter().take(MOST).position(|end| free(*end)).or_else(|| (lines.len() < MOST).then_some(lines.len()));
        // No line is free: the mark goes to an extra line of marks without titles; its title appears at a larger scale.
        let line = roomy.unwrap_or(MOST);
        if line == lines.len() {
            lines.push(0.0);
        }
        lines[line] = if roomy.is_some() { title } else { mark };
        placed.push((x, lane, line, roomy.is_some()));
    }
    let mut lanes = [(0.0, 0.0); 5];
    let mut top = AXIS;
    for (lane, ends) in lanes.iter_mut().zip(&ends) {
        *lane = (top, ends.len().max(1) as f64 * LINE + 10.0);
        top += lane.1;
    }
    let spots = placed.into_iter().map(|(x, lane, line, titled)| Spot { x, y: lanes[lane].0 + 5.0 + (line as f64 + 0.5) * LINE, titled });
    // The last titles may extend beyond the last year.
    let furthest = ends.iter().flatten().fold(x_of(f64::from(YEARS.1), scale), |a, b| a.max(*b));
    Layout { spots: spots.collect(), lanes, width: furthest + EDGE, height: top }
}

/// An approximate width of a title; it only has to keep titles apart.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 7.2 } else { 13.4 }).sum()
}

#[cfg(test)]
mod tests {
    use super::super::data::sample;
    use super::*;

    #[test]
    fn titles_never_lie_on_one_another_and_all_have_room_when_zoomed_in() {
        let data = sample();
        for locale in Locale::ALL {
            for scale in [16.0, 26.0, 100.0] {
                let layout = laid_out(&data, scale, locale);
                let mut boxes: Vec<(f64, f64, f64)> = Vec::new();
                for (event, spot) in data.events.iter().zip(&layout.spots).filter(|(_, s)| s.titled) {
                    let words = event.edition.as_deref().unwrap_or(event.title(locale));
                    let (from, to) = (spot.x - GAP, spot.x + GAP + width(words));
                    assert!(boxes.iter().all(|b| b.2 != spot.y || b.1 <= from || b.0 >= to), "{words} at {scale}");
                    boxes.push((from, to, spot.y));
                }
                for spot in layout.spots.iter().filter(|s| !s.titled) {
                    assert!(
                        boxes.iter().all(|b| b.2 != spot.y || b.1 <= spot.x - 5.0 || b.0 >= spot.x + 5.0),
                        "a mark on a title at {scale}"
                    );
                }
            }
            let large = laid_out(&data, 400.0, locale);
            assert!(large.spots.iter().all(|s| s.titled), "all have room");
        }
    }

    #[test]
    fn time_goes_to_the_right() {
        let data = sample();
        let layout = laid_out(&data, 26.0, Locale::En);
        assert!(layout.spots.is_sorted_by(|a, b| a.x <= b.x || b.x - a.x > -26.0));
        assert!(layout.spots.iter().all(|s| s.x > 0.0 && s.x < layout.width && s.y > AXIS && s.y < layout.height));
    }
}

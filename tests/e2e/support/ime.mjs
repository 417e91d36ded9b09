// Hangul as an input method types it: each syllable grows jamo by jamo, then is committed.
// Driven through the DevTools protocol; this tests the editor's handling, not an operating system's input method.

const INITIAL = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const FIRST_SYLLABLE = 0xac00;
const VOWELS = 21;
const FINALS = 28;

/** The states of the composition of one syllable: 값 is ㄱ, 가, 값. */
export function stages(syllable) {
  const index = syllable.codePointAt(0) - FIRST_SYLLABLE;
  const final = index % FINALS;
  const open = String.fromCodePoint(FIRST_SYLLABLE + index - final);
  const initial = INITIAL[Math.floor(index / (VOWELS * FINALS))];
  return final === 0 ? [initial, open] : [initial, open, syllable];
}

/** Begins a composition and leaves it open. */
export async function compose(cdp, text) {
  await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Types Korean text at the cursor, syllable by syllable. */
export async function typeHangul(cdp, text) {
  for (const syllable of text) {
    for (const stage of stages(syllable)) await compose(cdp, stage);
    await cdp.send("Input.insertText", { text: syllable });
  }
}

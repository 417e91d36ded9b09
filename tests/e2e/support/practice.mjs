// Exercises as a learner meets them: by the names of what is on the page.
import { replace } from "./playground.mjs";

/** The words of the page that the journeys go by, in both languages. */
export const WORDS = {
  en: { exercise: "Exercise", code: "Code", check: "Check", checks: "Checks", hint: "Hint", hints: "Hints", solution: "Show solution", reset: "Reset", undo: "Undo", run: "Run", solved: "Solved", quiz: "Quiz", answer: "Answer", answered: "Answered", prediction: "Prediction", predict: "Predict", lines: "Lines to put in order", step: "Step through this check" },
  ko: { exercise: "연습 문제", code: "코드", check: "확인", checks: "확인 목록", hint: "힌트", hints: "힌트 모음", solution: "풀이 보기", reset: "처음으로", undo: "되돌리기", run: "실행", solved: "풀었어요", quiz: "퀴즈", answer: "답하기", answered: "맞혔어요", prediction: "예상", predict: "예상하기", lines: "순서를 맞출 줄", step: "이 확인을 단계별로 보기" },
};

/** Replaces the whole program of a snippet, as a paste does. */
export async function write(page, scope, words, text) {
  const code = scope.getByRole("textbox", { name: words.code });
  await code.click();
  const editor = scope.locator("[contenteditable=true]");
  await editor.waitFor();
  await replace(editor, text);
}

/** An exercise on the page that is open. */
export function exercise(page, locale, id) {
  const words = WORDS[locale];
  const region = page.getByRole("region", { name: `${words.exercise} ${id}`, exact: true });
  const button = (name) => region.getByRole("button", { name, exact: true });
  const checks = region.getByRole("list", { name: words.checks, exact: true });
  const verdict = region.locator(".verdict [role=status]");
  /** Presses Check and waits for the verdict, which holds these words. */
  async function check(expected, timeout) {
    await button(words.check).click();
    await verdict.filter({ hasText: expected }).waitFor({ timeout });
  }
  /** For each check "held", "failed" or "open". */
  const marks = () => checks.locator("> li").evaluateAll((items) => items.map((item) => item.className));
  return { words, region, button, checks, verdict, check, marks, write: (text) => write(page, region, words, text) };
}

import { type FormState, typedValues } from "@/lib/forms/form-state.ts";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Waits before each further try, in milliseconds: a line that drops for a moment, one that takes half a minute to come back. */
const WAITS_MS = [1_000, 4_000, 10_000, 20_000];
/** Offline, a browser says when it is back; it is not waited for longer than anybody sits before a form. */
const LONGEST_OFFLINE_MS = 120_000;

/** What the form is told when the line did not come back; the form says it in its own words. */
export const NO_CONNECTION = "no-connection";

/**
 * Sends a form again when it could not be sent, or when no answer came. Only for actions that may be sent twice: the form carries a key
 * by which the server knows it. When the last try fails, too, the answer says so and keeps what was typed. What the server itself
 * answers, a redirect or an error of its own, passes through.
 */
export function tryingAgain(
  action: FormAction,
  onWait: (tries: number) => void,
  wait: (milliseconds: number) => Promise<void> = untilWorthwhile,
): FormAction {
  return async (previous, form) => {
    for (let tries = 0; ; tries++) {
      try {
        return await action(previous, form);
      } catch (error) {
        if (isAnswered(error)) throw error;
        const pause = WAITS_MS[tries];
        if (pause === undefined) return { values: typedValues(form), errors: {}, notice: NO_CONNECTION };
        onWait(tries + 1);
        await wait(pause);
      }
    }
  };
}

/** The framework marks what the server has said (a redirect, a page that is not there, a failure) with a digest; a broken line has none. */
function isAnswered(error: unknown): boolean {
  return typeof error === "object" && error !== null && "digest" in error;
}

async function untilWorthwhile(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  if (navigator.onLine) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(late);
      window.removeEventListener("online", end);
      resolve();
    };
    const late = setTimeout(end, LONGEST_OFFLINE_MS);
    window.addEventListener("online", end);
  });
}

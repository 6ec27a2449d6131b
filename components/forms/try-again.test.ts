import { describe, expect, it } from "vitest";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";
import { NO_CONNECTION, tryingAgain } from "./try-again.ts";

const ANSWER: FormState = { values: {}, errors: {}, notice: "kept" };

function lineThat(...answers: (FormState | Error)[]) {
  const sent: unknown[] = [];
  const waits: number[] = [];
  const action = tryingAgain(
    async (_previous, form) => {
      sent.push(form.get("key"));
      const answer = answers.shift() ?? new TypeError("Failed to fetch");
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => undefined,
    async (milliseconds) => void waits.push(milliseconds),
  );
  const form = new FormData();
  form.set("key", "k");
  form.set("title", "Programme");
  return { sent, waits, answer: () => action(EMPTY_FORM, form) };
}

describe("a form sent over a bad line", () => {
  it("is sent again, as it was, until it is answered", async () => {
    const line = lineThat(new TypeError("Failed to fetch"), new Error("An unexpected response"), ANSWER);
    expect(await line.answer()).toBe(ANSWER);
    expect(line.sent).toEqual(["k", "k", "k"]);
    expect(line.waits).toEqual([1_000, 4_000]);
  });

  it("gives up after five tries, says so, and keeps what was typed", async () => {
    const line = lineThat();
    expect(await line.answer()).toEqual({
      values: { key: "k", title: "Programme" },
      errors: {},
      notice: NO_CONNECTION,
    });
    expect(line.sent).toHaveLength(5);
  });

  it("is not sent again when the server has answered with a redirect or a failure of its own", async () => {
    const redirected = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/en;303;" });
    const line = lineThat(redirected);
    await expect(line.answer()).rejects.toBe(redirected);
    expect(line.sent).toHaveLength(1);
  });
});

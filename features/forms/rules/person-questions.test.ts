import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnswerValue, readAnswers, type Sent } from "./answers.ts";
import { brokenConditions } from "./editing.ts";
import { answersOf, type FormField } from "./fields.ts";
import { askedKeys, mayDecideForEach, personQuestions, questionKeys, wholeQuestions } from "./person-questions.ts";

const field = (key: string, changes: Partial<FormField> = {}): FormField => ({
  id: key,
  key,
  kind: "short_text",
  per: "person",
  required: false,
  sensitivity: "plain",
  retentionDays: null,
  options: [],
  shownIfKey: null,
  shownIfValues: [],
  texts: [],
  ...changes,
});
const visa = field("q1", { kind: "choice", per: "registration", options: ["o1", "o2"] });
const hanging = field("q2", { kind: "choice", options: ["o1", "o2"], shownIfKey: "q1", shownIfValues: ["o1"] });
const further = field("q3", { shownIfKey: "q2", shownIfValues: ["o1"] });
const keys = (fields: FormField[], whole: Record<string, AnswerValue> = {}) =>
  personQuestions(fields, (key) => whole[key]).map(({ key }) => key);

describe("one person of a delegation", () => {
  it("is asked what each is asked, and what hangs on an answer of the whole where that says so", () => {
    const fields = [visa, hanging, further, field("q4"), field("q5", { shownIfKey: "q4" })];
    expect(keys(fields)).toEqual(["q4", "q5"]);
    expect(keys(fields, { q1: "o2" })).toEqual(["q4", "q5"]);
    expect(keys(fields, { q1: "o1" })).toEqual(["q2", "q3", "q4", "q5"]);
    expect(keys([visa, hanging])).toEqual([]);
    expect(keys([field("q6", { kind: "heading" })])).toEqual([]);
    expect(keys([visa, hanging, field("q6", { kind: "heading", shownIfKey: "q1", shownIfValues: ["o2"] })])).toEqual(
      [],
    );
  });

  it("reads nothing of what a question hung on", () => {
    const [first, second] = personQuestions([visa, hanging, further], () => "o1");
    expect(first).toMatchObject({ key: "q2", shownIfKey: null, shownIfValues: [] });
    expect(second).toMatchObject({ key: "q3", shownIfKey: "q2", shownIfValues: ["o1"] });
  });

  it("is not asked what hangs on a sensitive answer of the whole, as an older version may have it", () => {
    const sensitive = { ...visa, sensitivity: "sensitive" as const };
    const between = field("q7", {
      kind: "consent",
      per: "registration",
      shownIfKey: "q1",
      shownIfValues: ["o1"],
    });
    const behind = field("q8", { shownIfKey: "q7", shownIfValues: ["yes"] });
    expect(keys([sensitive, hanging, further, between, behind], { q1: "o1", q7: "yes" })).toEqual([]);
    expect(mayDecideForEach([sensitive, between], "q7")).toBe(false);
    expect(mayDecideForEach([visa, between], "q7")).toBe(true);
    expect(mayDecideForEach([hanging], "q2")).toBe(false);
  });

  it("and the whole share the questions between them, headings counted with neither", () => {
    const heading = field("q9", { kind: "heading", per: "registration" });
    expect(wholeQuestions([heading, visa, hanging]).map(({ key }) => key)).toEqual(["q9", "q1"]);
    expect(wholeQuestions([heading, hanging])).toEqual([]);
    expect(questionKeys([heading, visa])).toEqual(["q1"]);
    expect(askedKeys([heading, visa, hanging])).toBe("q1 q2");
  });
});

describe("of any form that may be built", () => {
  type Made = { kind: number; per: boolean; sensitive: boolean; required: boolean; hangs: number; value: number };
  const made = fc.record({
    kind: fc.nat(3),
    per: fc.boolean(),
    sensitive: fc.boolean(),
    required: fc.boolean(),
    hangs: fc.nat(7),
    value: fc.nat(1),
  });
  const KINDS = ["choice", "several", "consent", "short_text"] as const;

  /** A form of these fields, without the conditions that the builder refuses. */
  function formOf(wishes: readonly Made[]): FormField[] {
    const fields: FormField[] = [];
    for (const [index, wish] of wishes.entries()) {
      const kind = KINDS[wish.kind] ?? "choice";
      const plain = field(`q${index + 1}`, {
        kind,
        per: wish.per ? "person" : "registration",
        required: wish.required,
        sensitivity: wish.sensitive ? "sensitive" : "plain",
        options: kind === "choice" || kind === "several" ? ["o1", "o2"] : [],
      });
      const on = fields[wish.hangs];
      const value = on && answersOf(on)[wish.value % Math.max(1, answersOf(on).length)];
      const conditioned = value ? { ...plain, shownIfKey: on.key, shownIfValues: [value] } : plain;
      fields.push(brokenConditions([...fields, conditioned]).size === 0 ? conditioned : plain);
    }
    return fields;
  }

  const typed = fc.dictionary(fc.stringMatching(/^(all|0)\.q[1-8]$/), fc.constantFrom("o1", "o2", "on", ""), {
    maxKeys: 16,
  });
  const sentOf = (texts: Record<string, string>): Sent => ({
    texts: (name) => [texts[name.replace("answers.", "")] ?? []].flat(),
    file: () => "none",
    kept: () => undefined,
  });

  it("a person alone is asked and answers exactly what they would as one of those who register together", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 8 }), typed, (wishes, texts) => {
        const fields = formOf(wishes);
        const together = readAnswers(fields, ["0"], sentOf(texts));
        const whole = new Map(
          together.answers
            .filter(({ slot, field: { sensitivity } }) => slot === "all" && sensitivity === "plain")
            .map(({ field: { key }, value }) => [key, value]),
        );
        const questions = personQuestions(fields, (key) => whole.get(key));
        const alone = readAnswers(questions, ["0"], sentOf(texts));
        const given = ({ answers }: typeof alone) =>
          answers.filter(({ slot }) => slot === "0").map(({ field: { key }, value }) => [key, value]);
        const errors = (found: typeof alone) =>
          Object.entries(found.errors).filter(([name]) => name.startsWith("answers.0."));
        expect(given(alone)).toEqual(given(together));
        expect(errors(alone)).toEqual(errors(together));
      }),
    );
  });

  it("no sensitive answer of the whole changes what a person is asked, and no question to it is named to them", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 8 }), typed, (wishes, texts) => {
        const fields = formOf(wishes);
        const asked = (change: (key: string) => string | undefined) => {
          const sent = sentOf(texts);
          const changed: Sent = {
            ...sent,
            texts: (name) => {
              const key = name.startsWith("answers.all.") ? name.slice("answers.all.".length) : "";
              const isSensitive = fields.find((one) => one.key === key)?.sensitivity === "sensitive";
              return isSensitive ? [change(key) ?? []].flat() : sent.texts(name);
            },
          };
          const { answers } = readAnswers(fields, [], changed);
          return personQuestions(fields, (key) => answers.find((one) => one.field.key === key)?.value);
        };
        const one = asked(() => undefined);
        expect(askedKeys(asked(() => "o1"))).toBe(askedKeys(one));
        expect(askedKeys(asked(() => "on"))).toBe(askedKeys(one));
        const own = new Set(one.map(({ key }) => key));
        expect(one.every(({ shownIfKey }) => shownIfKey === null || own.has(shownIfKey))).toBe(true);
      }),
    );
  });
});

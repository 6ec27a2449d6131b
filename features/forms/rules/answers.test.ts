import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldError } from "@/lib/text/zod.ts";
import { A_FILE, type AnswerValue, readAnswers, readNumber } from "./answers.ts";
import type { FormField } from "./fields.ts";

function field(key: string, kind: FormField["kind"], changes: Partial<FormField> = {}): FormField {
  return {
    id: key,
    key,
    kind,
    per: "registration",
    required: false,
    sensitivity: "plain",
    retentionDays: null,
    options: kind === "choice" || kind === "several" ? ["o1", "o2", "o3"] : [],
    shownIfKey: null,
    shownIfValues: [],
    texts: [],
    ...changes,
  };
}

type Typed = Record<string, string | string[]>;
type Rest = {
  people?: `${number}`[];
  files?: Record<string, "there" | FieldError>;
  kept?: Record<string, AnswerValue>;
};

/** What is read of a form in which `typed` was sent: values and errors by the names of the inputs, without `answers.`. */
function read(fields: FormField[], typed: Typed, { people = ["0"], files = {}, kept = {} }: Rest = {}) {
  const under = (name: string) => name.replace("answers.", "");
  const { answers, errors } = readAnswers(fields, people, {
    texts: (name) => [typed[under(name)] ?? []].flat(),
    file: (name) => files[under(name)] ?? "none",
    kept: (slot, key) => kept[`${slot}.${key}`],
  });
  return {
    values: Object.fromEntries(answers.map(({ slot, field: { key }, value }) => [`${slot}.${key}`, value])),
    errors: Object.fromEntries(Object.entries(errors).map(([name, code]) => [under(name), code])),
    kept: answers.filter(({ isKept }) => isKept).map(({ slot, field: { key } }) => `${slot}.${key}`),
  };
}

const VALUES: [FormField["kind"], string | string[], AnswerValue | FieldError][] = [
  ["short_text", "  Mei   Lin\u200B ", "Mei Lin"],
  ["short_text", "x".repeat(301), "tooLong"],
  ["short_text", "丝".repeat(300), "丝".repeat(300)],
  ["short_text", "x".repeat(30_000), "tooLong"],
  ["long_text", "one\r\n\r\n\r\ntwo", "one\n\ntwo"],
  ["long_text", "x".repeat(4001), "tooLong"],
  ["number", "007", "7"],
  ["number", "١٢", "12"],
  ["number", "۱٫۷۵", "1.75"],
  ["number", "1,50", "1.5"],
  ["number", "−3", "-3"],
  ["number", "three", "invalidAmount"],
  ["number", "1e9", "invalidAmount"],
  ["number", "1.2.3", "invalidAmount"],
  ["choice", "o2", "o2"],
  ["choice", "o9", "invalidChoice"],
  ["several", ["o3", "o1", "o3"], ["o1", "o3"]],
  ["several", ["o1", "o9"], "invalidChoice"],
  ["date", "2031-02-28", "2031-02-28"],
  ["date", "2031-02-29", "invalidDate"],
  ["date", "0001-01-01", "invalidDate"],
  ["country", "KZ", "KZ"],
  ["country", "XX", "invalidCountry"],
  ["consent", "on", "yes"],
];

describe("an answer", () => {
  it.each(VALUES)("to a %s of %j is read as %j", (kind, typed, expected) => {
    const found = read([field("q1", kind)], { "all.q1": typed });
    const isError = Object.keys(found.errors).length > 0;
    expect(isError ? found.errors["all.q1"] : found.values["all.q1"]).toEqual(expected);
  });

  it.each(["short_text", "long_text", "number", "choice", "several", "date", "country", "file"] as const)(
    "to a %s may be left out, or is asked for",
    (kind) => {
      expect(read([field("q1", kind)], { "all.q1": "" })).toMatchObject({ values: {}, errors: {} });
      const { errors } = read([field("q1", kind, { required: true })], { "all.q1": "" });
      expect(errors).toEqual({ "all.q1": "required" });
    },
  );

  it("that must be a ticked box says so", () => {
    expect(read([field("q1", "consent", { required: true })], {}).errors).toEqual({ "all.q1": "consentRequired" });
  });

  it("is not read of a heading, nor of a field that the form does not have", () => {
    expect(read([field("q1", "heading")], { "all.q1": "x", "all.q2": "x" })).toMatchObject({ values: {}, errors: {} });
  });

  it("may be a file, and says what is wrong with it", () => {
    const fields = [field("q1", "file", { required: true })];
    expect(read(fields, {}, { files: { "all.q1": "there" } }).values).toEqual({ "all.q1": A_FILE });
    expect(read(fields, {}, { files: { "all.q1": "tooLarge" } }).errors).toEqual({ "all.q1": "tooLarge" });
    // A text sent under the name of a file is none.
    expect(read(fields, { "all.q1": "file" }).errors).toEqual({ "all.q1": "required" });
  });
});

describe("a field that depends on another", () => {
  const visa = field("q1", "choice", { required: true });
  const number = field("q2", "short_text", { required: true, shownIfKey: "q1", shownIfValues: ["o1", "o2"] });
  const reason = field("q3", "long_text", { required: true, shownIfKey: "q2", shownIfValues: ["yes"] });

  it("is required only when shown, and ignored whatever was sent in it when not", () => {
    expect(read([visa, number], { "all.q1": "o1" }).errors).toEqual({ "all.q2": "required" });
    expect(read([visa, number], { "all.q1": "o3" }).errors).toEqual({});
    expect(read([visa, number], { "all.q1": "o3", "all.q2": "E1234" }).values).toEqual({ "all.q1": "o3" });
    expect(read([visa, number], { "all.q1": "o2", "all.q2": "E1234" }).values).toEqual({
      "all.q1": "o2",
      "all.q2": "E1234",
    });
  });

  it("is not shown when what it depends on is not shown, or wrong", () => {
    const box = field("q2", "consent", { shownIfKey: "q1", shownIfValues: ["o1"] });
    const typed = { "all.q1": "o3", "all.q2": "on", "all.q3": "why" };
    expect(read([visa, box, reason], typed)).toMatchObject({ values: { "all.q1": "o3" }, errors: {} });
    expect(read([visa, number], { "all.q1": "o9" }).errors).toEqual({ "all.q1": "invalidChoice" });
  });

  it("is shown by one of several that were chosen", () => {
    const several = field("q1", "several");
    expect(read([several, number], { "all.q1": ["o3", "o2"] }).errors).toEqual({ "all.q2": "required" });
  });
});

describe("a question to each person", () => {
  const needs = field("q1", "choice", { per: "person", required: true });
  const which = field("q2", "short_text", { per: "person", required: true, shownIfKey: "q1", shownIfValues: ["o1"] });

  it("is asked of those who come, and depends on each one's own answer", () => {
    const typed = { "0.q1": "o1", "2.q1": "o2", "2.q2": "x", "3.q1": "o1", "3.q2": "nobody" };
    const found = read([needs, which], typed, { people: ["0", "2"] });
    expect(found.errors).toEqual({ "0.q2": "required" });
    expect(found.values).toEqual({ "0.q1": "o1", "2.q1": "o2" });
  });

  it("may depend on an answer of the whole", () => {
    const whole = field("q0", "consent");
    const each = field("q1", "short_text", { per: "person", required: true, shownIfKey: "q0", shownIfValues: ["yes"] });
    expect(read([whole, each], {}, { people: ["0", "1"] }).errors).toEqual({});
    const { errors } = read([whole, each], { "all.q0": "on", "0.q1": "x" }, { people: ["0", "1"] });
    expect(errors).toEqual({ "1.q1": "required" });
  });
});

describe("an answer that is not shown again", () => {
  const passport = field("q1", "short_text", { required: true, sensitivity: "sensitive" });

  it("stays when nothing is typed, and gives way to what is", () => {
    const kept = { "all.q1": "E1" };
    expect(read([passport], {}, { kept })).toEqual({ values: { "all.q1": "E1" }, errors: {}, kept: ["all.q1"] });
    expect(read([passport], { "all.q1": "E2" }, { kept })).toEqual({
      values: { "all.q1": "E2" },
      errors: {},
      kept: [],
    });
  });

  it("is gone when what it depends on was answered otherwise", () => {
    const box = field("q0", "consent");
    const dependent = { ...passport, shownIfKey: "q0", shownIfValues: ["yes"] };
    expect(read([box, dependent], {}, { kept: { "all.q1": "E1" } }).values).toEqual({});
  });
});

describe("a number", () => {
  it("comes back the same once it was read", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,12}([.][0-9]{1,4})?$/), (text) => {
        const once = readNumber(text);
        expect(once).not.toBeNull();
        expect(readNumber(once ?? "")).toBe(once);
        expect(Number(once)).toBe(Number(text));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { brokenConditions, type ConditionFault, moved, realigned, translatedText } from "./editing.ts";
import { conditionChoices } from "./field-values.ts";
import { type FormField, textHash, translationState } from "./fields.ts";
import { isAsked } from "./shown.ts";
import { shownFields } from "./shown-fields.ts";

function field(key: string, changes: Partial<FormField> = {}): FormField {
  return {
    id: key,
    key,
    kind: "choice",
    per: "registration",
    required: false,
    sensitivity: "plain",
    retentionDays: null,
    options: ["o1", "o2"],
    shownIfKey: null,
    shownIfValues: [],
    texts: [],
    ...changes,
  };
}
const dependent = (changes: Partial<FormField> = {}) =>
  field("q2", { kind: "short_text", options: [], shownIfKey: "q1", shownIfValues: ["o1"], ...changes });

describe("a condition", () => {
  const whole = field("q1");
  const sensitive = field("q1", { sensitivity: "sensitive" });
  const each = (changes: Partial<FormField> = {}) => dependent({ per: "person", ...changes });
  const hangsOnSensitive = field("q3", { shownIfKey: "q1", shownIfValues: ["o1"] });

  it.each<[string, FormField[], Record<string, ConditionFault>]>([
    ["on an option of an earlier choice", [whole, dependent()], {}],
    ["on a box", [field("q1", { kind: "consent", options: [] }), dependent({ shownIfValues: ["yes"] })], {}],
    ["on what comes later", [dependent(), whole], { q2: "impossible" }],
    ["on what is not there", [dependent()], { q2: "impossible" }],
    ["on an option that is gone", [field("q1", { options: ["o2"] }), dependent()], { q2: "impossible" }],
    ["on a text", [field("q1", { kind: "short_text", options: [] }), dependent()], { q2: "impossible" }],
    ["of the whole on a question to each person", [field("q1", { per: "person" }), dependent()], { q2: "of-person" }],
    ["of the whole on a sensitive one of the whole", [sensitive, dependent()], {}],
    ["of a person on one of the whole", [whole, each()], {}],
    ["of a person on a later one of the whole", [each(), whole], { q2: "impossible" }],
    ["of a person on a sensitive one of the whole", [sensitive, each()], { q2: "sensitive" }],
    [
      "of a person on what hangs on a sensitive one of the whole",
      [sensitive, hangsOnSensitive, each({ shownIfKey: "q3" })],
      { q2: "sensitive" },
    ],
    ["of a person on the same person's answer", [field("q1", { per: "person" }), each()], {}],
    [
      "of a person on the same person's sensitive answer",
      [field("q1", { per: "person", sensitivity: "sensitive" }), each()],
      {},
    ],
  ])("%s: %j", (_what, fields, broken) => {
    expect(Object.fromEntries(brokenConditions(fields))).toEqual(broken);
  });

  it("is offered of what comes before, and says for which questions alone", () => {
    const fields = [
      field("q1", { per: "person" }),
      field("q2", { sensitivity: "sensitive" }),
      field("q3"),
      field("q4"),
    ];
    const offered = conditionChoices(fields, "q4", "en", "ticked");
    expect(offered.map(({ value, only }) => [value, only])).toEqual([
      ["q1:o1", "person"],
      ["q1:o2", "person"],
      ["q2:o1", "registration"],
      ["q2:o2", "registration"],
      ["q3:o1", null],
      ["q3:o2", null],
    ]);
    expect(conditionChoices(fields, null, "en", "ticked")).toHaveLength(8);
  });

  it("is met by one of its values, by one of several chosen, and by no answer never", () => {
    const condition = { key: "q1", values: ["o1"] };
    expect(isAsked(condition, () => "o1")).toBe(true);
    expect(isAsked(condition, () => ["o2", "o1"])).toBe(true);
    expect(isAsked(condition, () => "o2")).toBe(false);
    expect(isAsked(condition, () => undefined)).toBe(false);
    expect(isAsked(null, () => undefined)).toBe(true);
  });
});

describe("the order of fields", () => {
  it("changes by one place, and not beyond the ends", () => {
    const keys = (way: "up" | "down", key: string) =>
      moved([{ key: "q1" }, { key: "q2" }, { key: "q3" }], key, way)?.map((one) => one.key) ?? null;
    expect(keys("up", "q3")).toEqual(["q1", "q3", "q2"]);
    expect(keys("down", "q1")).toEqual(["q2", "q1", "q3"]);
    expect(keys("up", "q1")).toBeNull();
    expect(keys("down", "q3")).toBeNull();
    expect(keys("down", "q9")).toBeNull();
  });

  it("of options takes their words along", () => {
    expect(realigned(["Yes", "No"], ["o1", "o2"], ["o2", "o3", "o1"])).toEqual(["No", "", "Yes"]);
  });
});

describe("a translation of a field", () => {
  const source = { language: "en", label: "Diet", help: "", optionLabels: ["Halal", "Vegan"], sourceHash: "" };
  const words = { label: "饮食", help: "", optionLabels: ["清真", "纯素"] };
  const made = { ...words, language: "zh-CN", sourceHash: textHash(source) };
  const changed = { ...source, help: "For the dinner." };

  it("is stale once the source says something else, until it is written anew or looked at", () => {
    expect(translationState(field("q1", { texts: [source] }), "en", "zh-CN")).toBe("missing");
    expect(translationState(field("q1", { texts: [source, made] }), "en", "zh-CN")).toBe("current");
    const stale = field("q1", { texts: [changed, made] });
    expect(translationState(stale, "en", "zh-CN")).toBe("stale");
    expect(translationState(stale, "en", "en")).toBe("current");
    const again = (typed: object) =>
      translatedText(stale, "en", "zh-CN", { ...words, stillFits: false, ...typed })?.sourceHash;
    expect(again({})).toBe(textHash(source));
    expect(again({ stillFits: true })).toBe(textHash(changed));
    expect(again({ help: "晚宴用。" })).toBe(textHash(changed));
    expect(translatedText(stale, "en", "zh-CN", { ...words, label: "", stillFits: false })).toBeNull();
  });

  it("is shown to its readers, and the source to all others, each option with a word", () => {
    const fields = [field("q1", { texts: [source, { ...made, optionLabels: ["清真"] }] })];
    expect(shownFields(fields, "en", "zh-CN")[0]).toMatchObject({
      label: "饮食",
      language: "zh-CN",
      isFallback: false,
      options: [
        { value: "o1", label: "清真" },
        { value: "o2", label: "Vegan" },
      ],
    });
    expect(shownFields(fields, "en", "ar")[0]).toMatchObject({ label: "Diet", language: "en", isFallback: true });
  });
});

import { expect, it } from "vitest";
import { asksEach } from "./asked-each.ts";
import type { FormField } from "./fields.ts";
import { personQuestions } from "./person-questions.ts";

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
const keys = (fields: FormField[]) => personQuestions({ fields })?.fields.map(({ key }) => key) ?? null;

it("one person is asked what each is asked, but nothing that hangs on a question to the whole", () => {
  const whole = field("q1", { per: "registration" });
  const hanging = field("q2", { shownIfKey: "q1", shownIfValues: ["o1"] });
  const further = field("q3", { shownIfKey: "q2", shownIfValues: ["o1"] });
  expect(keys([whole, hanging, further, field("q4"), field("q5", { shownIfKey: "q4" })])).toEqual(["q4", "q5"]);
  expect(keys([whole, hanging])).toBeNull();
  expect(keys([field("q6", { kind: "heading" })])).toBeNull();
});

it("a listing asks each person at the moments whose form in use has such a question", () => {
  const forms = [
    { moment: "registering" as const, current: { fields: [{}] } },
    { moment: "accepted" as const, current: { fields: [] } },
  ];
  expect(asksEach(forms)).toEqual(["registering"]);
  expect(asksEach([{ moment: "accepted", current: null }])).toEqual([]);
});

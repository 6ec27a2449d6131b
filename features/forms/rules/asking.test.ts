import { expect, it } from "vitest";
import { type AskingForms, type AskingReplies, asksEach, openForWhole } from "./asking.ts";

const VISA = {
  id: "a",
  key: "q1",
  kind: "choice" as const,
  per: "registration" as const,
  sensitivity: "plain" as const,
  shownIfKey: null,
  shownIfValues: [],
};
type Asked = Omit<typeof VISA, "per" | "shownIfKey" | "shownIfValues"> & {
  per: "registration" | "person";
  shownIfKey: string | null;
  shownIfValues: string[];
};
const NUMBER = { ...VISA, id: "b", key: "q2", per: "person" as const, shownIfKey: "q1", shownIfValues: ["o1"] };

const forms = (fields: Asked[] | null): AskingForms => [
  { moment: "accepted", current: null },
  { moment: "registering", current: fields && { fields } },
];
const replies = (value: string | null, wholeRevision = 1): AskingReplies => [
  {
    wholeRevision,
    form: { moment: "registering" },
    version: { fields: [VISA, NUMBER] },
    answers: value === null ? [] : [{ fieldId: "a", attendeeId: null, value }],
  },
];

it("each person is asked at the moments whose questions to each are left as the whole answered", () => {
  expect(asksEach(forms([VISA, NUMBER]), [])).toEqual([]);
  expect(asksEach(forms([VISA, { ...NUMBER, shownIfKey: null }]), [])).toEqual(["registering"]);
  expect(asksEach(forms([VISA, NUMBER]), replies("o1"))).toEqual(["registering"]);
  expect(asksEach(forms([VISA, NUMBER]), replies("o2"))).toEqual([]);
  // In the version that was answered, also when another or none is in use.
  for (const fields of [[VISA], null]) expect(asksEach(forms(fields), replies("o1"))).toEqual(["registering"]);
  expect(asksEach(forms(null), [])).toEqual([]);
});

it("the whole has still to be answered for until somebody did, were it with nothing", () => {
  expect(openForWhole(forms([VISA]), [])).toEqual(["registering"]);
  expect(openForWhole(forms([VISA]), replies(null, 0))).toEqual(["registering"]);
  expect(openForWhole(forms([VISA]), replies(null, 1))).toEqual([]);
  expect(openForWhole(forms([NUMBER]), [])).toEqual([]);
  expect(openForWhole(forms(null), [])).toEqual([]);
});

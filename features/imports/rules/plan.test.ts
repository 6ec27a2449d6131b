import { describe, expect, it } from "vitest";
import { type Fields, flatForm } from "@/lib/forms/nested-form.ts";
import { digestsOf, type Imported, keptAfter, type Plan, planRow, type Settings } from "./plan.ts";
import { readCsv } from "./read-csv.ts";
import type { SourceRow } from "./source-row.ts";

const SETTINGS: Settings = {
  kind: "lecture",
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "CN",
  city: "",
  timeZone: "Asia/Shanghai",
  unitId: null,
  readOn: "2030-11-20",
};

function row(cells: Record<string, string>): SourceRow {
  const all = { uid: "1", title: "Paper", format: "lecture", ...cells };
  const table = readCsv(`${Object.keys(all).join(",")}\n${Object.values(all).join(",")}`, "lecture");
  const [first] = typeof table === "string" ? [] : table.rows;
  if (!first) throw new Error("no row");
  return first;
}

type New = Extract<Plan, { verdict: "new" }>;

/** A listing as an import of this row left it, with changes made here since. */
function imported(source: SourceRow, here: Fields = {}): Imported {
  const plan = planRow(source, SETTINGS, null) as New;
  const fields = flatForm(plan.form);
  const ids = Object.keys(fields).filter((name) => name.endsWith(".localStart"));
  for (const name of ids)
    fields[name.replace("localStart", "id")] = `0199b2c4-0000-7000-8000-00000000000${ids.indexOf(name)}`;
  const kept = keptAfter(digestsOf(fields, "lecture"), null, []);
  return {
    kind: "lecture",
    locked: null,
    calling: "unseen",
    isAsked: false,
    fields: { ...fields, ...here },
    given: plan.given,
    kept,
  };
}

const SUMMARY = { summary: "Old" };

describe("a row that comes again", () => {
  it("changes nothing when its source says the same, whatever was changed here", () => {
    const source = row(SUMMARY);
    expect(planRow(source, SETTINGS, imported(source))).toMatchObject({ verdict: "unchanged", kept: [] });
    expect(planRow(source, SETTINGS, imported(source, { summary: "Mine", title: "My title" }))).toMatchObject({
      verdict: "unchanged",
      kept: [],
    });
  });

  it("brings what its source has changed", () => {
    const plan = planRow(row({ summary: "New" }), SETTINGS, imported(row(SUMMARY)));
    expect(plan).toMatchObject({ verdict: "changed", changes: ["summary"], kept: [], form: { summary: "New" } });
  });

  it("keeps a field that was changed here, and says so, while others are taken over", () => {
    const here = imported(row(SUMMARY), { summary: "Mine" });
    expect(planRow(row({ summary: "New" }), SETTINGS, here)).toMatchObject({ verdict: "unchanged", kept: ["summary"] });
    expect(planRow(row({ summary: "New", title: "Silk" }), SETTINGS, here)).toMatchObject({
      verdict: "changed",
      changes: ["title"],
      kept: ["summary"],
      form: { title: "Silk", summary: "Mine" },
    });
  });

  it("has nothing to keep where both have come to say the same", () => {
    const plan = planRow(row({ summary: "New" }), SETTINGS, imported(row(SUMMARY), { summary: "New" }));
    expect(plan).toMatchObject({ verdict: "unchanged", kept: [] });
  });

  it("still knows afterwards what was changed here before", () => {
    const here = imported(row(SUMMARY), { summary: "Mine" });
    const plan = planRow(row({ summary: "New", title: "Silk" }), SETTINGS, here);
    if (plan.verdict !== "changed") throw new Error(plan.verdict);
    const fields = flatForm(plan.form);
    const kept = keptAfter(digestsOf(fields, "lecture"), here.kept, plan.changes);
    const after: Imported = { ...here, fields, given: { ...here.given, ...plan.given }, kept };
    expect(planRow(row({ summary: "Newer", title: "Silk" }), SETTINGS, after)).toMatchObject({
      verdict: "unchanged",
      kept: ["summary"],
    });
  });

  it("leaves alone what its table does not speak of", () => {
    const before = imported(row({ summary: "Old", city: "Xi'an" }));
    expect(planRow(row({}), SETTINGS, before)).toMatchObject({ verdict: "unchanged" });
    expect(planRow(row({ summary: "New" }), SETTINGS, before)).toMatchObject({ form: { city: "Xi'an" } });
  });

  it("takes a text away that its table has emptied", () => {
    const plan = planRow(row({ summary: "" }), SETTINGS, imported(row(SUMMARY)));
    expect(plan).toMatchObject({ verdict: "changed", changes: ["summary"], form: { summary: "" } });
  });

  it("moves a session and keeps its id, by which calendars know it", () => {
    const at = (start: string, end: string) => row({ session_start: start, session_end: end });
    const before = imported(at("2031-03-12 15:00", "2031-03-12 17:00"));
    const plan = planRow(at("2031-03-13 15:00", "2031-03-13 17:00"), SETTINGS, before);
    expect(plan).toMatchObject({ verdict: "changed", changes: ["sessions"] });
    expect(plan).toMatchObject({ form: { sessions: [{ id: before.fields["sessions.0.id"] }] } });
  });

  it("is refused when it cannot be changed, and only then", () => {
    const before = { ...imported(row(SUMMARY)), locked: "inReview" as const };
    expect(planRow(row(SUMMARY), SETTINGS, before)).toMatchObject({ verdict: "unchanged" });
    expect(planRow(row({ summary: "New" }), SETTINGS, before)).toMatchObject({ problems: [{ code: "inReview" }] });
    expect(planRow(row(SUMMARY), SETTINGS, { ...before, kind: "brief" })).toMatchObject({
      problems: [{ code: "otherKind" }],
    });
  });
});

describe("a row that its source has called off", () => {
  const off: SourceRow = { ...row(SUMMARY), isCalledOff: true };
  const seen = (changes: Partial<Imported>): Imported => ({ ...imported(row(SUMMARY)), ...changes });

  it.each<[Plan["verdict"], Imported | null]>([
    ["left_out", null],
    ["left_out", seen({ calling: "unseen" })],
    ["cancelled", seen({ calling: "possible" })],
    ["cancelled", seen({ calling: "possible", given: { status: "calledOff" }, isAsked: true })],
    ["unchanged", seen({ calling: "possible", given: { status: "calledOff" } })],
    ["unchanged", seen({ calling: "done" })],
  ])("is %s", (verdict, before) => {
    expect(planRow(off, SETTINGS, before)).toMatchObject({ verdict });
  });

  it("is told to be refused when it has no name of its own, as any other", () => {
    expect(planRow({ ...off, uid: "", problems: [] }, SETTINGS, null).verdict).not.toBe("left_out");
  });
});

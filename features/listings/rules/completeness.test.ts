import { describe, expect, it } from "vitest";
import { type Checked, missingFrom } from "./completeness.ts";

const whole: Checked = {
  kind: "lecture",
  attendanceMode: "onsite",
  summary: "One sentence.",
  parts: [],
  hasPicture: false,
  pictureAlt: "",
  hasDetails: true,
  places: [{ hasVenue: true, hasOnlineAddress: false }],
  intakes: 0,
  partners: 0,
};

describe("what a listing lacks before it can be published", () => {
  it.each<[string, Partial<Checked>, string[]]>([
    ["nothing", {}, []],
    ["a summary", { summary: "" }, ["summary"]],
    ["sessions", { places: [] }, ["sessions"]],
    [
      "a venue for one of its sessions",
      { places: [...whole.places, { hasVenue: false, hasOnlineAddress: true }] },
      ["venue"],
    ],
    ["an address to join online", { attendanceMode: "online" }, ["online-address"]],
    ["words for its picture", { hasPicture: true }, ["picture-alt"]],
    ["partners and intakes of a programme", { kind: "programme", places: [] }, ["intakes", "partners"]],
    [
      "the parts of a brief",
      { kind: "brief", places: [], parts: [{ part: "findings", text: "Three." }] },
      ["question", "recommendation"],
    ],
    ["the fields of its kind", { kind: "opportunity", places: [], hasDetails: false }, ["details"]],
  ])("%s", (_words, changes, missing) => {
    expect(missingFrom({ ...whole, ...changes })).toEqual(missing);
  });
});

import { describe, expect, it } from "vitest";
import { copiedFields, templateFields } from "./begin-with.ts";

const fields = {
  title: "Evenings",
  changeNote: "Another hall.",
  "sessions.0.id": "a",
  "sessions.0.localStart": "2031-03-12T15:00",
  "sessions.0.room": "201",
  "closures.0.reason": "Holiday",
  "terms.capacity": "40",
  "terms.opensAt": "2031-01-01T09:00",
};

describe("what a new listing begins with", () => {
  it("is, for a copy, everything but what is the original's alone", () => {
    expect(copiedFields(fields)).toEqual({
      title: "Evenings",
      "sessions.0.localStart": "2031-03-12T15:00",
      "sessions.0.room": "201",
      "closures.0.reason": "Holiday",
      "terms.capacity": "40",
      "terms.opensAt": "2031-01-01T09:00",
    });
  });

  it("is, for a template, what holds at any time", () => {
    expect(templateFields(fields)).toEqual({
      title: "Evenings",
      "sessions.0.room": "201",
      "terms.capacity": "40",
    });
  });
});

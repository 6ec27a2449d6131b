import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import { isFieldError } from "@/lib/text/zod.ts";
import { wordsIn } from "@/tests/field-words.ts";
import { differencesIn, staleState } from "./rules/editor-state.ts";
import { KIND_NAMES } from "./rules/kinds.ts";
import { listingForm } from "./schema.ts";

const SHARED: Fields = { title: "Paper", route: "belt_north", countryCode: "KZ" };
const SESSION: Fields = {
  "sessions.0.localStart": "2031-03-12T15:00",
  "sessions.0.localEnd": "2031-03-12T17:00",
  "sessions.0.timeZone": "Asia/Almaty",
};

function errorsOf(kind: string, fields: Fields): Record<string, string> {
  const parsed = listingForm.safeParse({ ...nestedForm({ ...SHARED, ...fields }, ["id", "role", "timeZone"]), kind });
  return parsed.success ? {} : fieldErrors(parsed.error);
}

describe("the form of a listing", () => {
  it.each<[string, Fields, Record<string, string>]>([
    [
      "a session that ends before it begins",
      { ...SESSION, "sessions.0.localEnd": "2031-03-12T14:00" },
      { "sessions.0.localEnd": "endBeforeStart" },
    ],
    ["a session without a zone", { ...SESSION, "sessions.0.timeZone": "" }, { "sessions.0.timeZone": "required" }],
    [
      "a speaker with a wrong ORCID iD",
      { "persons.0.role": "speaker", "persons.0.name": "A", "persons.0.orcid": "0000-0002-1825-0098" },
      { "persons.0.orcid": "invalidOrcid" },
    ],
    [
      "a speaker named twice",
      { "persons.0.role": "speaker", "persons.0.name": "A", "persons.1.role": "speaker", "persons.1.name": "a" },
      { "persons.1.name": "duplicate" },
    ],
    ["a contact that is shown and has no address", { "contact.shownAs": "Office" }, { "contact.email": "required" }],
    ["a contact whose address is none", { "contact.email": "office" }, { "contact.email": "invalidEmail" }],
    ["places that are not given", { "terms.mode": "at_once" }, { "terms.capacity": "required" }],
    ["a site that is not given", { "terms.mode": "external" }, { "terms.externalUrl": "required" }],
    ["an address with a script", { recordingUrl: "javascript:alert(1)" }, { recordingUrl: "invalidAddress" }],
    [
      "closing before opening",
      {
        "terms.mode": "approval",
        "terms.capacity": "5",
        "terms.timeZone": "UTC",
        "terms.opensAt": "2031-03-01T10:00",
        "terms.closesAt": "2031-03-01T10:00",
      },
      { "terms.closesAt": "endBeforeStart" },
    ],
  ])("refuses %s beside the field", (_words, fields, errors) => {
    expect(errorsOf("lecture", { format: "lecture", ...fields })).toEqual(errors);
  });

  it("refuses a wall time that the clocks skip", () => {
    const skipped = {
      "sessions.0.localStart": "2031-03-30T02:30",
      "sessions.0.localEnd": "2031-03-30T06:00",
      "sessions.0.timeZone": "Europe/Athens",
    };
    expect(errorsOf("lecture", { format: "lecture", ...skipped })).toEqual({});
    const inAthens = { ...skipped, "sessions.0.localStart": "2031-03-30T03:30" };
    expect(errorsOf("lecture", { format: "lecture", ...inAthens })).toEqual({
      "sessions.0.localStart": "invalidDateTime",
    });
  });

  it("refuses opening hours that overlap on a day, not those that follow each other", () => {
    const exhibition = {
      type: "art",
      startsOn: "2031-01-01",
      endsOn: "2031-02-01",
      timeZone: "Asia/Almaty",
      "hours.0.weekdays": ["1", "2"],
      "hours.0.opens": "09:00",
      "hours.0.closes": "12:00",
      "hours.1.weekdays": "2",
      "hours.1.opens": "12:00",
      "hours.1.closes": "18:00",
    };
    expect(errorsOf("exhibition", exhibition)).toEqual({});
    expect(errorsOf("exhibition", { ...exhibition, "hours.1.opens": "11:00" })).toEqual({
      "hours.1.weekdays": "duplicate",
    });
  });

  it("answers with nothing but known codes, whatever is sent", () => {
    const name = fc.constantFrom(
      "title",
      "route",
      "countryCode",
      "sessions.0.localStart",
      "sessions.1.room",
      "terms.mode",
      "terms.capacity",
      "persons.0.name",
      "languages",
      "intakes.0.places",
      "outputs.0.doi",
      "isFree",
      "parts.aims",
      "hours.0.weekdays",
    );
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...KIND_NAMES), fc.dictionary(name, value), (kind, fields) => {
        for (const code of Object.values(errorsOf(kind, fields))) expect(isFieldError(code), code).toBe(true);
      }),
    );
  });
});

describe("a stale form", () => {
  it("shows both versions where they differ and keeps everything typed", () => {
    const state = staleState({ title: "Mine", city: "Kazan", revision: "2" }, { title: "Theirs", city: "Kazan" }, 5);
    expect(state.values).toMatchObject({ title: "Mine", revision: "5" });
    expect(differencesIn(state.values, wordsIn("en"))).toEqual([{ field: "title", mine: "Mine", theirs: "Theirs" }]);
  });

  it("does not call the order of fields a difference", () => {
    const state = staleState(
      { "terms.mode": "none", "terms.capacity": "" },
      { "terms.capacity": "", "terms.mode": "none" },
      2,
    );
    expect(differencesIn(state.values, wordsIn("en"))).toEqual([]);
  });
});

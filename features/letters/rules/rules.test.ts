import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { letterActors } from "../policy.ts";
import { letterForm } from "../schema.ts";
import { defaultLanguages } from "./languages.ts";
import { placeRefusal } from "./may-ask.ts";
import { maskedNumber } from "./passport.ts";
import { eventDays, wrongDates } from "./stay.ts";

const staff = (role: MembershipRole, units: string[] = []): Viewer => ({
  ...ANONYMOUS,
  userId: "u",
  memberships: [{ institutionId: "i", slug: "i", role, units }],
});

describe("who works on letters", () => {
  it.each([
    ["owner", ["reviewer", "issuer"]],
    ["registrar", ["reviewer"]],
    ["signatory", ["issuer"]],
    ["editor", []],
    ["viewer", []],
  ] as const)("is, of the roles, %s as %j", (role, actors) => {
    expect(letterActors(staff(role), { institutionId: "i", unitId: null })).toEqual(actors);
    expect(letterActors(staff(role), { institutionId: "other", unitId: null })).toEqual([]);
  });

  it("is nobody beyond the units that a membership is limited to", () => {
    const limited = staff("owner", ["u1"]);
    expect(letterActors(limited, { institutionId: "i", unitId: "u1" })).toHaveLength(2);
    expect(letterActors(limited, { institutionId: "i", unitId: "u2" })).toEqual([]);
    expect(letterActors(limited, { institutionId: "i", unitId: null })).toEqual([]);
  });
});

describe("a passport number behind its mask", () => {
  it.each([
    ["E12345678", "•••• 5678"],
    ["AB1234", "•••• 234"],
    ["12345", "•••• 45"],
    ["", "•••• "],
  ])("of %s is %s", (number, mask) => {
    expect(maskedNumber(number)).toBe(mask);
  });
});

describe("the languages of a letter", () => {
  it.each([
    ["CN", "fr", ["zh-CN", "en"]],
    ["KZ", "en", ["ru", "en"]],
    ["EG", "zh-CN", ["ar", "en"]],
    ["SN", "en", ["fr", "en"]],
    ["CL", "ru", ["es", "en"]],
    ["AU", "ru", ["en", "ru"]],
    ["IN", "en", ["en", "zh-CN"]],
  ] as const)("are for a stay in %s, asked for in %s, %j", (country, own, languages) => {
    expect(defaultLanguages(country, own)).toEqual(languages);
  });
});

describe("the dates of a letter", () => {
  const event = { from: "2027-03-10", to: "2027-03-12" };
  const good = {
    birthDate: "1990-05-01",
    validFrom: "2020-01-01",
    validUntil: "2030-01-01",
    arrivesOn: "2027-03-08",
    departsOn: "2027-03-14",
  };
  const wrong = (changes: Partial<typeof good>, days: typeof event | null = event) =>
    wrongDates({ ...good, ...changes }, days, "2026-11-29");

  it("are right when the stay meets the event and the passport covers it", () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ arrivesOn: "2027-03-12", departsOn: "2027-03-12", validUntil: "2027-03-12" })).toEqual({});
    expect(wrong({ arrivesOn: "2026-12-10", departsOn: "2027-06-10" })).toEqual({});
    expect(wrong({ arrivesOn: "2027-09-01", departsOn: "2029-07-01" }, null)).toEqual({});
  });

  it.each([
    [{ validUntil: "2027-03-13" }, { validUntil: "passportEnds" }],
    [{ validUntil: "2019-01-01" }, { validUntil: "endBeforeStart" }],
    [{ validFrom: "2026-12-02" }, { validFrom: "dateInFuture" }],
    [{ birthDate: "2026-11-29" }, { birthDate: "dateInFuture" }],
    [{ arrivesOn: "2026-11-27" }, { arrivesOn: "dateInPast" }],
    [{ departsOn: "2027-03-07" }, { departsOn: "endBeforeStart" }],
    [{ departsOn: "2027-03-09" }, { departsOn: "outsideEvent" }],
    [{ arrivesOn: "2027-03-13" }, { arrivesOn: "outsideEvent" }],
    [{ arrivesOn: "2026-12-09" }, { arrivesOn: "outsideEvent" }],
    [{ departsOn: "2027-06-11" }, { departsOn: "outsideEvent" }],
  ])("%j is answered with %j", (changes, errors) => {
    expect(wrong(changes)).toEqual(errors);
  });

  it("are those of the one session that a place is for", () => {
    const sessions = [
      { id: "a", localStart: "2027-03-10T09:00", localEnd: "2027-03-10T11:00" },
      { id: "b", localStart: "2027-04-02T09:00", localEnd: "2027-04-03T11:00" },
    ];
    expect(eventDays({ sessions, exhibition: null }, null)).toEqual({ from: "2027-03-10", to: "2027-04-03" });
    expect(eventDays({ sessions, exhibition: null }, "b")).toEqual({ from: "2027-04-02", to: "2027-04-03" });
    expect(eventDays({ sessions: [], exhibition: null }, null)).toBeNull();
  });
});

describe("an invitation", () => {
  const now = new Date("2027-03-01T00:00:00Z");
  const listing = {
    status: "published" as const,
    attendanceMode: "onsite" as const,
    endsAt: new Date("2027-03-12T10:00:00Z"),
    programme: null,
  };
  const confirmed = { status: "confirmed" as const };

  it("is for those with a confirmed place, to what is still to come and has a place to travel to", () => {
    expect(placeRefusal(confirmed, listing, now)).toBeNull();
    expect(placeRefusal(confirmed, { ...listing, status: "postponed" }, now)).toBeNull();
    expect(placeRefusal({ status: "waitlisted" }, listing, now)).toBe("not-confirmed");
    expect(placeRefusal(null, listing, now)).toBe("not-confirmed");
    expect(placeRefusal(confirmed, { ...listing, status: "cancelled" }, now)).toBe("over");
    expect(placeRefusal(confirmed, { ...listing, attendanceMode: "online" }, now)).toBe("online");
    expect(placeRefusal(confirmed, listing, listing.endsAt)).toBe("over");
  });

  it("to a programme does not end with the last day to apply", () => {
    const programme = { intakes: [{ deadlineOn: new Date("2027-01-01"), timeZone: "Asia/Shanghai" }] };
    expect(placeRefusal(confirmed, { ...listing, endsAt: null, programme }, now)).toBeNull();
  });
});

describe("what is typed of a passport", () => {
  const typed = {
    name: "ZARINA RAKHIMOVA",
    nationality: "KZ",
    passportNumber: "n 1234-5678",
    issuingCountry: "KZ",
    validFrom: "2020-01-01",
    validUntil: "2030-01-01",
    birthDate: "1990-05-01",
    embassy: "Embassy in Astana",
    arrivesOn: "2027-03-08",
    departsOn: "2027-03-14",
    firstLanguage: "zh-CN",
    secondLanguage: "en",
  };
  it("is read as the passport has it, and the two languages are two", () => {
    expect(letterForm(false).parse(typed).passportNumber).toBe("N12345678");
    const errors = (changes: object, isKept = false) => {
      const { error } = letterForm(isKept).safeParse({ ...typed, ...changes });
      return error ? fieldErrors(error) : {};
    };
    expect(errors({ passportNumber: "Ж123456" })).toEqual({ passportNumber: "invalidPassport" });
    expect(errors({ passportNumber: "" })).toEqual({ passportNumber: "required" });
    expect(errors({ passportNumber: "", birthDate: "" }, true)).toEqual({});
    expect(errors({ secondLanguage: "zh-CN" })).toEqual({ secondLanguage: "duplicate" });
  });
});

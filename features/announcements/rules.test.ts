import { describe, expect, it } from "vitest";
import { announcementState, inOrder, nextChange, textIn } from "./rules.ts";
import { announcementSchema } from "./schema.ts";

const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
const from = (start: number, end: number) => ({ startsAt: at(start), endsAt: at(end), withdrawnAt: null });

describe("an announcement in its time", () => {
  it.each([
    [8, "to-come"],
    [9, "shown"],
    [11, "shown"],
    [12, "over"],
  ] as const)("at %i is %s", (hour, state) => {
    expect(announcementState(from(9, 12), at(hour))).toBe(state);
    expect(announcementState({ ...from(9, 12), withdrawnAt: at(8) }, at(hour))).toBe("withdrawn");
  });

  it("says when the next of several begins or ends", () => {
    const several = [from(9, 12), from(10, 11)];
    expect([8, 9, 10, 11, 12].map((hour) => nextChange(several, at(hour)))).toEqual([
      at(9),
      at(10),
      at(11),
      at(12),
      undefined,
    ]);
    expect(nextChange([], at(8))).toBeUndefined();
  });

  it("stands behind warnings, and then by its beginning", () => {
    const [late, early, warning] = [
      { ...from(10, 12), tone: "information" as const },
      { ...from(9, 12), tone: "information" as const },
      { ...from(11, 12), tone: "warning" as const },
    ];
    expect(inOrder([late, early, warning])).toEqual([warning, early, late]);
  });

  it("is read in the reader's language, else in English", () => {
    const texts = [{ language: "ar" }, { language: "en" }];
    expect(["ar", "fr"].map((locale) => textIn(texts, locale)?.language)).toEqual(["ar", "en"]);
    expect(textIn([], "fr")).toBeUndefined();
  });
});

describe("an announcement as a form sends it", () => {
  const form = {
    revision: "0",
    tone: "warning",
    place: "public",
    startsAt: "2027-03-01T09:00",
    endsAt: "2027-03-01T11:00",
    timeZone: "Asia/Shanghai",
    ...Object.fromEntries(["en", "zh-CN", "ru", "ar", "fr", "es"].map((language) => [`text-${language}`, ""])),
    "text-en": "Closed on Sunday.",
  };
  const wrong = (changes: object) => {
    const parsed = announcementSchema.safeParse({ ...form, ...changes });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  it("is told in its zone, and ends after it begins", () => {
    expect(announcementSchema.parse(form)).toMatchObject({
      startsAt: at(1),
      endsAt: at(3),
      texts: [{ language: "en", text: "Closed on Sunday." }],
    });
    expect(wrong({ endsAt: form.startsAt })).toEqual(["endsAt endBeforeStart"]);
    expect(wrong({ "text-en": " " })).toEqual(["text-en required"]);
    expect(wrong({ timeZone: "Moon" })).toEqual(["timeZone invalidTimeZone"]);
    expect(wrong({ "text-ar": "x".repeat(501) })).toEqual(["text-ar tooLong"]);
  });
});

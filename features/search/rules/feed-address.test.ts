import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id.ts";
import { feedCursor, feedPath, readFeedCursor } from "./feed-address.ts";
import { readFeedAddress } from "./feed-question.ts";

const read = (address: string) => readFeedAddress(new URLSearchParams(address));

function canonical(address: string): string {
  const { question } = read(address);
  if (!question) throw new Error(`${address} is no feed.`);
  return feedPath("ics", question.filters, question.locale, question.before);
}

describe("the address of a feed", () => {
  it("is the same for the same question, however it was asked", () => {
    const path = "/api/feeds/browse.ics?kind=lecture&country=KZ&locale=ru";
    for (const address of [
      "kind=lecture&country=KZ&locale=ru",
      "locale=ru&country=kz&kind=lecture",
      "country=KZ&utm_source=x&kind=lecture&locale=ru&sort=newest&view=map&page=3&after=nonsense&q=",
    ]) {
      expect(canonical(address)).toBe(path);
      expect(canonical(path.slice(path.indexOf("?")))).toBe(path);
    }
  });

  it("names its language always", () => {
    expect(canonical("")).toBe("/api/feeds/browse.ics?locale=en");
  });

  it("is refused by the name of what means nothing in it", () => {
    expect(read("country=XX&locale=tlh&before=yesterday&kind=lecture")).toEqual({
      question: null,
      refused: ["country", "locale", "before"],
    });
    expect(read("institution=..%2F..&person=1&route=moon").refused).toEqual(["route", "institution", "person"]);
  });

  it("reads any address without failing", () => {
    const name = fc.constantFrom("kind", "country", "q", "locale", "before", "person", "from", "month");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: "binary" }))), (pairs) => {
        const { question, refused } = readFeedAddress(new URLSearchParams(pairs));
        expect(question === null).toBe(refused.length > 0);
      }),
    );
  });
});

describe("the place where an older page begins", () => {
  it("comes back as it was written", () => {
    const cursor = { updatedAt: new Date("2027-03-09T12:00:00.123Z"), id: newId() };
    expect(readFeedCursor(feedCursor(cursor))).toEqual(cursor);
  });

  it.each(["", "1", "1.2", "x.y", "99999999999999999.0199", `1.${"a".repeat(36)}`])("is not %j", (text) => {
    expect(readFeedCursor(text)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { flaws } from "./flaws.ts";

const place = { "@type": "Place", name: "Hall", address: { "@type": "PostalAddress", addressCountry: "CN" } };
const lecture = { "@type": "EducationEvent", name: "Tea", startDate: "2027-03-10T19:00:00+08:00", location: place };

describe("the check of descriptions for machines", () => {
  it("finds nothing wrong with a sound description", () => {
    expect(flaws({ "@context": "https://schema.org", ...lecture })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ["a type that there is not", { ...lecture, "@type": "TeaEvent" }, /no such type/],
    ["a property of another type", { ...lecture, numberOfCredits: 3 }, /numberOfCredits: not a property/],
    ["a property that was replaced", { ...place, serviceArea: "x", map: "https://a.example/" }, /map: replaced/],
    ["a status that there is not", { ...lecture, eventStatus: "https://schema.org/EventCanceled" }, /does not fit/],
    ["a value of the wrong type", { ...lecture, location: { "@type": "Person", name: "Li" } }, /no Person may stand/],
    ["a relative address", { ...lecture, url: "/en" }, /"\/en" does not fit/],
    ["a time without its offset", { ...lecture, startDate: "2027-03-10T19:00:00" }, /does not fit/],
    ["an empty list", { ...lecture, performer: [] }, /says nothing/],
    ["an end before the start", { ...lecture, endDate: "2027-03-09T19:00:00+08:00" }, /ends before/],
    [
      "a required property missing",
      { "@type": "EducationEvent", name: "Tea", location: place },
      /startDate is missing/,
    ],
    [
      "a flaw deep inside",
      { ...lecture, location: { ...place, address: { "@type": "PostalAddress" } } },
      /addressCountry/,
    ],
    ["a price without currency", { ...lecture, offers: { "@type": "Offer", price: 0 } }, /priceCurrency is missing/],
    [
      "what stands for nothing of its kind",
      { ...lecture, "@reverse": { seeks: { "@type": "Organization" } } },
      /no value/,
    ],
  ])("finds %s", (_flaw, described, expected) => {
    expect(flaws(described).join("\n")).toMatch(expected);
  });
});

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { ROUTES } from "@/features/listings/rules/routes.ts";
import { isFieldCode } from "@/lib/education/isced.ts";
import { parseDoi } from "@/lib/identifiers/doi.ts";
import { parseOrcid } from "@/lib/identifiers/orcid.ts";
import { COUNTRY_CODES } from "@/lib/places/countries.ts";
import { CONTENT_LANGUAGES } from "@/lib/places/languages.ts";
import { parseEmailAddress } from "@/lib/text/email-address.ts";
import { fold } from "@/lib/text/fold.ts";
import { isTimeZone } from "@/lib/time/zone.ts";
import { parseRegister } from "@/server/load-register.ts";
import { SAMPLE_ACCOUNTS, STAFF, staffEmail } from "../accounts.ts";
import { sampleOrcid } from "../institution-rows.ts";
import { registrantEmail } from "../registration-rows.ts";
import { INSTITUTIONS } from "./institutions.ts";
import { SAMPLE_LISTINGS } from "./listings.ts";
import { REGISTRANTS } from "./registrants.ts";
import type { SampleInstitution } from "./shape.ts";
import { VENUES } from "./venues.ts";

const institutions = Object.entries<SampleInstitution>(INSTITUTIONS);
const titled = SAMPLE_LISTINGS.map((listing) => ({ listing, title: listing.texts[listing.language]?.title ?? "?" }));
const texts = SAMPLE_LISTINGS.flatMap((listing) =>
  Object.entries(listing.texts).map(([language, text]) => ({ listing, language, text })),
);

/** A script that a text in the language must be written in. */
const SCRIPTS: Record<string, RegExp> = {
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  "zh-CN": /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

describe("the sample institutions", () => {
  it("are at least sixteen in at least twelve countries or regions, most of them verified", () => {
    expect(institutions.length).toBeGreaterThanOrEqual(16);
    expect(new Set(institutions.map(([, { country }]) => country)).size).toBeGreaterThanOrEqual(12);
    expect(institutions.filter(([, { verified }]) => verified === false)).toHaveLength(2);
  });

  it("are invented: neither a name nor a domain stands in the register of universities", () => {
    const entries = parseRegister(gunzipSync(readFileSync("data/universities.tsv.gz")).toString("utf8"));
    const names = new Set(entries.map(({ name }) => fold(name)));
    const domains = new Set(entries.flatMap((entry) => entry.domains));
    const ours = institutions.flatMap(([, sample]) => Object.values(sample.names).map((text) => text?.name ?? ""));
    expect(ours.filter((name) => names.has(fold(name)))).toEqual([]);
    expect(institutions.filter(([, { domain }]) => domains.has(domain))).toEqual([]);
    expect(names.size).toBeGreaterThan(9_000);
  });

  it.each(institutions)("%s is complete", (_key, sample) => {
    expect(sample.domain).toMatch(/^[a-z-]+\.example$/);
    expect(isTimeZone(sample.timeZone)).toBe(true);
    expect(COUNTRY_CODES).toContain(sample.country);
    expect(sample.names[sample.language]?.about).toBeTruthy();
    for (const language of Object.keys(sample.names)) expect(CONTENT_LANGUAGES).toContain(language);
  });

  it("have one owner each, and the accounts that are told of exist", () => {
    const owners = STAFF.filter(({ role }) => role === "owner").map(({ institution }) => institution);
    expect(owners.sort()).toEqual(Object.keys(INSTITUTIONS).sort());
    const emails = [...STAFF.map(staffEmail), ...REGISTRANTS.map(registrantEmail), "office@portal-office.example"];
    expect(SAMPLE_ACCOUNTS.map(({ email }) => email).filter((email) => !emails.includes(email))).toEqual([]);
  });
});

describe("the sample listings", () => {
  it("cover every kind on every route, ninety at least", () => {
    expect(SAMPLE_LISTINGS.length).toBeGreaterThanOrEqual(90);
    const covered = new Set(
      SAMPLE_LISTINGS.filter(({ status }) => !status).map(({ kind, route }) => `${kind} ${route}`),
    );
    const wanted = KIND_NAMES.flatMap((kind) => ROUTES.map((route) => `${kind} ${route}`));
    expect(wanted.filter((pair) => !covered.has(pair))).toEqual([]);
  });

  it("begin in at least four languages, and many are translated", () => {
    expect(new Set(SAMPLE_LISTINGS.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4);
    expect(SAMPLE_LISTINGS.filter((listing) => Object.keys(listing.texts).length > 1).length).toBeGreaterThanOrEqual(
      45,
    );
    expect(texts.filter(({ text }) => text.stale).length).toBeGreaterThanOrEqual(5);
  });

  it("show every state", () => {
    const statuses = new Set(SAMPLE_LISTINGS.map(({ status = "published" }) => status));
    expect([...statuses].sort()).toEqual(["cancelled", "changes_requested", "draft", "in_review", "published"]);
    expect(
      SAMPLE_LISTINGS.filter(({ status }) => status === "cancelled").every((listing) => listing.cancellationReason),
    ).toBe(true);
    const modes = new Set(SAMPLE_LISTINGS.map(({ registration }) => registration?.mode));
    expect([...modes].sort()).toEqual(["approval", "at_once", "external", undefined]);
  });

  it.each(titled)("$title", ({ listing }) => {
    const { kind, language, texts: written, field } = listing;
    expect(Object.keys(written)).toContain(language);
    expect(written[language]?.stale).toBeUndefined();
    if (field) expect(isFieldCode(field)).toBe(true);
    for (const country of listing.concerns ?? []) expect(COUNTRY_CODES).toContain(country);
    for (const tag of listing.heldIn ?? []) expect(CONTENT_LANGUAGES).toContain(tag);
    for (const text of Object.values(written)) {
      expect(text.body.length).toBeGreaterThan(0);
      expect(text.title.length).toBeLessThanOrEqual(300);
      expect(text.summary.length).toBeLessThanOrEqual(1000);
      for (const part of KINDS[kind].parts) expect(text[part]).toBeTruthy();
    }
    for (const role of Object.keys(listing.people ?? {})) expect(KINDS[kind].personRoles).toContain(role);
    if (listing.registration) expect(KINDS[kind].takesRegistrations).toBe(true);
  });

  it("take place at venues of their own institution, or online", () => {
    for (const { listing } of titled) {
      if (listing.kind === "exhibition") expect(VENUES[listing.venue].institution).toBe(listing.institution);
      if (listing.kind !== "lecture") continue;
      for (const { venue, online } of listing.sessions) {
        if (venue) expect(VENUES[venue].institution).toBe(listing.institution);
        expect([Boolean(venue), Boolean(online)]).toEqual([
          listing.attendance !== "online",
          listing.attendance === "online" || listing.attendance === "mixed",
        ]);
      }
    }
  });

  it("cite works under the test prefix of DOI only", () => {
    const outputs = SAMPLE_LISTINGS.flatMap((listing) => (listing.kind === "project" ? (listing.outputs ?? []) : []));
    expect(outputs.length).toBeGreaterThan(5);
    for (const { doi } of outputs) expect([doi.startsWith("10.5555/"), parseDoi(doi)]).toEqual([true, doi]);
  });

  it("are written in the script of their language", () => {
    const wrong = texts.filter(({ language, text }) => {
      const script = SCRIPTS[language];
      return !script || [text.title, text.summary, ...text.body].some((piece) => !script.test(piece));
    });
    expect(wrong.map(({ text }) => text.title)).toEqual([]);
  });
});

describe("the sample people", () => {
  it("have addresses that can belong to nobody, each their own", () => {
    const emails = REGISTRANTS.map(registrantEmail);
    expect(new Set(emails).size).toBe(REGISTRANTS.length);
    expect(emails.map(parseEmailAddress)).toEqual(emails);
  });

  it("have ORCID iDs with a right check digit, below those given out", () => {
    for (const number of [101, 102, 103, 110, 119, 120]) {
      const orcid = sampleOrcid(number);
      expect(parseOrcid(orcid)).toBe(orcid);
      expect(orcid < "0000-0001-5000-0007").toBe(true);
    }
  });
});

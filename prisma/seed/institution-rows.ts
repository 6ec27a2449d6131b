import { guessedParts } from "@/features/people/rules/person-name.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { OFFICE_EMAIL, STAFF, staffEmail } from "./accounts.ts";
import { APPLICATIONS } from "./content/applications.ts";
import { INSTITUTIONS, type InstitutionKey } from "./content/institutions.ts";
import { PEOPLE, type PersonKey } from "./content/people.ts";
import { REGISTRANTS } from "./content/registrants.ts";
import type { SampleInstitution, SamplePerson, SampleVenue } from "./content/shape.ts";
import { UNITS, type UnitKey } from "./content/units.ts";
import { VENUES, type VenueKey } from "./content/venues.ts";
import { daysBefore } from "./dates.ts";
import { registrantEmail } from "./registration-rows.ts";
import type { Rows } from "./rows.ts";

const YEAR_DAYS = 365;

/** Keys of the content to ids of the rows, for what refers to them. */
export type Known = {
  institutions: Record<InstitutionKey, string>;
  owners: Record<InstitutionKey, string>;
  venues: Record<VenueKey, string>;
  persons: Record<PersonKey, string>;
  units: Record<UnitKey, string>;
  /** Account of the one registrant who has one. */
  reader: { id: string; email: string };
};

const idsFor = <Key extends string>(keys: Record<Key, unknown>): Record<Key, string> =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, newId()])) as Record<Key, string>;

const entries = <Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];

/** Institutions with their staff, venues and people, the office, and those who apply. */
export function addInstitutions(rows: Rows, now: Date): Known {
  const [first] = REGISTRANTS;
  if (!first) throw new Error("Nobody registers for the samples.");
  const known: Known = {
    institutions: idsFor(INSTITUTIONS),
    owners: idsFor(INSTITUTIONS),
    venues: idsFor(VENUES),
    persons: idsFor(PEOPLE),
    units: idsFor(UNITS),
    reader: { id: newId(), email: registrantEmail(first) },
  };
  const officeId = newId();
  rows.users.push(
    { id: officeId, email: OFFICE_EMAIL, name: "Portal office (sample)", locale: "en", isSample: true },
    { id: known.reader.id, email: known.reader.email, name: first.name, locale: first.locale, isSample: true },
  );
  rows.officeMembers.push({ userId: officeId, origin: "sample" });
  for (const [key, institution] of entries<InstitutionKey, SampleInstitution>(INSTITUTIONS)) {
    addInstitution(rows, known.institutions[key], institution, officeId, now);
  }
  addUnits(rows, known);
  addStaff(rows, known, now);
  addEvidence(rows, known, now);
  for (const [key, venue] of entries<VenueKey, SampleVenue>(VENUES)) {
    const { city, country } = INSTITUTIONS[venue.institution];
    const { name, address, seats, names = [] } = venue;
    rows.venueNames.push(...names.map((named) => ({ venueId: known.venues[key], ...named })));
    rows.venues.push({
      id: known.venues[key],
      institutionId: known.institutions[venue.institution],
      name,
      address,
      city,
      countryCode: country,
      seats,
    });
  }
  for (const [key, person] of entries<PersonKey, SamplePerson>(PEOPLE)) {
    const { institution, name, nativeName = "", orcid, familyName, titles = {} } = person;
    const guessed = guessedParts({ name, nativeName });
    const parts = familyName ? { familyName, givenName: name.replace(familyName, "").trim() } : {};
    for (const [language, title] of Object.entries(titles)) {
      rows.personTitles.push({ personId: known.persons[key], language, title });
    }
    rows.persons.push({
      id: known.persons[key],
      institutionId: known.institutions[institution],
      name,
      ...guessed,
      ...parts,
      nativeName,
      affiliationId: known.institutions[institution],
      orcid: orcid === undefined ? null : sampleOrcid(orcid),
      affiliation: nameOf(institution, "en"),
    });
  }
  addApplications(rows, officeId, now);
  return known;
}

function addInstitution(rows: Rows, id: string, sample: SampleInstitution, officeId: string, now: Date): void {
  const { slug, kind, country, city, language, names, verified, domain } = sample;
  const daysHere = daysSince(rows.institutions.length);
  rows.institutions.push({
    id,
    slug,
    kind,
    sourceLanguage: language,
    countryCode: country,
    city,
    website: `https://${domain}`,
    contactEmail: verified ? `contact@${domain}` : null,
    isSample: true,
    createdAt: daysBefore(now, daysHere),
  });
  for (const [nameLanguage, text] of Object.entries(names)) {
    if (text) rows.institutionNames.push({ institutionId: id, language: nameLanguage, ...text });
  }
  for (const [position, alias] of (sample.aliases ?? []).entries()) {
    rows.institutionAliases.push({ institutionId: id, alias, position });
  }
  if (!verified) return;
  const verifiedDaysAgo = 20 + ((rows.institutions.length * 61) % 330);
  rows.verifications.push({
    id: newId(),
    institutionId: id,
    method: verified,
    evidence:
      verified === "domain_mail" ? domain : "Entry in the national register and a call to the number given there",
    verifiedAt: daysBefore(now, verifiedDaysAgo),
    expiresAt: daysBefore(now, verifiedDaysAgo - YEAR_DAYS),
    reviewerId: verified === "office_check" ? officeId : null,
  });
}

function addUnits(rows: Rows, known: Known): void {
  for (const [key, { institution, slug, kind, names }] of entries(UNITS)) {
    const id = known.units[key];
    rows.units.push({ id, institutionId: known.institutions[institution], slug, kind, isSample: true });
    for (const [language, text] of Object.entries(names)) rows.unitNames.push({ unitId: id, language, ...text });
  }
}

/** How long an institution has been here: between one year and three, longer than anything it has posted. */
function daysSince(turn: number): number {
  return 365 + ((turn * 137) % 700);
}

function addStaff(rows: Rows, known: Known, now: Date): void {
  for (const { institution, role, name, locale } of STAFF) {
    const userId = role === "owner" ? known.owners[institution] : newId();
    const createdAt = daysBefore(now, daysSince(Object.keys(INSTITUTIONS).indexOf(institution)));
    rows.users.push({
      id: userId,
      email: staffEmail({ institution, role }),
      name,
      locale: nearestLocale(locale),
      timeZone: INSTITUTIONS[institution].timeZone,
      isSample: true,
      createdAt,
    });
    rows.memberships.push({ id: newId(), institutionId: known.institutions[institution], userId, role, createdAt });
  }
}

/** One that nobody has verified shows the office its entry in a register. */
function addEvidence(rows: Rows, known: Known, now: Date): void {
  rows.evidence.push({
    id: newId(),
    institutionId: known.institutions.dhaka,
    method: "registry_number",
    scheme: "other",
    register: "Register of Craft Schools (sample)",
    number: "RCS 4471/2019",
    note: "We are listed under the name of our founder, the Meghna Weavers’ Circle.",
    submittedById: known.owners.dhaka,
    submittedAt: daysBefore(now, 2),
    isSample: true,
  });
}

function addApplications(rows: Rows, officeId: string, now: Date): void {
  for (const { applicant, kind, status, language, country, city, website, reason, ...rest } of APPLICATIONS) {
    const id = newId();
    const applicantId = newId();
    const createdAt = daysBefore(now, rest.daysAgo);
    rows.users.push({ id: applicantId, ...applicant, isSample: true, createdAt });
    rows.applications.push({
      id,
      applicantId,
      kind,
      status,
      sourceLanguage: language,
      countryCode: country,
      city,
      website,
      reason,
      decisionNote: rest.decisionNote,
      decidedById: status === "question" ? officeId : null,
      decidedAt: status === "question" ? daysBefore(now, rest.daysAgo - 1) : null,
      isSample: true,
      createdAt,
      updatedAt: createdAt,
    });
    for (const [nameLanguage, name] of Object.entries(rest.names)) {
      rows.applicationNames.push({ applicationId: id, language: nameLanguage, name });
    }
  }
}

/** An institution's name in a language, else in its own. */
export function nameOf(key: InstitutionKey, language: string): string {
  const { names, language: own, slug }: SampleInstitution = INSTITUTIONS[key];
  return names[language]?.name ?? names[own]?.name ?? slug;
}

/**
 * An ORCID iD with a right check digit (ISO 7064, mod 11-2) that can belong to nobody: ORCID gives out numbers from
 * 0000-0001-5000-0007 on.
 */
export function sampleOrcid(number: number): string {
  const digits = String(number).padStart(15, "0");
  let total = 0;
  for (const digit of digits) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  const whole = digits + (check === 10 ? "X" : String(check));
  return whole.replace(/(.{4})(?=.)/g, "$1-");
}

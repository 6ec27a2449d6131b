import type { Prisma } from "@/prisma/generated/client.ts";

/** Every row of the sample data, table by table, so that each table is written in one statement. */
export type Rows = {
  users: Prisma.UserCreateManyInput[];
  officeMembers: Prisma.OfficeMemberCreateManyInput[];
  institutions: Prisma.InstitutionCreateManyInput[];
  institutionNames: Prisma.InstitutionNameCreateManyInput[];
  institutionAliases: Prisma.InstitutionAliasCreateManyInput[];
  units: Prisma.UnitCreateManyInput[];
  unitNames: Prisma.UnitNameCreateManyInput[];
  verifications: Prisma.VerificationCreateManyInput[];
  evidence: Prisma.EvidenceCreateManyInput[];
  memberships: Prisma.MembershipCreateManyInput[];
  applications: Prisma.ApplicationCreateManyInput[];
  applicationNames: Prisma.ApplicationNameCreateManyInput[];
  venues: Prisma.VenueCreateManyInput[];
  venueNames: Prisma.VenueNameCreateManyInput[];
  persons: Prisma.PersonCreateManyInput[];
  personTitles: Prisma.PersonTitleCreateManyInput[];
  listings: Prisma.ListingCreateManyInput[];
  translations: Prisma.TranslationCreateManyInput[];
  translationParts: Prisma.TranslationPartCreateManyInput[];
  countries: Prisma.ListingCountryCreateManyInput[];
  partners: Prisma.ListingPartnerCreateManyInput[];
  partnerships: Prisma.PartnershipCreateManyInput[];
  listingPersons: Prisma.ListingPersonCreateManyInput[];
  exhibitions: Prisma.ExhibitionCreateManyInput[];
  openingHours: Prisma.OpeningHoursCreateManyInput[];
  closures: Prisma.ClosureCreateManyInput[];
  lectures: Prisma.LectureCreateManyInput[];
  sessions: Prisma.SessionCreateManyInput[];
  programmes: Prisma.ProgrammeCreateManyInput[];
  intakes: Prisma.IntakeCreateManyInput[];
  projects: Prisma.ProjectCreateManyInput[];
  outputs: Prisma.OutputCreateManyInput[];
  opportunities: Prisma.OpportunityCreateManyInput[];
  briefs: Prisma.BriefCreateManyInput[];
  terms: Prisma.RegistrationTermsCreateManyInput[];
  pools: Prisma.PoolCreateManyInput[];
  registrations: Prisma.RegistrationCreateManyInput[];
  attendees: Prisma.AttendeeCreateManyInput[];
  auditEntries: Prisma.AuditEntryCreateManyInput[];
  outbox: Prisma.OutboxCreateManyInput[];
};

export function noRows(): Rows {
  return {
    users: [],
    officeMembers: [],
    institutions: [],
    institutionNames: [],
    institutionAliases: [],
    units: [],
    unitNames: [],
    verifications: [],
    evidence: [],
    memberships: [],
    applications: [],
    applicationNames: [],
    venues: [],
    venueNames: [],
    persons: [],
    personTitles: [],
    listings: [],
    translations: [],
    translationParts: [],
    countries: [],
    partners: [],
    partnerships: [],
    listingPersons: [],
    exhibitions: [],
    openingHours: [],
    closures: [],
    lectures: [],
    sessions: [],
    programmes: [],
    intakes: [],
    projects: [],
    outputs: [],
    opportunities: [],
    briefs: [],
    terms: [],
    pools: [],
    registrations: [],
    attendees: [],
    auditEntries: [],
    outbox: [],
  };
}

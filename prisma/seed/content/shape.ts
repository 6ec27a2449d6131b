import type {
  AttendanceMode,
  DegreeType,
  ExhibitionType,
  InstitutionKind,
  InvitedRole,
  LectureFormat,
  ListingStatus,
  OpportunityDirection,
  PartnerRole,
  PersonRole,
  ProgrammeLevel,
  Route,
} from "@/prisma/generated/enums.ts";
import type { InstitutionKey } from "./institutions.ts";
import type { PersonKey } from "./people.ts";
import type { UnitKey } from "./units.ts";
import type { VenueKey } from "./venues.ts";

/** The languages in which the sample texts are written. */
export type SampleLanguage = "en" | "zh-CN" | "ru" | "ar" | "fr";

export type SampleInstitution = {
  slug: string;
  kind: InstitutionKind;
  country: string;
  city: string;
  timeZone: string;
  /** Under .example (RFC 2606), so that no address here can ever belong to somebody. */
  domain: string;
  language: string;
  /** Name and one or two sentences about it, by language. */
  names: Partial<Record<string, { name: string; about: string }>>;
  /** Acronyms and other names. */
  aliases?: string[];
  verified: "domain_mail" | "office_check" | false;
};

export type SampleVenue = {
  institution: InstitutionKey;
  name: string;
  address: string;
  seats?: number;
  /** Names in further languages, and how one gets in. */
  names?: readonly { language: string; name: string; accessibility?: string }[];
};

export type SamplePerson = {
  institution: InstitutionKey;
  name: string;
  nativeName?: string;
  orcid?: number;
  /** Where the family name is more than one word. */
  familyName?: string;
  titles?: Readonly<Record<string, string>>;
};

/** Text in one language. `stale`: it was made from an earlier state of the source. */
export type SampleText = {
  title: string;
  summary: string;
  /** Markdown, one paragraph or list each. */
  body: string[];
  aims?: string;
  question?: string;
  findings?: string;
  recommendation?: string;
  stale?: true;
};

/** A group registered at the desk of an institution: how many people, and in which state. */
export type SampleDelegation = {
  institution: InstitutionKey;
  people: number;
  status: "confirmed" | "waitlisted" | "pending" | "declined" | "withdrawn";
};

/** Numbers of individual registrations by state; people, not rows, fill the capacity. */
export type SampleRegistration =
  | { mode: "external"; url: string }
  | {
      mode: "at_once" | "approval";
      capacity: number;
      /** Days from today. */
      opens?: number;
      closes?: number;
      confirmed?: number;
      waitlisted?: number;
      pending?: number;
      declined?: number;
      withdrawn?: number;
      delegations?: SampleDelegation[];
    };

/** Another institution in it: it takes part, or was invited and has not answered. */
export type SamplePartnership = {
  institution: InstitutionKey;
  role: InvitedRole;
  invited?: true;
  mayEdit?: true;
  note?: string;
  city?: string;
};

type Common = {
  institution: InstitutionKey;
  unit?: UnitKey;
  route: Route;
  /** Where, when it is not at the institution's own place. */
  country?: string;
  city?: string;
  /** Further countries or regions it concerns. */
  concerns?: string[];
  attendance?: AttendanceMode;
  paid?: true;
  field?: string;
  language: SampleLanguage;
  /** Languages it is held in; its own language unless said. */
  heldIn?: string[];
  /** Published unless said. */
  status?: Exclude<ListingStatus, "published">;
  cancellationReason?: string;
  reviewNote?: string;
  people?: Partial<Record<PersonRole, PersonKey[]>>;
  takesPart?: SamplePartnership[];
  registration?: SampleRegistration;
  texts: Partial<Record<SampleLanguage, SampleText>>;
};

export type SampleHours = { days: number[]; opens: string; closes: string };

export type SampleExhibition = Common & {
  kind: "exhibition";
  type: ExhibitionType;
  /** Days from today. */
  from: number;
  to: number;
  venue: VenueKey;
  hours: SampleHours[];
  closures?: { from: number; to: number; reason: string }[];
};

export type SampleSession = {
  /** Days from today; the whole series moves to the next working day of its place. */
  in: number;
  at: string;
  until: string;
  venue?: VenueKey;
  room?: string;
  /** Path of the online room at the institution's own domain. */
  online?: string;
};

export type SampleLecture = Common & {
  kind: "lecture";
  format: LectureFormat;
  recording?: string;
  sessions: SampleSession[];
};

/** On the portal by its key, or only by name. */
export type SamplePartner = InstitutionKey | { name: string; country: string };

export type SampleProgramme = Common & {
  kind: "programme";
  degreeType: DegreeType;
  level: ProgrammeLevel;
  credits?: number;
  partners: SamplePartner[];
  awardingBodies?: SamplePartner[];
  /** `starts` is moved to the first of its month. */
  intakes: { starts: number; deadline: number; places: number }[];
};

export type SampleProject = Common & {
  kind: "project";
  from: number;
  to?: number;
  partners?: SamplePartner[];
  sought?: PartnerRole[];
  outputs?: { title: string; yearsAgo: number; doi: string }[];
};

export type SampleOpportunity = Common & {
  kind: "opportunity";
  direction: OpportunityDirection;
  /** ISIC Rev. 4 section. */
  sector: string;
  validFor: number;
  sought?: PartnerRole[];
};

export type SampleBrief = Common & { kind: "brief"; version: string; released?: number };

export type SampleListing =
  | SampleExhibition
  | SampleLecture
  | SampleProgramme
  | SampleProject
  | SampleOpportunity
  | SampleBrief;

import type { Transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** Somebody as the portal knows them: an address that they have proved, and all that hangs on it. */
export type Subject = {
  /** Normalised. */
  email: string;
  /** Their account; null: they have none. */
  userId: string | null;
  /** Registrations that they made for themselves, with companions. */
  registrationIds: readonly string[];
  /** Delegations whose contact they are. */
  delegationIds: readonly string[];
  /** The people of their own registrations, and they themselves in delegations. */
  attendeeIds: readonly string[];
};

/** The sections of what is held, in the order in which they are told. */
export const SECTIONS = [
  "account",
  "memberships",
  "registrations",
  "people",
  "answers",
  "consents",
  "checkIns",
  "certificates",
  "inquiries",
  "reports",
  "savedSearches",
  "drafts",
  "mails",
  "audit",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a value is. Each has a word in all languages. */
export const TERMS = [
  "action",
  "answer",
  "at",
  "door",
  "email",
  "institution",
  "language",
  "listing",
  "name",
  "note",
  "notes",
  "number",
  "people",
  "purpose",
  "question",
  "reason",
  "role",
  "status",
  "subject",
  "text",
  "timeZone",
  "until",
  "withdrawnAt",
] as const;
export type Term = (typeof TERMS)[number];

export type Entry = Partial<Record<Term, string | number | Date | readonly string[] | null>>;
export type Held = { section: Section; entries: Entry[] };

/** A file of a person, made when it is asked for; null: it cannot be made any more. */
export type PersonalFile = { name: string; read(): Promise<Uint8Array | null> };

/**
 * What one feature holds about people. A feature that keeps a column about somebody has one of these in `personal-data.ts`, and
 * features/privacy/queries/registry.ts names it.
 */
export type PersonalData = {
  /** The tables that it tells of and erases from. */
  tables: readonly string[];
  /** All that is held about somebody, in plain values. */
  read(tx: Transaction, subject: Subject, locale: Locale): Promise<Held[]>;
  /** Their files. */
  files?(tx: Transaction, subject: Subject, locale: Locale): Promise<PersonalFile[]>;
  /** Erases it in a transaction; answers the names of stored files to remove once that is done. */
  erase(tx: Transaction, subject: Subject): Promise<string[]>;
};

/** In place of a name that was erased. */
export const ERASED_NAME = "–";

/** An id that no account has. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

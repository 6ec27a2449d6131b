import { z } from "zod";
import { UNITS_LIMIT } from "@/features/units/rules/kinds.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import {
  choice,
  countryCode,
  emailField,
  error,
  idField,
  languageTag,
  line,
  optional,
  paragraph,
  several,
  webAddress,
  wholeNumber,
} from "@/lib/text/zod.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { ALIAS_LENGTH, ALIASES_LIMIT, aliasLines } from "./rules/aliases.ts";
import { INSTITUTION_KINDS } from "./rules/kinds.ts";
import { MEMBERSHIP_ROLES, mayBeLimited } from "./rules/membership.ts";
import { NAMES_LIMIT } from "./rules/name-rows.ts";
import { readDegrees } from "./rules/position.ts";
import { MOST_ROOM_MEGABYTES } from "./rules/room.ts";

const nameRow = z.object({
  language: z.string().optional().default(""),
  name: line({ min: 0, max: 300 }),
  about: paragraph({ max: 5000 }).optional().default(""),
});

/**
 * Names in one or more languages, as rows of a form. A row without name and text is not there; the errors of the
 * others stand at the row's own place, so that the form shows them beside it.
 */
export const namesField = z
  .array(nameRow)
  .max(NAMES_LIMIT, error("tooMany"))
  .check((context) => {
    const seen = new Set<string>();
    const refuse = (index: number, field: string, message: string) =>
      context.issues.push({ code: "custom", message, path: [index, field], input: context.value });
    for (const [index, row] of context.value.entries()) {
      if (row.name === "" && row.about === "") continue;
      if (row.name === "") refuse(index, "name", "required");
      const language = languageTag().safeParse(row.language);
      if (!language.success) refuse(index, "language", language.error.issues[0]?.message ?? "invalidLanguage");
      else if (seen.has(language.data)) refuse(index, "language", "duplicate");
      else seen.add(language.data);
    }
    if (context.value.every((row) => row.name === "" && row.about === "")) refuse(0, "name", "required");
  })
  .transform((rows) =>
    rows
      .filter((row) => row.name !== "")
      .map((row) => ({ language: cleanLine(row.language), name: row.name, about: row.about })),
  );

const place = { city: line({ max: 120 }), website: webAddress() };

/** What somebody says who takes up a university of the register; its name comes from the register. */
export const claimSchema = z.object({ ...place, sourceLanguage: languageTag() });
export type Claim = z.output<typeof claimSchema>;

/** What an institution outside the register says of itself. The first name's language is its source language. */
export const applicationSchema = z.object({
  names: namesField,
  kind: choice(INSTITUTION_KINDS),
  countryCode: countryCode(),
  ...place,
  reason: paragraph({ min: 20, max: 4000 }),
});
export type ApplicationText = z.output<typeof applicationSchema>;

/** Other names and acronyms, one to a line. */
const aliases = paragraph({ max: 2 * ALIASES_LIMIT * ALIAS_LENGTH })
  .optional()
  .default("")
  .transform(aliasLines)
  .pipe(z.array(z.string()).max(ALIASES_LIMIT, error("tooMany")))
  .refine((lines) => lines.every((alias) => alias.length <= ALIAS_LENGTH), error("tooLong"));

/** Names and texts, city and web address, where inquiries go, and the count of saves that the form was opened with. */
export const profileSchema = z.object({
  names: namesField,
  aliases,
  sourceLanguage: languageTag(),
  ...place,
  contactEmail: optional(emailField()),
  revision: wholeNumber({ min: 1, max: 1_000_000_000 }),
});
export type Profile = z.output<typeof profileSchema>;

/** One of the two numbers of a position; empty is null. */
export function degrees(code: "invalidLatitude" | "invalidLongitude", most: 90 | 180) {
  return optional(
    z
      .string(error(code))
      .max(100, error(code))
      .transform((text, context): number => {
        const read = readDegrees(text, most);
        if (read !== null) return read;
        context.issues.push({ code: "custom", message: code, input: text });
        return z.NEVER;
      }),
  );
}

/** Where an institution lies: both numbers, or neither for its city; and the count of saves that the form was opened with. */
export const positionSchema = z
  .object({
    latitude: degrees("invalidLatitude", 90),
    longitude: degrees("invalidLongitude", 180),
    revision: wholeNumber({ min: 1, max: 1_000_000_000 }),
  })
  .transform(({ latitude, longitude, revision }, context) => {
    if (latitude !== null && longitude !== null) return { position: { latitude, longitude }, revision };
    if (latitude === null && longitude === null) return { position: null, revision };
    const missing = latitude === null ? "latitude" : "longitude";
    context.issues.push({ code: "custom", message: "required", path: [missing], input: null });
    return z.NEVER;
  });
export type PositionChoice = z.output<typeof positionSchema>;

/** A role, and the units beyond which it does not reach; those who speak for an institution speak for all of it. */
const reach = { role: choice(MEMBERSHIP_ROLES), units: several(idField(), UNITS_LIMIT) };
const reachesRightly = ({ role, units }: { role: MembershipRole; units: readonly string[] }): boolean =>
  units.length === 0 || mayBeLimited(role);
const wrongReach = { path: ["units"], ...error("invalidChoice") };

export const invitationSchema = z.object({ email: emailField(), ...reach }).refine(reachesRightly, wrongReach);
export type InvitationText = z.output<typeof invitationSchema>;

export const roleSchema = z.object(reach).refine(reachesRightly, wrongReach);
export type Reach = z.output<typeof roleSchema>;

/** A reason that somebody else will read: said in at least a few words. */
export const reasonSchema = z.object({ reason: paragraph({ min: 10, max: 2000 }) });

/** A decision about an application, on the state of it that was read. */
export const decisionSchema = reasonSchema.extend({ revision: wholeNumber({ min: 1, max: 1_000_000_000 }) });

/** The office's own evidence: what was checked, and how. */
export const verificationSchema = z.object({ evidence: line({ min: 10, max: 500 }) });

/** More room for an institution's files, in megabytes altogether; empty for what its verification gives. */
export const roomSchema = reasonSchema.extend({
  megabytes: optional(wholeNumber({ min: 1, max: MOST_ROOM_MEGABYTES })),
});

/** Merging for good: why, and a name of the institution that goes, typed to confirm; about the states of both that were read. */
export const mergingSchema = reasonSchema.extend({
  confirmation: line({ max: 300 }),
  revision: wholeNumber({ min: 1, max: 1_000_000_000 }),
  intoRevision: wholeNumber({ min: 1, max: 1_000_000_000 }),
});

/** What the institution says against what the office has judged. */
export const appealSchema = z.object({ reason: paragraph({ min: 20, max: 2000 }) });

import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { indexInstitution } from "@/features/listings/commands/index-listing.ts";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import { indexInstitutionNames } from "@/features/search/commands/index-names.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { PROFILE_ROLES } from "../policy.ts";
import { currentVerification, isSameIdentity } from "../rules/verification.ts";
import type { Profile } from "../schema.ts";
import { lockOwnInstitution } from "./institution-lock.ts";

/**
 * Saves names and texts per language, other names, city, web address and where inquiries go. Its listings are found by new names at once.
 *
 * Refusals: `stale-revision` (a colleague saved since the form was opened), `source-name-missing` (the source language
 * must keep its name), `fixed-while-verified` (source language, the name in it and the site were checked when the
 * institution was verified; they change after the office has withdrawn the verification). NotFound for strangers, Forbidden for registrars and viewers.
 */
export async function saveProfile(
  viewer: Viewer,
  institutionId: string,
  profile: Profile,
): Promise<Outcome<"stale-revision" | "source-name-missing" | "fixed-while-verified">> {
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    if (institution.revision !== profile.revision) return refused("stale-revision");
    if (!profile.names.some(({ language }) => language === profile.sourceLanguage))
      return refused("source-name-missing");
    const before = await tx.institution.findUniqueOrThrow({
      where: { id: institutionId },
      select: {
        sourceLanguage: true,
        website: true,
        countryCode: true,
        contactEmail: true,
        names: { select: { language: true, name: true } },
        aliases: { select: { alias: true }, orderBy: { position: "asc" } },
        verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
      },
    });
    if (currentVerification(before.verifications, new Date()) && !isSameIdentity(before, profile))
      return refused("fixed-while-verified");
    await tx.institution.update({
      where: { id: institutionId },
      data: {
        sourceLanguage: profile.sourceLanguage,
        city: profile.city,
        website: profile.website,
        contactEmail: profile.contactEmail,
        revision: { increment: 1 },
        names: {
          deleteMany: {},
          create: profile.names.map(({ language, name, about }) => ({ language, name, about })),
        },
        aliases: { deleteMany: {}, create: profile.aliases.map((alias, position) => ({ alias, position })) },
      },
      select: { id: true },
    });
    const names = changedNames(before.names, profile.names);
    const aliases = changedAliases(
      before.aliases.map(({ alias }) => alias),
      profile.aliases,
    );
    if (Object.keys(names).length > 0 || aliases) {
      await indexInstitutionNames(viewer, tx, institutionId);
      await indexInstitution(viewer, tx, institutionId);
    }
    await placeCities(tx, [{ countryCode: before.countryCode, city: profile.city }]);
    await recordAudit(viewer, tx, {
      action: "institution.save-profile",
      subjectId: institutionId,
      institutionId,
      details: {
        revision: profile.revision + 1,
        names,
        ...(aliases && { aliases }),
        // The log outlives erasure, and the address may be a person's.
        ...(before.contactEmail !== profile.contactEmail && { contact: contactChange(profile.contactEmail) }),
      },
      isSample: institution.isSample,
    });
    return done;
  });
}

const contactChange = (now: string | null): string => (now === null ? "removed" : "changed");

type Name = { language: string; name: string };

/** New and changed names by language; null for a language that has none any more. */
function changedNames(before: readonly Name[], after: readonly Name[]): Record<string, string | null> {
  const changed = after.filter(
    (name) => !before.some((was) => was.language === name.language && was.name === name.name),
  );
  const gone = before.filter(({ language }) => !after.some((name) => name.language === language));
  return {
    ...Object.fromEntries(changed.map(({ language, name }) => [language, name])),
    ...Object.fromEntries(gone.map(({ language }) => [language, null])),
  };
}

/** The other names as they are now, when they are not what they were. */
function changedAliases(before: readonly string[], after: readonly string[]): string[] | undefined {
  const isSame = before.length === after.length && before.every((alias, index) => alias === after[index]);
  return isSame ? undefined : [...after];
}

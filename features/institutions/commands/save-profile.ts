import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { PROFILE_ROLES } from "../policy.ts";
import type { Profile } from "../schema.ts";
import { lockOwnInstitution } from "./institution-lock.ts";

/**
 * Saves names and texts per language, city and web address.
 *
 * Refusals: `stale-revision` (a colleague saved since the form was opened), `source-name-missing` (the source language
 * must keep its name). NotFound for strangers, Forbidden for registrars and viewers.
 */
export async function saveProfile(
  viewer: Viewer,
  institutionId: string,
  profile: Profile,
): Promise<Outcome<"stale-revision" | "source-name-missing">> {
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    if (institution.revision !== profile.revision) return refused("stale-revision");
    if (!profile.names.some(({ language }) => language === profile.sourceLanguage))
      return refused("source-name-missing");
    await tx.institution.update({
      where: { id: institutionId },
      data: {
        sourceLanguage: profile.sourceLanguage,
        city: profile.city,
        website: profile.website,
        revision: { increment: 1 },
        names: {
          deleteMany: {},
          create: profile.names.map(({ language, name, about }) => ({ language, name, about })),
        },
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "institution.save-profile",
      subjectId: institutionId,
      institutionId,
      details: { revision: profile.revision + 1, languages: profile.names.map(({ language }) => language) },
      isSample: institution.isSample,
    });
    return done;
  });
}

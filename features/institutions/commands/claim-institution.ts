import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { findForEmailPublished } from "../queries/register.ts";
import type { Claim } from "../schema.ts";
import { foundInstitution } from "./founding.ts";

export type ClaimRefusal = "free-mail" | "look-alike" | "not-at-domain" | "already-here";

/**
 * Somebody with an address at a university's own domain brings it to the portal and becomes its first owner, verified
 * by that address for twelve months. The address is the account's, from the database; a form cannot name another.
 *
 * Refusals: `free-mail` and `look-alike` (the address proves nothing), `not-at-domain` (another institution's),
 * `already-here` (somebody was first: its owners invite). NotFound for visitors and unknown entries.
 */
export async function claimInstitution(
  viewer: Viewer,
  entryId: string,
  claim: Claim,
): Promise<Outcome<ClaimRefusal, { id: string; slug: string }>> {
  if (!isMember(viewer) || !isId(entryId)) throw new NotFound();
  const { userId } = viewer;
  return transaction(async (tx) => {
    // Two colleagues may confirm at the same moment: the second waits here and then finds the institution.
    const [entry] = await tx.$queryRaw<{ id: string; name: string; country_code: string }[]>`
      SELECT id, name, country_code FROM register_entry WHERE id = ${entryId}::uuid FOR NO KEY UPDATE`;
    if (!entry) throw new NotFound();
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!user) throw new NotFound();
    const finding = await findForEmailPublished(user.email, tx);
    if (finding.state === "free-mail" || finding.state === "look-alike") return refused(finding.state);
    if (finding.state === "unknown" || !finding.entries.some(({ id }) => id === entryId))
      return refused("not-at-domain");
    const present = await tx.institution.findUnique({ where: { registerEntryId: entryId }, select: { id: true } });
    if (present) return refused("already-here");
    const founded = await foundInstitution(viewer, tx, {
      ownerId: userId,
      kind: "university",
      names: [{ language: claim.sourceLanguage, name: entry.name }],
      sourceLanguage: claim.sourceLanguage,
      countryCode: entry.country_code,
      city: claim.city,
      website: claim.website,
      registerEntryId: entryId,
      verification: { method: "domain_mail", evidence: finding.domain, reviewerId: null },
    });
    await recordAudit(viewer, tx, {
      action: "institution.claim",
      subjectId: founded.id,
      institutionId: founded.id,
      details: { registerEntryId: entryId, domain: finding.domain },
    });
    return succeeded(founded);
  });
}

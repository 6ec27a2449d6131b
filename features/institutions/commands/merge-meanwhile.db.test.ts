import { expect, it } from "vitest";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createOffice, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createDesk, createDraft, formFor } from "@/tests/factories/listings.ts";
import { acceptInvitation, inviteMember } from "./invitations.ts";
import { mergeInstitution } from "./merge-institution.ts";

/** What a request that comes too late is told; it has done nothing then. */
const tooLate = (error: unknown) => {
  if (!(error instanceof NotFound || error instanceof Forbidden)) throw error;
  return null;
};

it("nothing is left behind by those who post, save, invite and accept while their institution merges", async () => {
  for (let round = 0; round < 6; round++) {
    const desk = await createDesk();
    const owner = await createStaff(desk.institution);
    const into = await createInstitution();
    const office = await createOffice();
    const drafts = await Promise.all([1, 2].map(() => createDraft(desk, "lecture")));
    const email = `late-${round}@colleague.example`;
    const invited = await inviteMember(owner, desk.institution.id, { email, role: "editor", units: [] }, "en");
    if (!invited.ok) throw new Error(invited.refusal);
    const colleague = await createViewer({ email });
    const merging = {
      from: desk.institution.slug,
      into: into.slug,
      revision: 1,
      intoRevision: 1,
      reason: "They are one now.",
      confirmation: desk.institution.name,
    };
    const late = { email: `later-${round}@colleague.example`, role: "viewer" as const, units: [] };
    const [outcome] = await Promise.all([
      mergeInstitution(office, merging),
      acceptInvitation(colleague, personalToken("invitation", invited.value.id)),
      inviteMember(owner, desk.institution.id, late, "en").catch(tooLate),
      ...drafts.map(({ id }) => saveListing(desk.editor, id, 1, formFor("lecture")).catch(tooLate)),
      ...[1, 2, 3].map(() => createDraft(desk, "brief").catch(tooLate)),
    ]);
    expect(outcome.ok).toBe(true);
    const left = { where: { institutionId: desk.institution.id } };
    expect(await database().listing.count(left), "listings").toBe(0);
    expect(await database().person.count(left), "people").toBe(0);
    expect(await database().venue.count(left), "venues").toBe(0);
    expect(await database().membership.count(left), "members").toBe(0);
    const open = { ...left.where, acceptedAt: null, revokedAt: null };
    expect(await database().invitation.count({ where: open }), "open invitations").toBe(0);
    expect(await database().membership.count({ where: { institutionId: into.id } })).toBe(3);
  }
});

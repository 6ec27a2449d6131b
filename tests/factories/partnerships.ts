import { invitePartner } from "@/features/partnerships/commands/invite-partner.ts";
import { confirmPartnership } from "@/features/partnerships/commands/move-partnership.ts";
import { type PartnershipForm, partnershipSchema } from "@/features/partnerships/schema.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { type CreatedInstitution, createInstitution, createStaff } from "./institutions.ts";
import type { Desk } from "./listings.ts";

/** How an institution is invited, as the form would send it: a co-host that may not edit unless said otherwise. */
export function invitation(choices: Record<string, string> = {}): PartnershipForm {
  return partnershipSchema.parse({ role: "co_host", note: "Shall we do it together?", ...choices });
}

export type Partner = { institution: CreatedInstitution; owner: Member; editor: Member };

/** An institution with an owner and an editor. */
export async function createPartner(choices: Parameters<typeof createInstitution>[0] = {}): Promise<Partner> {
  const institution = await createInstitution(choices);
  return { institution, owner: await createStaff(institution), editor: await createStaff(institution, "editor") };
}

/** Invites an institution to a listing; answers the partnership's id. */
export async function invite(
  desk: Desk,
  listingId: string,
  partner: { institution: { slug: string } },
  choices: Record<string, string> = {},
): Promise<string> {
  const invited = await invitePartner(desk.editor, listingId, partner.institution.slug, invitation(choices));
  if (!invited.ok) throw new Error(`Not invited: ${invited.refusal}`);
  return invited.value.id;
}

/** Invites an institution, which confirms; answers the partnership's id. */
export async function takePart(
  desk: Desk,
  listingId: string,
  partner: Partner,
  choices: Record<string, string> = {},
): Promise<string> {
  const id = await invite(desk, listingId, partner, choices);
  const confirmed = await confirmPartnership(partner.owner, id);
  if (!confirmed.ok) throw new Error(`Not confirmed: ${confirmed.refusal}`);
  return id;
}

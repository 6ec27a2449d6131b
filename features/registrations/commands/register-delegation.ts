import "server-only";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { submissionKeyOf } from "../rules/submission.ts";
import type { DelegationInput } from "../schema.ts";
import { type PlacesAnswer, type PlacesRefusal, takePlaces } from "./take-places.ts";

/**
 * Registers several named people of an institution together: all get places or all wait. For listings of any
 * institution. Letters go to the member who registers, in `locale`; each person with an address gets a ticket.
 *
 * Refuses by the listing's terms, and `form-used` as takePlaces says. Throws NotFound to strangers of the institution and where there is no public listing,
 * Forbidden to members who are neither owner nor registrar.
 */
export async function registerDelegation(
  viewer: Viewer,
  institutionId: string,
  code: string,
  locale: string,
  input: DelegationInput,
): Promise<Outcome<PlacesRefusal, PlacesAnswer>> {
  if (roleIn(viewer, institutionId) === undefined) throw new NotFound();
  if (!mayRegisterDelegation(viewer, institutionId)) throw new Forbidden();
  const { countryCode } = await database().institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { countryCode: true },
  });
  return takePlaces(viewer, {
    claims: { institutionIds: [institutionId], countryCode },
    code,
    kind: "delegation",
    contactName: viewer.name || viewer.email,
    contactEmail: viewer.email,
    locale,
    note: input.note,
    institutionId,
    userId: viewer.userId,
    submissionKey: submissionKeyOf(input.formKey, code, institutionId),
    attendees: input.people,
  });
}

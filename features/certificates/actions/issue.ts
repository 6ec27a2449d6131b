"use server";

import { revalidatePath } from "next/cache";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { issueCertificateByToken, issueCertificates } from "../commands/issue.ts";

/** Issues for everybody at once; `issued` says to how many. */
export async function issueCertificatesAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const issued = await orNotFound(async () => issueCertificates(await getViewer(), place.institutionId, listingId));
  revalidatePath(deskPath(place, `/listings/${listingId}/door`));
  return { values: { ...typedValues(form), issued: String(issued) }, errors: {}, notice: "issued" };
}

/** From the ticket page: makes one's own, then back to the page, which leads to it. */
export async function issueOwnCertificateAction(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  await orNotFound(() => issueCertificateByToken(token));
  const path = `/${nearestLocale(String(form.get("locale")))}/tickets/${encodeURIComponent(token)}`;
  redirectRedrawn(`${path}#certificate`);
}

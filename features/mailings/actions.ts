"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { readQuery } from "@/features/registrations/rules/desk-filter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { digest } from "@/lib/secret.ts";
import { previewMailing } from "./commands/preview-mailing.ts";
import { sendMailing } from "./commands/send-mailing.ts";
import { getAudience } from "./queries/audience.ts";
import { type Audience, audienceOf, audienceQuery } from "./rules.ts";
import { gatherMailing, type MailingInput, mailingForm } from "./schema.ts";

/**
 * Shows a mailing as its recipients would read it, and sends it once that was seen: the button to send carries a mark of what was shown,
 * and whatever has changed since is shown anew instead.
 */
export async function sendMailingAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(mailingForm, form, gatherMailing(form));
  if (!parsed.ok) return parsed.state;
  const audience = audienceOf(readQuery(String(form.get("audience") ?? "")));
  const viewer = await getViewer();
  const { institutionId } = place;
  const { recipients } = await orNotFound(() => getAudience(viewer, institutionId, listingId, audience));
  if (recipients === 0) return refusedForm(form, "nobody");
  const seal = sealOf(parsed.value, audience, recipients);
  const isSeen = form.get("seal") === seal;
  if (form.get("intent") !== "send" || !isSeen) {
    const state = await shown(viewer, place, listingId, form, { audience, input: parsed.value, recipients, seal });
    return form.get("intent") === "send" ? { ...state, notice: "changed" } : state;
  }
  const outcome = await orNotFound(() =>
    sendMailing(viewer, institutionId, listingId, audience, parsed.value, recipients),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const path = listingsPath(place, `/${listingId}/registrations/mailing`);
  revalidatePath(path);
  redirect(`${path}?sent=${outcome.value.recipients}`);
}

/** The form with its previews: how many recipients, and one preview for each of their languages. */
async function shown(
  viewer: Viewer,
  { institutionId }: DeskPlace,
  listingId: string,
  form: FormData,
  { audience, input, recipients, seal }: { audience: Audience; input: MailingInput; recipients: number; seal: string },
): Promise<FormState> {
  const previews = await orNotFound(() => previewMailing(viewer, institutionId, listingId, audience, input));
  return {
    values: {
      ...typedValues(form),
      seal,
      recipients: String(recipients),
      previews: previews.map((preview) => JSON.stringify(preview)),
    },
    errors: {},
    notice: "preview",
  };
}

/** Names what was shown: the words, to whom, and how many they are. */
function sealOf({ sourceLanguage, texts }: MailingInput, audience: Audience, recipients: number): string {
  return digest(JSON.stringify([sourceLanguage, texts, audienceQuery(audience), recipients]));
}

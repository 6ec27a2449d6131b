import { notFound } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { isId } from "@/lib/id.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import type { FormPlace } from "../commands/change-draft.ts";
import { isMoment } from "../rules/fields.ts";
import { revisionField } from "../schema.ts";

export type { DeskPlace };

/** Which form of which listing at which desk. It comes back from the browser, so that every command asks again who may what. */
export type FormDesk = DeskPlace & { listingId: string; moment: FormMoment };

/** The address of a form's builder, or of something below it. */
export function formPath(desk: FormDesk, below = ""): string {
  return listingsPath(desk, `/${desk.listingId}/form/${desk.moment}${below}`);
}

/** The form that was sent, and the state of it that its page was drawn from; 404 for what no page of ours sends. */
export function formPlace({ listingId, moment }: FormDesk, form: FormData): FormPlace {
  const revision = revisionField.safeParse(form.get("revision"));
  if (!isId(listingId) || !isMoment(moment) || !revision.success) notFound();
  return { listingId, moment, revision: revision.data };
}

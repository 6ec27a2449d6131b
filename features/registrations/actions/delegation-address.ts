import "server-only";
import { notFound, redirect } from "next/navigation";
import { isPosted } from "@/lib/http/posted.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";

/** Which delegation, at which desk, in which language. It comes back from the browser and is looked at again. */
export type DelegationAddress = { locale: Locale; slug: string; id: string };

/** The page of a delegation. Not found for an address that no form of ours carries. */
export function delegationPath({ locale, slug, id }: DelegationAddress): string {
  if (!isLocale(locale) || !isId(id)) notFound();
  return `/${locale}/desk/${encodeURIComponent(slug)}/delegations/${id}`;
}

/**
 * Leads back to the page of a delegation with what came too late, where a form was sent without script: the page shows by now what somebody
 * else did, and may have no form left to say it in. For forms that carry a choice and nothing typed; does nothing for other refusals.
 */
export async function refusedMeanwhile(address: DelegationAddress, refusal: string): Promise<void> {
  if ((refusal === "changed" || refusal === "over") && (await isPosted())) {
    redirect(`${delegationPath(address)}?refused=${refusal}`);
  }
}

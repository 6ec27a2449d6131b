import "server-only";
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";

/** Which delegation, at which desk, in which language. It comes back from the browser and is looked at again. */
export type DelegationAddress = { locale: Locale; slug: string; id: string };

/** The page of a delegation. Not found for an address that no form of ours carries. */
export function delegationPath({ locale, slug, id }: DelegationAddress): string {
  if (!isLocale(locale) || !isId(id)) notFound();
  return `/${locale}/desk/${encodeURIComponent(slug)}/delegations/${id}`;
}

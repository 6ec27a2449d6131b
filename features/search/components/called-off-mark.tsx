import { getTranslations } from "next-intl/server";
import type { CalledOff } from "@/features/listings/rules/status.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** The word beside a title that is struck through: a line alone says nothing to who does not see it. */
export async function CalledOffMark({ locale, how }: { locale: Locale; how: CalledOff }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  return <span className="text-2xs font-semibold text-seal">{t(how)}</span>;
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";

/** The word beside a title that is struck through: a line alone says nothing to who does not see it. */
export async function CancelledMark({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  return <span className="text-2xs font-semibold text-seal">{t("cancelled")}</span>;
}

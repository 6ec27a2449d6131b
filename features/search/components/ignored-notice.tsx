import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { BrowseParameter } from "../schema.ts";

/** Says which parts of an address were not understood and left out. */
export async function IgnoredNotice({ ignored, locale }: { ignored: readonly BrowseParameter[]; locale: Locale }) {
  if (ignored.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "browse" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <Notice tone="alarm" title={t("ignoredTitle")}>
      {t("ignored", { count: ignored.length, names: list.format(ignored.map((name) => t(`ignoredNames.${name}`))) })}
    </Notice>
  );
}

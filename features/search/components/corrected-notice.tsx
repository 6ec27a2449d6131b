import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PublishedQuestion } from "../queries/published-question.ts";

type Corrected = { text: string; corrections: PublishedQuestion["corrections"]; locale: Locale };

/** Says that something else was searched for than what was typed, and why. Nothing where nothing was corrected. */
export async function CorrectedNotice({ text, corrections, locale }: Corrected) {
  if (corrections.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const quoted = corrections.map(({ typed }) => t("quoted", { text: typed }));
  return (
    <p>
      <strong className="font-semibold">{t.rich("correctedTo", { text, b: (chunks) => <bdi>{chunks}</bdi> })}</strong>{" "}
      <span className="text-ink-soft">
        {t("correctedWhy", { count: corrections.length, words: list.format(quoted) })}
      </span>
    </p>
  );
}

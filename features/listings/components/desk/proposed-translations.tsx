import { getTranslations } from "next-intl/server";
import type { ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { ProposedTranslation } from "../../queries/translation-work.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { TranslationReviewForms } from "./translation-review-forms.tsx";

type ProposedTranslationsProps = {
  locale: Locale;
  listingId: string;
  proposals: readonly ProposedTranslation[];
  mayDecide: boolean;
  reasons: ReasonOffers;
  reader: string;
};

/** Translations that wait for the office, each beside what readers see, with its own decision. */
export async function ProposedTranslations({
  locale,
  listingId,
  proposals,
  mayDecide,
  reasons,
  reader,
}: ProposedTranslationsProps) {
  const t = await getTranslations({ locale, namespace: "review" });
  return proposals.map(({ id, language, sentAt, differences }) => {
    const title = t("translation", { language: languageName(language, locale) });
    return (
      <div key={id} className="grid gap-4 border-t border-rule pt-6">
        <h2 className="text-xl">{title}</h2>
        <p className="text-sm text-ink-soft">
          {t("sent", { date: formatDateTimeInZone(locale, sentAt, "UTC", "medium") })}
        </p>
        <DifferenceTable
          locale={locale}
          caption={title}
          before={t("readersSee")}
          after={t("wouldSee")}
          differences={differences}
        />
        {mayDecide ? (
          <TranslationReviewForms
            reviewed={{ locale, id: listingId, revisionId: id }}
            reasons={reasons}
            reader={reader}
          />
        ) : null}
      </div>
    );
  });
}

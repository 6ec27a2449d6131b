import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { removeTranslatorAction } from "../actions.ts";
import type { ListedTranslator } from "../queries/translators.ts";
import { TranslatorForm } from "./translator-form.tsx";

type PanelProps = {
  locale: Locale;
  place: DeskPlace;
  listingId: string;
  language: string;
  translators: readonly ListedTranslator[];
};

/** Who else may translate a listing into this language: invited by mail, seeing nothing else of the desk. */
export async function TranslatorPanel({ locale, place, listingId, language, translators }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "translators" });
  return (
    <section
      id="translators"
      aria-labelledby="translators-title"
      className="grid max-w-2xl gap-4 border-t border-rule pt-6"
    >
      <h2 id="translators-title" className="text-xl">
        {t("title")}
      </h2>
      <p className="max-w-measure text-sm text-ink-soft">{t("hint")}</p>
      {translators.length > 0 ? (
        <ul className="border-t border-rule">
          {translators.map(({ id, email, acceptedAt, expiresAt, isExpired }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-3">
              <span className="grid gap-1">
                <bdi dir="ltr" className="break-all">
                  {email}
                </bdi>
                <span>
                  <Mark tone={acceptedAt ? "open" : "outline"}>
                    {acceptedAt
                      ? t("accepted")
                      : isExpired
                        ? t("expired")
                        : t("waits", { date: formatDateInZone(locale, expiresAt, "UTC", "medium") })}
                  </Mark>
                </span>
              </span>
              <ButtonForm
                action={removeTranslatorAction.bind(null, place, listingId, language, id)}
                label={
                  <>
                    {t("remove")}
                    <span className="sr-only"> {email}</span>
                  </>
                }
                tone="quiet"
                size="small"
                notices={{}}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <TranslatorForm place={place} listingId={listingId} language={language} />
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { removeSavedSearchAction } from "../actions/own.ts";
import type { SavedSearchRow } from "../queries.ts";
import { DigestForm } from "./digest-form.tsx";

type SavedSearchListProps = {
  searches: SavedSearchRow[];
  /** Whether none of them is mailed, because mail came back. */
  isPaused: boolean;
  zones: readonly Option[];
  locale: Locale;
};

/** A person's saved searches, each with its answer, its mail, and the way to be rid of it. */
export async function SavedSearchList({ searches, isPaused, zones, locale }: SavedSearchListProps) {
  const t = await getTranslations({ locale, namespace: "savedSearches" });
  const rows = await Promise.all(
    searches.map(async (search) => ({ search, next: await nextMail(search, isPaused, locale) })),
  );
  return (
    <ul className="grid border-t border-rule">
      {rows.map(({ search, next }) => (
        <li key={search.id} className="grid gap-3 border-b border-rule py-5">
          <div>
            <h2 className="text-xl">
              <a href={`/${locale}/browse${search.query === "" ? "" : `?${search.query}`}`} className="underline">
                <bdi>{search.name}</bdi>
              </a>
            </h2>
            <p className="mt-1 text-sm text-ink-soft">
              {t(`frequencies.${search.frequency}`)}
              {DOT}
              {next}
            </p>
          </div>
          <div className="steps">
            <Disclosure label={search.nextAt ? t("changeMail") : t("beginAgain")}>
              <DigestForm
                locale={locale}
                id={search.id}
                frequency={search.frequency}
                timeZone={search.timeZone}
                isStopped={search.nextAt === null}
                zones={zones}
              />
            </Disclosure>
            <Disclosure label={t("remove")}>
              <p className="max-w-measure text-sm">{t("removeHint")}</p>
              <form action={removeSavedSearchAction.bind(null, locale, search.id)}>
                <SubmitButton tone="danger" size="small">
                  {t("removeNow")}
                </SubmitButton>
              </form>
            </Disclosure>
          </div>
        </li>
      ))}
    </ul>
  );
}

async function nextMail({ nextAt, timeZone }: SavedSearchRow, isPaused: boolean, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "savedSearches" });
  if (!nextAt) return t("stopped");
  if (isPaused) return t("paused.line");
  const zone = zoneName(timeZone, locale, nextAt, "short");
  return t("nextAt", { time: formatDateTimeInZone(locale, nextAt, timeZone, "long"), zone });
}

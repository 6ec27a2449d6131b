import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { PersonConsents } from "../queries/consents.ts";

/** What the people of a delegation agreed to themselves, in the words that they read. Nothing where nobody did. */
export async function DeskConsents({ people, locale }: { people: readonly PersonConsents[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "registrationDesk.consents" });
  if (people.length === 0) return null;
  const moment = (at: Date) => `${formatDateTimeInZone(locale, at, "UTC", "medium")} UTC`;
  return (
    <section aria-labelledby="consents" className="grid gap-4">
      <h2 id="consents" className="text-2xl">
        {t("title")}
      </h2>
      <p className="max-w-measure text-sm text-ink-soft">{t("help")}</p>
      {people.map(({ id, name, consents }) => (
        <div key={id} className="grid gap-2">
          <h3 className="text-lg">
            <bdi>{name}</bdi>
          </h3>
          <ul className="border-t border-rule">
            {consents.map((consent) => (
              <li key={consent.id} className="grid gap-0.5 border-b border-rule py-2.5">
                <p
                  lang={consent.language}
                  dir={direction(consent.language)}
                  className={`as-around ${consent.endedAt ? "text-ink-soft line-through" : ""}`}
                >
                  {consent.words}
                </p>
                <p className="text-sm text-ink-soft">
                  {consent.endedAt
                    ? t("ended", { from: moment(consent.givenAt), until: moment(consent.endedAt) })
                    : t("since", { when: moment(consent.givenAt) })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

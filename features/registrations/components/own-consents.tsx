import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { endConsentAction } from "../actions/consent.ts";
import type { OwnConsent } from "../queries/own-consents.ts";

type Props = { consents: readonly OwnConsent[]; token: string; locale: Locale; isActive: boolean };

/** What somebody agreed to when they registered, in the words that they read, each with the way to take it back. */
export async function OwnConsents({ consents, token, locale, isActive }: Props) {
  if (consents.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "register.own" });
  const told = (at: Date) => `${formatDateTimeInZone(locale, at, "UTC", "long")} UTC`;
  return (
    <section id="agreed" className="grid gap-4">
      <h2 className="text-xl">{t("agreed")}</h2>
      <ul className="grid border-t border-rule">
        {consents.map(({ purpose, words, language, givenAt, withdrawnAt }) => (
          <li
            key={`${purpose} ${givenAt.getTime()}`}
            className="grid justify-items-start gap-1 border-b border-rule py-2.5"
          >
            <p lang={language} dir={direction(language)} className={`as-around ${withdrawnAt ? "text-ink-soft" : ""}`}>
              {words}
            </p>
            <p className="text-sm text-ink-soft">
              {withdrawnAt ? t("takenBack", { date: told(withdrawnAt) }) : t("agreedAt", { date: told(givenAt) })}
            </p>
            {withdrawnAt ? null : (
              <div className="print:hidden">
                <Disclosure label={t("takeBack")}>
                  <p className="max-w-measure text-sm">
                    {t(purpose !== "news" && isActive ? "takeBackLeaves" : "takeBackEnds")}
                  </p>
                  <form action={endConsentAction}>
                    <input type="hidden" name="token" value={token} />
                    <input type="hidden" name="locale" value={locale} />
                    <input type="hidden" name="purpose" value={purpose} />
                    <SubmitButton tone="secondary" size="small">
                      {t("takeBackNow")}
                    </SubmitButton>
                  </form>
                </Disclosure>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        <a href={`/${locale}/privacy`}>{t("privacy")}</a>
      </p>
    </section>
  );
}

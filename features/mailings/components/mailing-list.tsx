import { getFormatter, getTranslations } from "next-intl/server";
import { WhyNotDelivered } from "@/features/returned-mail/components/why-not-delivered.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { SentMailing } from "../queries/mailings.ts";

type ListProps = { locale: Locale; mailings: readonly SentMailing[]; registrations: string };

/** What was written before, how far it has got, and to whom it could not be delivered. `registrations`: address of the table. */
export async function MailingList({ locale, mailings, registrations }: ListProps) {
  const t = await getTranslations({ locale, namespace: "mailing" });
  const tReturned = await getTranslations({ locale, namespace: "returnedMail" });
  const format = await getFormatter({ locale });
  const time = (instant: Date) => `${formatDateTimeInZone(locale, instant, "UTC", "medium")} UTC`;
  if (mailings.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <ul className="grid gap-4">
      {mailings.map((mailing) => (
        <li key={mailing.id} className="grid gap-1.5 border-s-2 border-rule-strong ps-4">
          <h3 className="text-lg wrap-anywhere">
            <bdi {...foreignText(mailing.language, locale)}>{mailing.subject}</bdi>
          </h3>
          <p className="text-sm text-ink-soft">
            {time(mailing.createdAt)}
            {mailing.author === "" ? null : (
              <>
                {DOT}
                <bdi>{mailing.author}</bdi>
              </>
            )}
            {DOT}
            {format.list(
              mailing.languages.map((language) => languageName(language, locale)),
              { type: "conjunction", style: "narrow" },
            )}
          </p>
          <p className="tabular text-sm">
            {t("delivery", { recipients: mailing.recipients, sent: mailing.sent, waiting: mailing.waiting })}{" "}
            {mailing.failed > 0 ? (
              <strong className="font-semibold text-alarm">{t("failed", { count: mailing.failed })}</strong>
            ) : null}{" "}
            {mailing.returned > 0 ? (
              <strong className="font-semibold text-alarm">{t("returned", { count: mailing.returned })}</strong>
            ) : null}
          </p>
          {mailing.failures.length > 0 ? (
            <details>
              <summary className="w-fit cursor-pointer py-1 text-sm text-accent underline underline-offset-4">
                {t("failures")}
              </summary>
              <ul className="grid gap-2 pt-1">
                {mailing.failures.map((failure) => (
                  <li key={failure.registrationId} className="grid text-sm">
                    <span>
                      <a href={`${registrations}/${failure.registrationId}`} className="text-accent underline">
                        <bdi>{failure.name}</bdi>
                      </a>{" "}
                      <bdi dir="ltr" className="break-all text-ink-soft">
                        {failure.recipient}
                      </bdi>
                    </span>
                    <WhyNotDelivered
                      locale={locale}
                      status={failure.returned?.status}
                      line={failure.returned?.line ?? failure.error}
                    />
                    {failure.returned ? (
                      <span className="tabular text-ink-soft">
                        {tReturned("at", { when: time(failure.returned.at) })}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

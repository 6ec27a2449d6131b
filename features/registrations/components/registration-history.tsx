import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark.tsx";
import { WhyNotDelivered } from "@/features/returned-mail/components/why-not-delivered.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { HistoryEvent } from "../queries/history.ts";
import { mailWords, stepWords } from "../rules/history.ts";

/** What happened to a registration, the newest first, with how each mail was delivered. */
export async function RegistrationHistory({ locale, events }: { locale: Locale; events: readonly HistoryEvent[] }) {
  const t = await getTranslations({ locale, namespace: "registrationDesk.history" });
  const tReturned = await getTranslations({ locale, namespace: "returnedMail" });
  const time = (instant: Date) => `${formatDateTimeInZone(locale, instant, "UTC", "medium")} UTC`;
  return (
    <section aria-labelledby="history" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="history" className="text-2xl">
          {t("title")}
        </h2>
        <p className="max-w-measure text-sm text-ink-soft">{t("help")}</p>
      </div>
      <ol className="border-t border-rule">
        {events.map((event) => (
          <li
            key={event.id}
            className="grid gap-x-4 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[minmax(7rem,11rem)_1fr]"
          >
            <time dateTime={event.at.toISOString()} className="tabular text-sm text-ink-soft">
              {time(event.at)}
            </time>
            <div className="grid min-w-0 justify-items-start gap-1">{told(event)}</div>
          </li>
        ))}
      </ol>
    </section>
  );

  function told(event: HistoryEvent): ReactNode {
    if (event.what === "step") {
      return (
        <p>
          {t(`step.${stepWords(event.step)}`)}
          {event.actor === "" ? null : (
            <span className="text-ink-soft">
              {DOT}
              <bdi>{event.actor}</bdi>
            </span>
          )}
        </p>
      );
    }
    if (event.what === "check-in") {
      return (
        <p>
          {t("checkedIn", { name: isolate(event.name), door: isolate(event.door) })}
          {event.undoneAt === null ? null : (
            <span className="text-ink-soft">
              {DOT}
              {t("undone", { when: time(event.undoneAt) })}
            </span>
          )}
        </p>
      );
    }
    const { status, attempts, returned } = event;
    const state = status === "queued" && attempts > 0 ? "retried" : status;
    return (
      <>
        <p>
          {t("mail")} {t(`mails.${mailWords(event.template)}`)}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          {returned || state === "failed" ? (
            <strong className="font-semibold text-alarm">
              {returned ? tReturned("at", { when: time(returned.at) }) : t("delivery.failed")}
            </strong>
          ) : (
            <Mark tone={state === "sent" ? "open" : "plain"}>{t(`delivery.${state}`)}</Mark>
          )}
          <bdi dir="ltr" className="break-all">
            {event.recipient}
          </bdi>
        </p>
        {returned || event.error !== "" ? (
          <div className="max-w-measure text-sm">
            <WhyNotDelivered locale={locale} status={returned?.status} line={returned?.line ?? event.error} />
          </div>
        ) : null}
      </>
    );
  }
}

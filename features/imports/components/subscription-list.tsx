import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { DeskPlace } from "../actions/place.ts";
import { unsubscribeAction } from "../actions/subscribe.ts";
import type { SubscriptionLine } from "../queries/subscriptions.ts";

type Props = {
  place: DeskPlace & { locale: Locale };
  subscriptions: readonly SubscriptionLine[];
  mayChange: boolean;
};

/** The lists that are read anew every day: whence, what came of it last, and how to end it. */
export async function SubscriptionList({ place, subscriptions, mayChange }: Props) {
  if (subscriptions.length === 0) return null;
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "imports.daily" });
  const told = (at: Date) => `${formatDateTimeInZone(locale, at, "UTC", "medium")} UTC`;
  return (
    <section id="read-anew" aria-labelledby="read-anew-title" className="grid gap-4">
      <h2 id="read-anew-title" className="text-2xl">
        {t("title")}
      </h2>
      <ul className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule">
        {subscriptions.map(({ id, name, host, nextAt, lastAt, lastOutcome, missing }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-3 bg-raised px-4 py-3">
            <div className="grid gap-1 text-sm">
              <p className="text-base font-semibold">
                <bdi>{name}</bdi>
              </p>
              <p className="text-ink-soft">
                <bdi dir="ltr">{host}</bdi>
              </p>
              {lastAt ? (
                <p>
                  {t("last", { date: told(lastAt) })}{" "}
                  {t.has(`outcome.${lastOutcome}` as "outcome.taken")
                    ? t(`outcome.${lastOutcome}` as "outcome.taken")
                    : t("outcome.failed")}
                </p>
              ) : null}
              {missing > 0 ? <p>{t("missing", { count: missing })}</p> : null}
              <p className={nextAt ? "text-ink-soft" : "font-medium text-alarm"}>
                {nextAt ? t("next", { date: told(nextAt) }) : t("stopped")}
              </p>
            </div>
            {mayChange ? (
              <ButtonForm
                action={unsubscribeAction.bind(null, place, id)}
                label={t("end", { name })}
                tone="secondary"
                size="small"
                notices={{}}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { feedPath } from "../rules/feed-address.ts";
import type { BrowseFilters } from "../schema.ts";

/** The ways to take a list along: into a calendar, into a feed reader. Folded away until somebody wants it. */
export async function Subscribe({ filters, locale }: { filters: BrowseFilters; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "feeds.subscribe" });
  const calendar = publicAddress(feedPath("ics", filters, locale));
  return (
    <details className="group no-print">
      <summary className="flex min-h-11 w-fit items-center gap-2 font-semibold text-accent">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="M2 2.5A11.5 11.5 0 0 1 13.5 14M2 7.5A6.5 6.5 0 0 1 8.5 14" />
          <circle cx="3.2" cy="12.8" r="1.4" fill="currentColor" stroke="none" />
        </svg>
        {t("title")}
      </summary>
      <div className="mt-2 grid gap-x-8 gap-y-6 border-s-2 border-rule ps-4 lg:grid-cols-3">
        <Way name={t("calendar")} hint={t("calendarHint")} label={t("calendarAddress")} address={calendar}>
          <a
            href={calendar.replace(/^https?:/, "webcal:")}
            className="font-semibold text-accent underline underline-offset-4"
          >
            {t("openCalendar")}
          </a>
        </Way>
        <Way
          name={t("reader")}
          hint={t("readerHint")}
          label={t("readerAddress")}
          address={publicAddress(feedPath("atom", filters, locale))}
        />
        <Way
          name="JSON Feed"
          hint={t("jsonHint")}
          label={t("jsonAddress")}
          address={publicAddress(feedPath("json", filters, locale))}
        />
      </div>
    </details>
  );
}

/** One way: what it does, and its address as a link that is selected whole at one touch, to be copied. */
function Way({
  name,
  hint,
  label,
  address,
  children,
}: {
  name: string;
  hint: string;
  label: string;
  address: string;
  children?: ReactNode;
}) {
  return (
    <section className="grid content-start gap-1.5 text-sm">
      <h2 className="font-reading text-base font-semibold">{name}</h2>
      <p>{hint}</p>
      {children ? <p>{children}</p> : null}
      <p className="text-ink-soft">
        <a href={address} className="inline-block py-0.5 text-accent underline underline-offset-4">
          {label}
        </a>
        <code dir="ltr" className="mt-1 block bg-sunken p-2 text-xs wrap-anywhere select-all">
          {address}
        </code>
      </p>
    </section>
  );
}

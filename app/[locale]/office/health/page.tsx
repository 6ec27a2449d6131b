import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { JobTable } from "@/features/health/components/job-table.tsx";
import { StateMark } from "@/features/health/components/state-mark.tsx";
import { getHealth } from "@/features/health/queries.ts";
import { databaseState, gigabytes, mailState, storageState } from "@/features/health/rules.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.health" });
  return { title: t("title") };
}

/** Whether the portal does what it should when nobody looks: mail, jobs, database, files. */
export default async function OfficeHealthPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const now = new Date();
  const { mail, jobs, databaseMs, storageFree } = await orNotFound(() => getHealth(viewer, now));
  const t = await getTranslations({ locale, namespace: "office.health" });
  const format = await getFormatter({ locale });
  const [mails, base, storage] = [mailState(mail, now), databaseState(databaseMs), storageState(storageFree)];
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">
          {t("intro", { time: formatDateTimeInZone(locale, now, "UTC", "medium") })}
        </p>
      </header>
      <ul className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule md:grid-cols-3">
        <Part title={t("mail")} good={mails === "in-order"} state={t(`mailState.${mails}`)}>
          <p>{t("waiting", { count: mail.waiting, retried: mail.retried })}</p>
          {mail.oldestWaiting ? (
            <p>{t("oldest", { time: formatDateTimeInZone(locale, mail.oldestWaiting, "UTC", "medium") })}</p>
          ) : null}
          <p>{t("sent", { count: mail.sentInADay })}</p>
          <p>
            <a href={`/${locale}/office/mail?state=returned`} className="underline underline-offset-4">
              {t("returned", { count: mail.returnedInADay })}
            </a>
          </p>
          <p>
            <a href={`/${locale}/office/mail`} className="underline underline-offset-4">
              {t("failed", { count: mail.failed })}
            </a>
          </p>
        </Part>
        <Part title={t("database")} good={base === "in-order"} state={t(`databaseState.${base}`)}>
          <p>{t("answered", { milliseconds: format.number(Math.max(1, Math.round(databaseMs))) })}</p>
        </Part>
        <Part title={t("storage")} good={storage === "in-order"} state={t(`storageState.${storage}`)}>
          {storageFree === null ? null : <p>{t("free", { gigabytes: format.number(gigabytes(storageFree)) })}</p>}
        </Part>
      </ul>
      <div className="grid gap-3">
        <h2 id="jobs" className="text-2xl">
          {t("jobs")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("jobsHint")}</p>
        <JobTable locale={locale} jobs={jobs} />
      </div>
    </div>
  );
}

function Part({ title, good, state, children }: { title: string; good: boolean; state: string; children: ReactNode }) {
  return (
    <li className="grid content-start gap-2 bg-raised px-4 py-4">
      <h2 className="text-lg">{title}</h2>
      <StateMark good={good}>{state}</StateMark>
      <div className="grid gap-1 text-sm text-ink-soft">{children}</div>
    </li>
  );
}

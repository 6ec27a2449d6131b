import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isMailboxFault } from "@/lib/mail/mailbox-fault.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { JobHealth } from "../queries.ts";
import { StateMark } from "./state-mark.tsx";

/** The recurring jobs, each in plain words with how it stands. Times are in UTC. */
export async function JobTable({ locale, jobs }: { locale: Locale; jobs: readonly JobHealth[] }) {
  const t = await getTranslations({ locale, namespace: "office.health" });
  const time = (at: Date) => formatDateTimeInZone(locale, at, "UTC", "medium");
  return (
    <Table caption={t("jobs")} quiet>
      <TableHead>
        <HeadCell>{t("job")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("lastRun")}</HeadCell>
        <HeadCell>{t("nextRun")}</HeadCell>
      </TableHead>
      <tbody>
        {jobs.map(({ name, state, startedAt, succeededAt, failures, lastError, nextAt }) => (
          <TableRow key={name}>
            <RowHead className="min-w-56">{t(`jobOf.${name}`)}</RowHead>
            <Cell className="min-w-40">
              <StateMark good={state === "in-order" || state === "waiting"}>{t(`jobState.${state}`)}</StateMark>
              {failures > 0 ? (
                <span className="block text-xs text-ink-soft">
                  {t("failures", { count: failures })}{" "}
                  {isMailboxFault(lastError) ? null : <code dir="ltr">{lastError}</code>}
                </span>
              ) : null}
              {failures > 0 && isMailboxFault(lastError) ? (
                <span className="block text-xs">{t(`fault.${lastError}`)}</span>
              ) : null}
            </Cell>
            <Cell className="min-w-40">
              {startedAt ? time(startedAt) : t("never")}
              {failures > 0 && succeededAt ? (
                <span className="block text-xs text-ink-soft">{t("lastGood", { time: time(succeededAt) })}</span>
              ) : null}
            </Cell>
            <Cell className="min-w-40">{time(nextAt)}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

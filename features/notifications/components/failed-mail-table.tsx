import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { WhyNotDelivered } from "@/features/returned-mail/components/why-not-delivered.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { retryMailAction } from "../actions.ts";
import type { FailedMail } from "../queries.ts";

/** Mail that was given up, each to be sent once more. */
export async function FailedMailTable({ locale, mails }: { locale: Locale; mails: readonly FailedMail[] }) {
  const t = await getTranslations({ locale, namespace: "office.mail" });
  const notices = { "not-failed": { text: t("refusedNotFailed") } };
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("recipient")}</HeadCell>
        <HeadCell>{t("template")}</HeadCell>
        <HeadCell>{t("error")}</HeadCell>
        <HeadCell>{t("attempts")}</HeadCell>
        <HeadCell>{t("created")}</HeadCell>
        <HeadCell>{t("action")}</HeadCell>
      </TableHead>
      <tbody>
        {mails.map((mail) => (
          <TableRow key={mail.id}>
            <RowHead className="min-w-52">
              <bdi className="wrap-anywhere">{mail.recipient}</bdi>
            </RowHead>
            <Cell className="min-w-36">{t(`templates.${mail.template}`)}</Cell>
            <Cell className="min-w-56">
              <WhyNotDelivered locale={locale} line={mail.lastError} />
            </Cell>
            <Cell className="tabular">{mail.attempts}</Cell>
            <Cell className="whitespace-nowrap">{formatDateTimeInZone(locale, mail.createdAt, "UTC", "medium")}</Cell>
            <Cell className="min-w-36">
              <ButtonForm
                action={retryMailAction.bind(null, locale, mail.id)}
                label={t("retry")}
                tone="secondary"
                size="small"
                notices={notices}
              />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { WhyNotDelivered } from "@/features/returned-mail/components/why-not-delivered.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { retryMailAction } from "../actions.ts";
import type { ReturnedMailRow } from "../queries.ts";

/** Mail that came back, each to be sent once more. */
export async function ReturnedMailTable({ locale, mails }: { locale: Locale; mails: readonly ReturnedMailRow[] }) {
  const t = await getTranslations({ locale, namespace: "office.mail" });
  const notices = { "not-failed": { text: t("refusedNotFailed") } };
  const time = (instant: Date) => formatDateTimeInZone(locale, instant, "UTC", "medium");
  return (
    <Table caption={t("view.returned")} quiet>
      <TableHead>
        <HeadCell>{t("recipient")}</HeadCell>
        <HeadCell>{t("template")}</HeadCell>
        <HeadCell>{t("error")}</HeadCell>
        <HeadCell>{t("sentOn")}</HeadCell>
        <HeadCell>{t("returnedOn")}</HeadCell>
        <HeadCell>{t("action")}</HeadCell>
      </TableHead>
      <tbody>
        {mails.map(({ id, recipient, template, sentAt, returned }) => (
          <TableRow key={id}>
            <RowHead className="min-w-52">
              <bdi className="wrap-anywhere">{recipient}</bdi>
            </RowHead>
            <Cell>{t(`templates.${template}`)}</Cell>
            <Cell className="min-w-56">
              <WhyNotDelivered locale={locale} status={returned.status} line={returned.line} />
            </Cell>
            <Cell className="whitespace-nowrap">{sentAt ? time(sentAt) : null}</Cell>
            <Cell className="whitespace-nowrap">{time(returned.at)}</Cell>
            <Cell className="min-w-36">
              <ButtonForm
                action={retryMailAction.bind(null, locale, id)}
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

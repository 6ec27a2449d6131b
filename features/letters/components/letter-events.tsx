import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { LetterEvent } from "../queries/desk-letters.ts";

const KNOWN = [
  "request",
  "complete",
  "withdraw",
  "take-up",
  "ask-changes",
  "refuse",
  "issue",
  "revoke",
  "replace",
  "reissue",
  "view",
  "view-scan",
  "preview",
  "print",
  "shred",
] as const;

/** Who did what with a letter, and who looked at what of it. */
export async function LetterEvents({ events, locale }: { events: readonly LetterEvent[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "letters.events" });
  return (
    <div className="grid gap-3">
      <h2 className="text-xl">{t("title")}</h2>
      <Table caption={t("title")} quiet>
        <TableHead>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          <HeadCell>{t("when")}</HeadCell>
        </TableHead>
        <tbody>
          {events.map(({ id, action, actor, at }) => {
            const known = KNOWN.find((one) => one === action);
            return (
              <TableRow key={id}>
                <RowHead>{known ? t(`did.${known}`) : action}</RowHead>
                <Cell>{actor === "" ? t("notDesk") : <bdi>{actor}</bdi>}</Cell>
                <Cell className="whitespace-nowrap">{`${formatDateTimeInZone(locale, at, "UTC", "medium")} UTC`}</Cell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

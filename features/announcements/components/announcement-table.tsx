import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatRange, zoneName } from "@/lib/time/format.ts";
import type { OfficeAnnouncement } from "../queries.ts";
import { textIn } from "../rules.ts";

type AnnouncementTableProps = { locale: Locale; announcements: readonly OfficeAnnouncement[] };

/** What the office announces, each with where it stands in its time. */
export async function AnnouncementTable({ locale, announcements }: AnnouncementTableProps) {
  const t = await getTranslations({ locale, namespace: "office.announcements" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("text")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("place")}</HeadCell>
        <HeadCell>{t("time")}</HeadCell>
      </TableHead>
      <tbody>
        {announcements.map(({ id, tone, place, texts, state, startsAt, endsAt, timeZone }) => {
          const shown = textIn(texts, locale);
          return (
            <TableRow key={id}>
              <RowHead className="min-w-56">
                <a
                  href={`/${locale}/office/announcements/${id}`}
                  className="line-clamp-3 underline underline-offset-4"
                  {...(shown ? foreignText(shown.language, locale) : {})}
                >
                  <bdi>{shown?.text ?? id}</bdi>
                </a>
              </RowHead>
              <Cell className="min-w-28">
                <Mark tone={state === "shown" ? "open" : "soft"}>{t(`stateOf.${state}`)}</Mark>
                <span className="mt-1 block text-xs text-ink-soft">{t(`toneOf.${tone}`)}</span>
              </Cell>
              <Cell className="min-w-32">{t(`placeOf.${place}`)}</Cell>
              <Cell className="min-w-52">
                {formatRange(locale, startsAt, endsAt, timeZone, "medium")}
                <span className="block text-xs text-ink-soft">{zoneName(timeZone, locale, startsAt)}</span>
              </Cell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}

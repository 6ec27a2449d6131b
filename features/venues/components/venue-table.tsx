import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DeskVenue } from "../queries/desk-venues.ts";

type VenueTableProps = { locale: Locale; base: string; venues: readonly DeskVenue[]; mayEdit: boolean };

/** The venues of an institution with how many listings are held there, each with its form for those who may keep it. */
export async function VenueTable({ locale, base, venues, mayEdit }: VenueTableProps) {
  const t = await getTranslations({ locale, namespace: "venues" });
  const number = new Intl.NumberFormat(locale);
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("address")}</HeadCell>
        <HeadCell>{t("city")}</HeadCell>
        <HeadCell>{t("seats")}</HeadCell>
        <HeadCell>{t("listings")}</HeadCell>
      </TableHead>
      <tbody>
        {venues.map((venue) => (
          <TableRow key={venue.id}>
            <RowHead>
              {mayEdit ? (
                <a href={`${base}/${venue.id}`} className="underline underline-offset-4">
                  <bdi>{venue.name}</bdi>
                </a>
              ) : (
                <bdi>{venue.name}</bdi>
              )}{" "}
              {venue.isArchived ? <Mark tone="soft">{t("archivedMark")}</Mark> : null}
            </RowHead>
            <Cell>
              <bdi>{venue.address}</bdi>
            </Cell>
            <Cell>
              <CityAndCountry city={venue.city} countryCode={venue.countryCode} locale={locale} />
            </Cell>
            <Cell>{venue.seats === null ? null : number.format(venue.seats)}</Cell>
            <Cell>{number.format(venue.listings)}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { removePoolAction } from "../actions/places.ts";
import type { PlacesPage } from "../queries/places.ts";
import { poolNames } from "../rules/pool-names.ts";
import { CapacityForm } from "./capacity-form.tsx";

type Props = { page: PlacesPage; place: DeskPlace; locale: Locale };

/** Who may have how many places of a listing, and how full each is. */
export async function PoolTable({ page, place, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "pools" });
  const { listing, pools } = page;
  const bySession = pools.some(({ sessionId }) => sessionId !== null);
  const when = new Map(listing.sessions.map((session) => [session.id, session.when]));
  const name = await poolNames(locale);
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("for")}</HeadCell>
        {bySession ? <HeadCell>{t("session")}</HeadCell> : null}
        <HeadCell>{t("taken")}</HeadCell>
        <HeadCell>{t("waiting")}</HeadCell>
        <HeadCell>{t("capacity")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t("remove")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {pools.map((pool) => (
          <TableRow key={pool.id}>
            <RowHead>{name(pool)}</RowHead>
            {bySession ? <Cell>{when.get(pool.sessionId ?? "") ?? ""}</Cell> : null}
            <Cell>{pool.taken}</Cell>
            <Cell>{pool.waiting}</Cell>
            <Cell>
              <CapacityForm
                place={place}
                listingId={listing.id}
                poolId={pool.id}
                name={name(pool)}
                capacity={pool.capacity}
              />
            </Cell>
            <Cell>
              <ButtonForm
                action={removePoolAction.bind(null, place, listing.id, pool.id)}
                label={t("remove")}
                tone="quiet"
                size="small"
                notices={{ "in-use": { text: t("refused.inUse") } }}
              />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

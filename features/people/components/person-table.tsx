import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import type { DeskPerson } from "../queries/desk-people.ts";

type PersonTableProps = { locale: Locale; base: string; people: readonly DeskPerson[]; mayEdit: boolean };

/** The people of an institution with how many listings name them, each with their form for those who may keep it. */
export async function PersonTable({ locale, base, people, mayEdit }: PersonTableProps) {
  const t = await getTranslations({ locale, namespace: "people" });
  const tEditor = await getTranslations({ locale, namespace: "editor.field" });
  const number = new Intl.NumberFormat(locale);
  const named = people.map((person) => ({ ...person, names: namesInOrder(person, locale) }));
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{tEditor("name")}</HeadCell>
        <HeadCell>{tEditor("affiliation")}</HeadCell>
        <HeadCell>{tEditor("orcid")}</HeadCell>
        <HeadCell>{t("photo.title")}</HeadCell>
        <HeadCell>{t("listings")}</HeadCell>
      </TableHead>
      <tbody>
        {named.map(({ id, names: [first, second], affiliation, orcid, hasPhoto, listings }) => (
          <TableRow key={id}>
            <RowHead>
              {mayEdit ? (
                <a href={`${base}/${id}`} className="underline underline-offset-4">
                  <bdi>{first}</bdi>
                </a>
              ) : (
                <bdi>{first}</bdi>
              )}
              {second ? <bdi className="block font-normal text-ink-soft">{second}</bdi> : null}
            </RowHead>
            <Cell>
              <bdi>{affiliation}</bdi>
            </Cell>
            <Cell>
              <bdi dir="ltr" className="tabular whitespace-nowrap">
                {orcid}
              </bdi>
            </Cell>
            <Cell>{hasPhoto ? t("photo.shown") : null}</Cell>
            <Cell>{number.format(listings)}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

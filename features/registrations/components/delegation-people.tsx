import { getTranslations } from "next-intl/server";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DelegationAddress } from "../actions/delegation-people.ts";
import type { DelegationPerson } from "../queries/delegation.ts";

/** Who belongs to a delegation and how each stands, in the order of their places. */
export async function DelegationPeople({
  people,
  address: { locale, slug, id },
  mayChange,
}: {
  people: readonly DelegationPerson[];
  address: DelegationAddress;
  mayChange: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "delegation" });
  return (
    <Table caption={t("who")} quiet>
      <TableHead>
        <HeadCell>{t("column.number")}</HeadCell>
        <HeadCell>{t("column.name")}</HeadCell>
        <HeadCell>{t("column.email")}</HeadCell>
        <HeadCell>{t("column.state")}</HeadCell>
        {mayChange ? (
          <HeadCell>
            <span className="sr-only">{t("column.change")}</span>
          </HeadCell>
        ) : null}
      </TableHead>
      <tbody>
        {people.map((person, index) => (
          <TableRow key={person.id}>
            <Cell className="tabular">{index + 1}</Cell>
            <RowHead>
              {person.name === "" ? (
                <span className="font-normal text-ink-soft">{t("state.unnamed")}</span>
              ) : (
                <bdi>{person.name}</bdi>
              )}
            </RowHead>
            <Cell>
              <bdi dir="ltr">{person.email}</bdi>
            </Cell>
            <Cell>
              <MarkRow>
                <PersonMarks person={person} locale={locale} />
              </MarkRow>
            </Cell>
            {mayChange ? (
              <Cell>
                {person.name === "" ? null : (
                  <a
                    href={`/${locale}/desk/${slug}/delegations/${id}?replace=${person.id}#replace`}
                    className="whitespace-nowrap text-accent underline underline-offset-4"
                  >
                    {t("replace")}
                    <span className="sr-only"> {person.name}</span>
                  </a>
                )}
              </Cell>
            ) : null}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

async function PersonMarks({ person, locale }: { person: DelegationPerson; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "delegation.state" });
  if (person.name === "") return <Mark tone="soft">{t("held")}</Mark>;
  return (
    <>
      <Mark>{t("named")}</Mark>
      {person.hasTicket ? <Mark tone="open">{t("ticket")}</Mark> : null}
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { WhyNotDelivered } from "@/features/returned-mail/components/why-not-delivered.tsx";
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
        <HeadCell>{t("column.state")}</HeadCell>
        <HeadCell>{t("column.email")}</HeadCell>
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
            <RowHead className="min-w-24">
              {person.name === "" ? (
                <span className="font-normal text-ink-soft">{t("state.unnamed")}</span>
              ) : (
                <bdi>{person.name}</bdi>
              )}
            </RowHead>
            <Cell className="min-w-32">
              <MarkRow>
                <PersonMarks person={person} locale={locale} />
              </MarkRow>
            </Cell>
            <Cell>
              <bdi dir="ltr">{person.email}</bdi>
              {person.unreached ? (
                <div className="min-w-48">
                  <WhyNotDelivered
                    locale={locale}
                    status={person.unreached.returned?.status}
                    line={person.unreached.returned?.line ?? person.unreached.error}
                  />
                </div>
              ) : null}
            </Cell>
            {mayChange ? (
              <Cell>
                <PersonChanges person={person} here={`/${locale}/desk/${slug}/delegations/${id}`} locale={locale} />
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
  const { state, declinedName, hasAnswered, hasTicket, unreached } = person;
  if (state === "unnamed") return <Mark tone="soft">{t("held")}</Mark>;
  if (state === "declined") {
    return (
      <>
        <Mark tone="soft">{t("declined")}</Mark>
        <bdi>{declinedName}</bdi>
      </>
    );
  }
  return (
    <>
      <Mark tone={state === "agreed" ? "open" : "outline"}>{t(STATES[state])}</Mark>
      {hasAnswered ? <Mark tone="open">{t("answered")}</Mark> : null}
      {hasTicket ? <Mark tone="plain">{t("ticket")}</Mark> : null}
      {unreached ? <strong className="font-semibold text-alarm">{t("unreached")}</strong> : null}
    </>
  );
}

const STATES = { agreed: "agreed", invited: "invited", "no-address": "noAddress" } as const;

/** The ways to what may be done about one person; each opens a form below the table. */
async function PersonChanges({ person, here, locale }: { person: DelegationPerson; here: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "delegation" });
  const { id, name, email } = person;
  if (name === "") return null;
  const ways = [
    { label: t("replace"), href: `${here}?replace=${id}#replace` },
    email === ""
      ? { label: t("giveAddress"), href: `${here}?address=${id}#reach` }
      : { label: t("sendLink"), href: `${here}?link=${id}#reach` },
  ];
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {ways.map(({ label, href }) => (
        <a key={href} href={href} className="whitespace-nowrap text-accent underline underline-offset-4">
          {label}
          <span className="sr-only"> {name}</span>
        </a>
      ))}
    </span>
  );
}

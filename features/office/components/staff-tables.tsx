import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { aside } from "@/lib/text/aside.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { removeFromOfficeAction, revokeOfficeInvitationAction } from "../actions.ts";
import type { OfficeColleague, OfficeInvitationLine } from "../queries/staff.ts";
import { OfficeRoleForm } from "./staff-forms.tsx";

type StaffTableProps = { locale: Locale; staff: readonly OfficeColleague[]; ownId: string | null; mayKeep: boolean };

/** Who is of the office, each with what a lead can do about it. */
export async function StaffTable({ locale, staff, ownId, mayKeep }: StaffTableProps) {
  const t = await getTranslations({ locale, namespace: "office.staff" });
  const tMembers = await getTranslations({ locale, namespace: "members" });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{tMembers("name")}</HeadCell>
        <HeadCell>{tMembers("role")}</HeadCell>
        <HeadCell>{tMembers("email")}</HeadCell>
        <HeadCell>{tMembers("since")}</HeadCell>
        {mayKeep ? <HeadCell>{tMembers("actions")}</HeadCell> : null}
      </TableHead>
      <tbody>
        {staff.map((colleague) => (
          <TableRow key={colleague.userId}>
            <RowHead>
              <bdi>{colleague.name || tMembers("unnamed")}</bdi>
              {colleague.userId === ownId ? (
                <span className="font-normal text-ink-soft">{aside(locale, tMembers("you"))}</span>
              ) : null}
            </RowHead>
            <Cell>{t(`role.${colleague.role}`)}</Cell>
            <Cell>
              <bdi>{colleague.email}</bdi>
            </Cell>
            <Cell className="whitespace-nowrap">{formatDateInZone(locale, colleague.since, "UTC", "medium")}</Cell>
            {mayKeep ? (
              <Cell>
                <Controls locale={locale} colleague={colleague} />
              </Cell>
            ) : null}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

async function Controls({ locale, colleague }: { locale: Locale; colleague: OfficeColleague }) {
  const t = await getTranslations({ locale, namespace: "office.staff" });
  const tMembers = await getTranslations({ locale, namespace: "members" });
  const { userId, role, email } = colleague;
  const name = colleague.name || email;
  return (
    <Disclosure label={tMembers("manage")}>
      <OfficeRoleForm locale={locale} userId={userId} role={role} />
      <div className="grid gap-2 border-t border-rule pt-3">
        <p className="max-w-measure text-sm">{t.rich("removeHint", { name, bdi })}</p>
        <ButtonForm
          action={removeFromOfficeAction.bind(null, locale, userId)}
          label={tMembers.rich("remove", { name, bdi })}
          tone="danger"
          size="small"
          notices={{ "last-lead": { text: t("refusedLastLead") } }}
        />
      </div>
    </Disclosure>
  );
}

/** Invitations into the office that wait to be accepted. */
export async function StaffInvitations({
  locale,
  invitations,
}: {
  locale: Locale;
  invitations: readonly OfficeInvitationLine[];
}) {
  if (invitations.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "members" });
  const tStaff = await getTranslations({ locale, namespace: "office.staff" });
  return (
    <section className="grid gap-3" aria-labelledby="invitations">
      <h2 id="invitations" className="text-2xl">
        {t("invitations.title")}
      </h2>
      <Table caption={t("invitations.table")} quiet>
        <TableHead>
          <HeadCell>{t("email")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("invitations.until")}</HeadCell>
          <HeadCell>{t("actions")}</HeadCell>
        </TableHead>
        <tbody>
          {invitations.map(({ id, email, role, expiresAt, expired }) => (
            <TableRow key={id}>
              <RowHead>
                <bdi>{email}</bdi>
              </RowHead>
              <Cell>{tStaff(`role.${role}`)}</Cell>
              <Cell className="whitespace-nowrap">
                {expired ? (
                  <Mark tone="soft">{t("invitations.expired")}</Mark>
                ) : (
                  formatDateInZone(locale, expiresAt, "UTC", "medium")
                )}
              </Cell>
              <Cell>
                <ButtonForm
                  action={revokeOfficeInvitationAction.bind(null, locale, id)}
                  label={t("invitations.revoke")}
                  tone="quiet"
                  size="small"
                  notices={{ "already-settled": { text: tStaff("refusedSettled") } }}
                />
              </Cell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

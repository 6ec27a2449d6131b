import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { formatDateInZone } from "@/lib/time/format.ts";
import { type DeskPlace, revokeInvitationAction } from "../actions/desk.ts";
import type { PendingInvitation } from "../queries/members.ts";

type InvitationTableProps = { place: DeskPlace; invitations: readonly PendingInvitation[] };

/** Invitations that wait to be accepted, each to be withdrawn. */
export async function InvitationTable({ place, invitations }: InvitationTableProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "members" });
  const tRole = await getTranslations({ locale: place.locale, namespace: "institutions.role" });
  const notices = {
    "already-accepted": { text: t("invitations.refusedAccepted") },
    "already-revoked": { text: t("invitations.refusedRevoked") },
  };
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
          {invitations.map((invitation) => (
            <TableRow key={invitation.id}>
              <RowHead>
                <bdi>{invitation.email}</bdi>
              </RowHead>
              <Cell>{tRole(invitation.role)}</Cell>
              <Cell className="whitespace-nowrap">
                {invitation.expired ? (
                  <Mark tone="soft">{t("invitations.expired")}</Mark>
                ) : (
                  formatDateInZone(place.locale, invitation.expiresAt, "UTC", "medium")
                )}
              </Cell>
              <Cell>
                <ButtonForm
                  action={revokeInvitationAction.bind(null, place, invitation.id)}
                  label={t("invitations.revoke")}
                  tone="quiet"
                  size="small"
                  notices={notices}
                />
              </Cell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

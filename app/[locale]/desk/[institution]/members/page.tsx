import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { type DeskPlace, leaveInstitutionAction } from "@/features/institutions/actions/desk.ts";
import { InvitationForm } from "@/features/institutions/components/invitation-form.tsx";
import { InvitationTable } from "@/features/institutions/components/invitation-table.tsx";
import { MemberControls } from "@/features/institutions/components/member-controls.tsx";
import { mayKeepMembers } from "@/features/institutions/policy.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { listInvitations, listMembers } from "@/features/institutions/queries/members.ts";
import { listDeskUnits } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { aside } from "@/lib/text/aside.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "members" });
  return { title: t("title") };
}

export default async function MembersPage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/members`);
  const { institution, members, invitations, units } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [members, invitations, units] = await Promise.all([
      listMembers(viewer, institution.id),
      listInvitations(viewer, institution.id),
      listDeskUnits(viewer, institution.id, locale),
    ]);
    return { institution, members, invitations, units: units.map(({ id, name }) => ({ value: id, label: name })) };
  });
  const t = await getTranslations({ locale, namespace: "members" });
  const tRole = await getTranslations({ locale, namespace: "institutions.role" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const isKeeper = mayKeepMembers(viewer, institution.id);
  const place: DeskPlace = { locale, institutionId: institution.id, slug };
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-10">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-ink-soft">{t("intro")}</p>
      </header>
      <Table caption={t("table")} quiet>
        <TableHead>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          {isKeeper ? <HeadCell>{t("email")}</HeadCell> : null}
          <HeadCell>{t("since")}</HeadCell>
          {isKeeper ? <HeadCell>{t("actions")}</HeadCell> : null}
        </TableHead>
        <tbody>
          {members.map((member) => (
            <TableRow key={member.id}>
              <RowHead>
                <bdi>{member.name || t("unnamed")}</bdi>
                {member.userId === viewer.userId ? (
                  <span className="font-normal text-ink-soft">{aside(locale, t("you"))}</span>
                ) : null}
              </RowHead>
              <Cell>
                {tRole(member.role)}
                {member.units.length > 0 ? (
                  <span className="block text-sm text-ink-soft">
                    {list.format(units.filter(({ value }) => member.units.includes(value)).map(({ label }) => label))}
                  </span>
                ) : null}
              </Cell>
              {isKeeper ? (
                <Cell>
                  <bdi>{member.email}</bdi>
                </Cell>
              ) : null}
              <Cell className="whitespace-nowrap">{formatDateInZone(locale, member.since, "UTC", "medium")}</Cell>
              {isKeeper ? (
                <Cell>
                  {member.userId === viewer.userId ? null : (
                    <MemberControls place={place} member={member} units={units} />
                  )}
                </Cell>
              ) : null}
            </TableRow>
          ))}
        </tbody>
      </Table>
      {isKeeper ? (
        <>
          {invitations.length > 0 ? <InvitationTable place={place} invitations={invitations} /> : null}
          <section className="grid gap-5" aria-labelledby="invite">
            <h2 id="invite" className="text-2xl">
              {t("invite.title")}
            </h2>
            <InvitationForm place={place} units={units} />
          </section>
        </>
      ) : null}
      <section className="border-t border-rule pt-6">
        <Disclosure label={t("leave")} tone="danger">
          <p className="max-w-measure text-sm">{t("leaveHint")}</p>
          <ButtonForm
            action={leaveInstitutionAction.bind(null, place)}
            label={t("leaveConfirm")}
            tone="danger"
            size="small"
            notices={{ "last-owner": { text: t("refusedLastOwner") } }}
          />
        </Disclosure>
      </section>
    </div>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StaffInvitationForm } from "@/features/office/components/staff-forms.tsx";
import { StaffInvitations, StaffTable } from "@/features/office/components/staff-tables.tsx";
import { mayKeepStaff } from "@/features/office/policy.ts";
import { listOfficeInvitations, listOfficeStaff } from "@/features/office/queries/staff.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.staff" });
  return { title: t("title") };
}

export default async function OfficeStaffPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const [staff, invitations] = await orNotFound(() =>
    Promise.all([listOfficeStaff(viewer), listOfficeInvitations(viewer)]),
  );
  const t = await getTranslations({ locale, namespace: "office.staff" });
  const mayKeep = mayKeepStaff(viewer);
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-10">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <StaffTable locale={locale} staff={staff} ownId={viewer.userId} mayKeep={mayKeep} />
      {mayKeep ? (
        <>
          <StaffInvitations locale={locale} invitations={invitations} />
          <section className="grid gap-5" aria-labelledby="invite">
            <h2 id="invite" className="text-2xl">
              {t("invite")}
            </h2>
            <StaffInvitationForm locale={locale} />
          </section>
        </>
      ) : (
        <p className="text-sm text-ink-soft">{t("leadsOnly")}</p>
      )}
    </div>
  );
}

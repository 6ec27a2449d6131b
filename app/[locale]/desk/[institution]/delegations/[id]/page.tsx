import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { DelegationHistory } from "@/features/registrations/components/delegation-history.tsx";
import { DelegationParting } from "@/features/registrations/components/delegation-parting.tsx";
import { DelegationPeople } from "@/features/registrations/components/delegation-people.tsx";
import { DelegationQuestions } from "@/features/registrations/components/delegation-questions.tsx";
import {
  DelegationContact,
  DelegationStanding,
  DelegationWithdrawal,
} from "@/features/registrations/components/delegation-standing.tsx";
import { ListingSummary } from "@/features/registrations/components/listing-summary.tsx";
import { PersonChange, PlacesNaming } from "@/features/registrations/components/person-change.tsx";
import { MissedSessions, missedSessions } from "@/features/registrations/components/received.tsx";
import { getDelegation } from "@/features/registrations/queries/delegation.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "delegation" });
  return { title: t("oneTitle") };
}

/** What the address says came of a form; anything else is nothing. */
const ANSWERS = [
  "confirmed",
  "waitlisted",
  "pending",
  "named",
  "replaced",
  "parted",
  "merged",
  "sent",
  "reached",
  "taken",
] as const;

/** What came too late, said where no form is left to say it in. */
const CAME_LATE = ["changed", "over", "settled", "closed"] as const;

export default async function DelegationPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const here = `/${locale}/desk/${slug}/delegations/${id}`;
  const viewer = await requireMember(locale, here);
  const delegation = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return getDelegation(viewer, institution.id, id, locale);
  });
  const query = await searchParams;
  const { registered, done, withdraw, replace, link, address: addressed, answers, answered: saved } = query;
  const answered = ANSWERS.find((answer) => answer === registered || answer === done);
  const t = await getTranslations({ locale, namespace: "delegation" });
  const address = { locale, slug, id };
  const cameLate = CAME_LATE.find((refusal) => refusal === query.refused);
  const chosen = { replace: one(replace), address: one(addressed), link: one(link) };
  return (
    <div className="grid max-w-4xl gap-9">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/delegations`}>{t("backToList")}</BackLink>
        <h1 className="text-3xl">{t("oneTitle")}</h1>
      </header>
      {answered ? (
        <Notice tone={answered === "waitlisted" || answered === "pending" ? "plain" : "good"} live>
          {t(`registered.${answered}`)}
        </Notice>
      ) : null}
      {cameLate ? <Notice live>{t(`cameLate.${cameLate}`)}</Notice> : null}
      <MissedSessions missed={missedSessions(query.missed)} locale={locale} />
      <DelegationStanding delegation={delegation} address={address} />
      <ListingSummary listing={delegation.listing} locale={locale} />
      <DelegationQuestions
        forms={delegation.forms}
        address={address}
        correcting={one(answers)}
        answered={one(saved)}
        cameLate={query.changed === "1"}
      />
      <section className="grid gap-4">
        <h2 className="text-xl">{t("who")}</h2>
        <p className="max-w-measure text-sm text-ink-soft">{t("whoHelp")}</p>
        <DelegationPeople people={delegation.attendees} address={address} mayChange={delegation.mayChange} />
        {delegation.note === "" ? null : (
          <Facts facts={[{ term: t("note"), value: <bdi className="whitespace-pre-line">{delegation.note}</bdi> }]} />
        )}
      </section>
      <PersonChange delegation={delegation} address={address} chosen={chosen} />
      <PlacesNaming delegation={delegation} address={address} />
      <DelegationParting delegation={delegation} address={address} />
      <DelegationContact delegation={delegation} address={address} />
      {delegation.isActive ? (
        <section id="withdraw" className="grid gap-4">
          <h2 className="text-xl">{t("cannotCome")}</h2>
          <DelegationWithdrawal delegation={delegation} address={address} asks={withdraw === "1"} />
        </section>
      ) : null}
      <section className="grid gap-4">
        <h2 className="text-xl">{t("history")}</h2>
        <DelegationHistory history={delegation.history} timeZone={delegation.timeZone} locale={locale} />
      </section>
    </div>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

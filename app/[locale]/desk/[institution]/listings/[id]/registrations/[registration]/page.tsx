import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { SealedAnswer } from "@/features/forms/components/sealed-answer.tsx";
import { ToldAnswers } from "@/features/forms/components/told-answers.tsx";
import { getDeskAnswers, hasAsked } from "@/features/forms/queries/desk-answers.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { DeskConsents } from "@/features/registrations/components/desk-consents.tsx";
import { DeskNotes } from "@/features/registrations/components/desk-notes.tsx";
import { RegistrationHistory } from "@/features/registrations/components/registration-history.tsx";
import { listConsents } from "@/features/registrations/queries/consents.ts";
import { getRegistrationHistory } from "@/features/registrations/queries/history.ts";
import { listNotes } from "@/features/registrations/queries/notes.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; institution: string; id: string; registration: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "registrationDesk" });
  return { title: t("one") };
}

/** One registration for those who decide about it: its people, what they answered, the desk's notes, what happened. */
export default async function DeskRegistrationPage({ params }: Props) {
  const { locale: segment, institution: slug, id, registration } = await params;
  const locale = readLocale(segment);
  const back = `/${locale}/desk/${slug}/listings/${id}/registrations`;
  const here = `${back}/${registration}`;
  const viewer = await requireMember(locale, here);
  const { institution, shown, asks, notes, events, consents } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const shown = await getDeskAnswers(viewer, institution.id, id, registration, locale);
    const [asks, notes, events, consents] = await Promise.all([
      hasAsked(viewer, institution.id, id),
      listNotes(viewer, institution.id, id, registration),
      getRegistrationHistory(viewer, institution.id, id, registration),
      listConsents(viewer, institution.id, id, registration),
    ]);
    return { institution, shown, asks, notes, events, consents };
  });
  const t = await getTranslations({ locale, namespace: "forms" });
  const tDesk = await getTranslations({ locale, namespace: "registrationDesk" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  const named = shown.people.filter(({ name }) => name !== "");
  const place = { locale, slug, institutionId: institution.id, listingId: id };
  return (
    <div className="grid max-w-3xl gap-8">
      <header className="grid gap-2">
        <BackLink href={back}>{t("told.back")}</BackLink>
        <h1 className="text-3xl">
          <bdi>{shown.contactName}</bdi>
        </h1>
      </header>
      <Facts
        facts={[
          { term: tDesk("state"), value: tStatus(shown.status) },
          { term: t("told.email"), value: <bdi dir="ltr">{shown.contactEmail}</bdi> },
          ...(named.length > 1
            ? [
                {
                  term: tDesk("columns.people"),
                  value: (
                    <ul>
                      {named.map((person) => (
                        <li key={person.id}>
                          <bdi>{person.name}</bdi>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          ...(shown.note === "" ? [] : [{ term: tDesk("note"), value: <bdi>{shown.note}</bdi> }]),
        ]}
      />
      {asks && shown.forms.length === 0 ? <p className="text-ink-soft">{t("told.noReply")}</p> : null}
      {shown.forms.map(({ moment, version, updatedAt, answers }) => (
        <section key={moment} aria-labelledby={moment} className="grid gap-4">
          <h2 id={moment} className="text-2xl">
            {t(`moment.${moment}`)}
          </h2>
          <p className="text-sm text-ink-soft">
            {t("told.given", { version, when: `${formatDateTimeInZone(locale, updatedAt, "UTC", "medium")} UTC` })}
          </p>
          <ToldAnswers
            locale={locale}
            answers={answers}
            people={shown.people}
            closed={(answer) =>
              answer.state === "file" ? (
                <a href={`${here}/files/${answer.id}`} download className="text-accent underline">
                  {t("told.download")}
                </a>
              ) : (
                <SealedAnswer place={{ ...place, answerId: answer.id }} label={answer.label} />
              )
            }
          />
        </section>
      ))}
      <DeskConsents people={consents} locale={locale} />
      <DeskNotes place={{ ...place, registrationId: registration }} notes={notes} />
      <RegistrationHistory locale={locale} events={events} />
    </div>
  );
}

import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { ReasonOffers } from "@/features/reasons/rules.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { OfficeInstitution } from "../queries/office.ts";
import { JudgementForms } from "./judgement-forms.tsx";
import { RoomForm } from "./room-form.tsx";
import { RoomUsed } from "./room-used.tsx";
import { VerificationMark } from "./verification-mark.tsx";

type InstitutionPanelProps = {
  locale: Locale;
  institution: OfficeInstitution;
  closeHref: string;
  reasons: ReasonOffers;
};

const JUDGED = {
  "institution.suspend": "suspendedOn",
  "institution.restore": "restoredOn",
  "institution.merge": "mergedOn",
  "institution.take-in": "tookInOn",
} as const;

/** One institution beside the list: who it is, on what evidence, what the office did and can do. */
export async function InstitutionPanel({ locale, institution, closeHref, reasons }: InstitutionPanelProps) {
  const t = await getTranslations({ locale, namespace: "office.institution" });
  const tInstitution = await getTranslations({ locale, namespace: "institutions" });
  const date = (at: Date) => formatDateInZone(locale, at, "UTC", "medium");
  return (
    <section aria-labelledby="institution" className="grid gap-6 rounded-md border border-rule bg-raised p-5">
      <header className="grid gap-2">
        <h2 id="institution" className="text-2xl" lang={institution.nameLanguage}>
          <bdi>{institution.name}</bdi>
        </h2>
        <p className="flex flex-wrap items-center gap-2">
          <VerificationMark locale={locale} verification={institution.verification} />
          {institution.status === "active" ? null : <Mark tone="soft">{tInstitution(institution.status)}</Mark>}
        </p>
        {institution.successor ? (
          <p>
            {t.rich("partOf", {
              successor: () => (
                <a
                  href={`/${locale}/office/institutions?institution=${institution.successor?.id}`}
                  className="underline"
                >
                  <bdi lang={institution.successor?.nameLanguage}>{institution.successor?.name}</bdi>
                </a>
              ),
            })}
          </p>
        ) : null}
        <p className="flex flex-wrap gap-x-4 text-sm">
          <a href={`/${locale}/institutions/${institution.slug}`} className="underline">
            {t("publicPage")}
          </a>
          <a href={`/${locale}/office/audit?institution=${institution.slug}`} className="underline">
            {t("audit")}
          </a>
          <a href={closeHref} className="underline">
            {t("close")}
          </a>
        </p>
      </header>
      <Facts
        facts={[
          {
            term: tInstitution("facts.names"),
            value: institution.names.map(({ language, name }) => (
              <bdi key={language} lang={language} dir={direction(language)} className="block">
                {name}
              </bdi>
            )),
          },
          { term: tInstitution("facts.website"), value: <bdi className="break-all">{institution.website}</bdi> },
          { term: t("since"), value: date(institution.createdAt) },
          { term: t("members"), value: t("memberCount", { count: institution.members }) },
          {
            term: t("owners"),
            value: institution.owners.map((owner) => (
              <bdi key={owner} className="block">
                {owner}
              </bdi>
            )),
          },
        ]}
      />
      <section aria-labelledby="evidence" className="grid gap-2">
        <h3 id="evidence" className="text-lg">
          {t("evidence")}
        </h3>
        {institution.verifications.length === 0 ? <p className="text-sm text-ink-soft">{t("noEvidence")}</p> : null}
        <ul className="grid gap-2 text-sm">
          {institution.verifications.map((verification) => (
            <li key={verification.id} className="border-s-2 border-rule ps-3">
              <p>{tInstitution(`verification.${verification.method}`)}</p>
              <p className="text-ink-soft">
                <bdi>{verification.evidence}</bdi>
              </p>
              <p className="text-ink-soft">
                {t("span", { from: date(verification.verifiedAt), until: date(verification.expiresAt) })}
                {verification.revokedAt ? (
                  <>
                    {DOT}
                    {t("revoked", { date: date(verification.revokedAt) })}
                  </>
                ) : null}
                {verification.reviewer === "" ? null : (
                  <>
                    {" "}
                    {DOT}
                    <bdi>{verification.reviewer}</bdi>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {institution.judgements.length > 0 ? (
        <section aria-labelledby="judgements" className="grid gap-2">
          <h3 id="judgements" className="text-lg">
            {t("judgements")}
          </h3>
          <ul className="grid gap-2 text-sm">
            {institution.judgements.map((judgement) => (
              <li key={judgement.id} className="border-s-2 border-rule ps-3">
                <p>{t(JUDGED[judgement.action], { date: date(judgement.at) })}</p>
                <p className="whitespace-pre-line text-ink-soft">{judgement.reason}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {institution.status === "merged" ? null : (
        <section aria-labelledby="room" className="grid gap-3">
          <h3 id="room" className="text-lg">
            {t("room")}
          </h3>
          <RoomUsed locale={locale} room={institution.room} />
          {institution.mayJudge ? (
            <Disclosure label={t("giveRoom")}>
              <RoomForm
                key={institution.roomMegabytes}
                locale={locale}
                id={institution.id}
                megabytes={institution.roomMegabytes}
              />
            </Disclosure>
          ) : null}
        </section>
      )}
      {institution.status === "merged" ? null : institution.mayJudge ? (
        <>
          <JudgementForms locale={locale} institution={institution} reasons={reasons} />
          <p className="text-sm">
            <a href={`/${locale}/office/institutions/${institution.slug}/merge`} className="underline">
              {t("merge")}
            </a>
          </p>
        </>
      ) : (
        <Notice>{t("own")}</Notice>
      )}
    </section>
  );
}

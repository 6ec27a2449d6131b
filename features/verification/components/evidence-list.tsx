import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { appealEvidenceAction, showAgainAction, withdrawEvidenceAction } from "../actions/desk.ts";
import type { DeskEvidence } from "../queries/desk-evidence.ts";
import { EvidenceWords } from "./evidence-words.tsx";

/** What an institution has shown and what came of it, newest first, with what its owners can still do. */
export async function EvidenceList({ place, evidence }: { place: DeskPlace; evidence: readonly DeskEvidence[] }) {
  return (
    <ul className="grid border-t border-rule">
      {evidence.map((one) => (
        <EvidenceItem key={`${one.id}-${one.verdict}`} place={place} evidence={one} />
      ))}
    </ul>
  );
}

async function EvidenceItem({ place, evidence }: { place: DeskPlace; evidence: DeskEvidence }) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "verification" });
  const date = (at: Date) => formatDateInZone(locale, at, "UTC", "medium");
  const { verdict, submittedAt, decidedAt, reason, appeal, appealedAt, note } = evidence;
  return (
    <li className="grid gap-3 border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p>
          <EvidenceWords locale={locale} evidence={evidence} />
        </p>
        <Mark tone={verdict === "pending" ? "open" : "soft"}>
          {evidence.waitsForVouches ? t("waitsForVouches") : t(`verdict.${verdict}`)}
        </Mark>
      </div>
      <p className="text-sm text-ink-soft">
        {t("shownOn", { date: date(submittedAt) })}
        {decidedAt ? (
          <>
            {DOT}
            {t("decidedOn", { date: date(decidedAt) })}
          </>
        ) : null}
        {appealedAt ? (
          <>
            {DOT}
            {t("appealedOn", { date: date(appealedAt) })}
          </>
        ) : null}
      </p>
      {evidence.hasLetter ? (
        <a
          href={`/${locale}/desk/${place.slug}/verification/${evidence.id}/letter`}
          className="justify-self-start text-sm underline"
          download
        >
          {t("fetchLetter")}
        </a>
      ) : null}
      <Vouches place={place} vouches={evidence.vouches} />
      <Quote words={note} />
      <Quote label={t("reason")} words={reason} />
      <Quote label={t("appeal")} words={appeal} />
      <Steps place={place} evidence={evidence} />
    </li>
  );
}

/** Who was asked for their word, and what they answered. */
async function Vouches({ place, vouches }: { place: DeskPlace; vouches: DeskEvidence["vouches"] }) {
  if (vouches.length === 0) return null;
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  return (
    <ul className="grid gap-1 text-sm">
      {vouches.map(({ name, nameLanguage, state }) => (
        <li key={name} className="flex flex-wrap items-baseline gap-x-2">
          <bdi lang={nameLanguage}>{name}</bdi>
          <Mark tone={state === "given" ? "open" : "soft"}>{t(`vouchState.${state}`)}</Mark>
        </li>
      ))}
    </ul>
  );
}

/** Words of a person, as they wrote them; nothing when there are none. */
function Quote({ label, words }: { label?: string; words: string }) {
  if (words === "") return null;
  return (
    <div className="border-s-2 border-rule ps-3 text-sm">
      {label === undefined ? null : <p className="text-ink-soft">{label}</p>}
      <p className="max-w-measure whitespace-pre-line" dir="auto">
        {words}
      </p>
    </div>
  );
}

async function Steps({ place, evidence }: { place: DeskPlace; evidence: DeskEvidence }) {
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  const notices = {
    "already-decided": { text: t("refusedDecided") },
    "already-waiting": { text: t("refusedWaiting") },
    "other-country": { text: t("refusedCountry") },
    "not-yet": { text: t("refusedNotYet") },
    suspended: { text: t("refusedSuspended") },
  };
  if (evidence.mayShowAgain) {
    return (
      <ButtonForm
        action={showAgainAction.bind(null, place, evidence.id)}
        label={t("showAgain")}
        tone="secondary"
        size="small"
        notices={notices}
      />
    );
  }
  if (evidence.mayWithdraw) {
    return (
      <Disclosure label={t("withdraw")}>
        <p className="text-sm">{t("withdrawHint")}</p>
        <ButtonForm
          action={withdrawEvidenceAction.bind(null, place, evidence.id)}
          label={t("withdrawNow")}
          size="small"
          notices={notices}
        />
      </Disclosure>
    );
  }
  if (!evidence.mayAppeal) return null;
  return (
    <Disclosure label={t("appealTo")}>
      <ReasonForm
        action={appealEvidenceAction.bind(null, place, evidence.id)}
        name="reason"
        fieldLabel={t("appealReason")}
        description={t("appealHint")}
        button={t("appealNow")}
        notices={notices}
      />
    </Disclosure>
  );
}

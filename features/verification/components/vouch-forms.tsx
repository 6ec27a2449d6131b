import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { declineVouchAction, giveVouchAction } from "../actions/vouching.ts";
import type { AskedVouch } from "../queries/vouches.ts";

type AskedVouchesProps = { place: DeskPlace; vouches: readonly AskedVouch[]; mayAnswer: boolean };

/** Institutions that ask this one for its word, with the two answers for those who speak for it. */
export async function AskedVouches({ place, vouches, mayAnswer }: AskedVouchesProps) {
  const { locale } = place;
  const t = await getTranslations({ locale, namespace: "verification" });
  return (
    <ul className="grid border-t border-rule">
      {vouches.map(({ id, askedAt, institution }) => (
        <li key={id} className="grid gap-3 border-b border-rule py-4">
          <div className="grid gap-1">
            <a
              href={`/${locale}/institutions/${institution.slug}`}
              lang={institution.nameLanguage}
              className="justify-self-start font-medium underline"
            >
              <bdi>{institution.name}</bdi>
            </a>
            <p className="text-sm text-ink-soft">
              <CityAndCountry city={institution.city} countryCode={institution.countryCode} locale={locale} />
              {DOT}
              <bdi className="break-all">{institution.website}</bdi>
              {DOT}
              {t("askedOn", { date: formatDateInZone(locale, askedAt, "UTC", "medium") })}
            </p>
          </div>
          {mayAnswer ? <Answers place={place} id={id} /> : null}
        </li>
      ))}
    </ul>
  );
}

async function Answers({ place, id }: { place: DeskPlace; id: string }) {
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  const notices = {
    "already-answered": { text: t("refusedAnswered") },
    "own-institution": { text: t("refusedOwn") },
    "same-person": { text: t("refusedSamePerson") },
    "cannot-vouch": { text: t("refusedMayNotVouch") },
  };
  return (
    <div className="grid gap-3">
      <Disclosure label={t("vouch")}>
        <ReasonForm
          action={giveVouchAction.bind(null, place, id)}
          name="reason"
          fieldLabel={t("vouchWords")}
          description={t("vouchHint")}
          button={t("vouchNow")}
          notices={notices}
        />
      </Disclosure>
      <Disclosure label={t("decline")}>
        <p className="text-sm">{t("declineHint")}</p>
        <ButtonForm
          action={declineVouchAction.bind(null, place, id)}
          label={t("declineNow")}
          size="small"
          notices={notices}
        />
      </Disclosure>
    </div>
  );
}

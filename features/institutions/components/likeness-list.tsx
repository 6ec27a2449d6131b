import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { settleLikenessAction } from "../actions/look-alikes.ts";
import type { OfficeLikeness } from "../queries/look-alikes.ts";

type LikenessListProps = {
  locale: Locale;
  likenesses: readonly OfficeLikeness[];
  /** Who of the office looks at it. */
  panel?: (id: string) => ReactNode;
};

/** Who can be mistaken for whom, both to be opened, with the word that it is right as it is. */
export async function LikenessList({ locale, likenesses, panel }: LikenessListProps) {
  const t = await getTranslations({ locale, namespace: "office.lookAlikes" });
  return (
    <ul className="grid border-t border-rule">
      {likenesses.map((likeness) => {
        const { institution, resembles, by, own, other } = likeness;
        return (
          <li key={likeness.id} className="grid gap-3 border-b border-rule py-5">
            <div className="grid gap-1">
              <h2 className="text-xl">
                <Opened locale={locale} institution={institution} />
              </h2>
              <p>
                {t("canBeTakenFor")} <Opened locale={locale} institution={resembles} />
              </p>
              <p className="text-sm text-ink-soft">
                {t(`by.${by}`)}: <bdi dir="auto">{own}</bdi> ~ <bdi dir="auto">{other}</bdi>
              </p>
            </div>
            {panel?.(likeness.id)}
            {likeness.maySettle ? (
              <ReasonForm
                behind={{ label: t("settle") }}
                action={settleLikenessAction.bind(null, locale, {
                  institutionId: institution.id,
                  resemblesId: resembles.id,
                  own,
                  other,
                })}
                name="reason"
                fieldLabel={t("note")}
                description={t("noteHint")}
                button={t("settleNow")}
                notices={{
                  "already-settled": { text: t("refusedSettled") },
                  "own-institution": { text: t("own") },
                }}
              />
            ) : (
              <p className="text-sm text-ink-soft">{t("own")}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** An institution by name, with what the office can do about it behind it. */
function Opened({ locale, institution }: { locale: Locale; institution: OfficeLikeness["institution"] }) {
  return (
    <a
      href={`/${locale}/office/institutions?institution=${institution.id}`}
      lang={institution.nameLanguage}
      className="underline underline-offset-4"
    >
      <bdi>{institution.name}</bdi>
    </a>
  );
}

import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { OfficeLikeness } from "../queries/look-alikes.ts";

/** Beside what is to be decided about an institution: with whom it can be mistaken, which nobody has settled yet. */
export async function LikenessNotice({
  locale,
  likenesses,
}: {
  locale: Locale;
  likenesses: readonly OfficeLikeness[];
}) {
  if (likenesses.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "office.lookAlikes" });
  return (
    <Notice tone="alarm" title={t("title")}>
      <ul>
        {likenesses.map(({ id, institution, resembles }) => (
          <li key={id}>
            <a href={`/${locale}/office/look-alikes?likeness=${id}`} className="underline">
              <bdi lang={institution.nameLanguage}>{institution.name}</bdi>
            </a>{" "}
            {t("canBeTakenFor")} <bdi lang={resembles.nameLanguage}>{resembles.name}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

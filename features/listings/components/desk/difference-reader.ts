import { getTranslations } from "next-intl/server";
import { fieldName, isFieldCode } from "@/lib/education/isced.ts";
import { isSector, sectorName } from "@/lib/education/isic.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DifferenceReader } from "../../queries/history.ts";
import { fieldWords } from "../field-words.ts";

/** Somebody who reads in this language where two versions of a listing differ. */
export async function differenceReader(locale: Locale): Promise<DifferenceReader> {
  const t = await getTranslations({ locale });
  return {
    locale,
    words: (units) =>
      fieldWords(t, locale, {
        fieldCode: (code) => (isFieldCode(code) ? fieldName(code, locale) : undefined),
        sector: (code) => (isSector(code) ? sectorName(code, locale) : undefined),
        unitId: (id) => units.get(id),
      }),
  };
}

import type { Locale } from "@/lib/i18n/locales.ts";

/** Every officially assigned ISO 3166-1 alpha-2 code. */
export const COUNTRY_CODES: readonly string[] =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
  UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);

const codes = new Set(COUNTRY_CODES);

/**
 * Where the browser's names are not the ones we use: the naming of the United Nations, and for parts of China the
 * country beside the name. Reviewed by hand; everything else comes from CLDR through `Intl.DisplayNames`.
 */
const REVIEWED_NAMES: Record<string, Record<Locale, string>> = {
  HK: {
    en: "Hong Kong, China",
    "zh-CN": "中国香港",
    ru: "Гонконг (Китай)",
    ar: "هونغ كونغ، الصين",
    fr: "Hong Kong (Chine)",
    es: "Hong Kong (China)",
  },
  MO: {
    en: "Macao, China",
    "zh-CN": "中国澳门",
    ru: "Макао (Китай)",
    ar: "ماكاو، الصين",
    fr: "Macao (Chine)",
    es: "Macao (China)",
  },
  TW: {
    en: "Taiwan, China",
    "zh-CN": "中国台湾",
    ru: "Тайвань (Китай)",
    ar: "تايوان، الصين",
    fr: "Taïwan (Chine)",
    es: "Taiwán (China)",
  },
  PS: {
    en: "State of Palestine",
    "zh-CN": "巴勒斯坦国",
    ru: "Государство Палестина",
    ar: "دولة فلسطين",
    fr: "État de Palestine",
    es: "Estado de Palestina",
  },
  VA: {
    en: "Holy See",
    "zh-CN": "教廷",
    ru: "Святой Престол",
    ar: "الكرسي الرسولي",
    fr: "Saint-Siège",
    es: "Santa Sede",
  },
  KP: {
    en: "Democratic People’s Republic of Korea",
    "zh-CN": "朝鲜",
    ru: "Корейская Народно-Демократическая Республика",
    ar: "جمهورية كوريا الشعبية الديمقراطية",
    fr: "République populaire démocratique de Corée",
    es: "República Popular Democrática de Corea",
  },
  KR: {
    en: "Republic of Korea",
    "zh-CN": "韩国",
    ru: "Республика Корея",
    ar: "جمهورية كوريا",
    fr: "République de Corée",
    es: "República de Corea",
  },
  MM: {
    en: "Myanmar",
    "zh-CN": "缅甸",
    ru: "Мьянма",
    ar: "ميانمار",
    fr: "Myanmar",
    es: "Myanmar",
  },
  CD: {
    en: "Democratic Republic of the Congo",
    "zh-CN": "刚果民主共和国",
    ru: "Демократическая Республика Конго",
    ar: "جمهورية الكونغو الديمقراطية",
    fr: "République démocratique du Congo",
    es: "República Democrática del Congo",
  },
  CG: {
    en: "Congo",
    "zh-CN": "刚果共和国",
    ru: "Конго",
    ar: "الكونغو",
    fr: "Congo",
    es: "Congo",
  },
  CI: {
    en: "Côte d’Ivoire",
    "zh-CN": "科特迪瓦",
    ru: "Кот-д’Ивуар",
    ar: "كوت ديفوار",
    fr: "Côte d’Ivoire",
    es: "Côte d’Ivoire",
  },
  CV: {
    en: "Cabo Verde",
    "zh-CN": "佛得角",
    ru: "Кабо-Верде",
    ar: "كابو فيردي",
    fr: "Cabo Verde",
    es: "Cabo Verde",
  },
  TL: {
    en: "Timor-Leste",
    "zh-CN": "东帝汶",
    ru: "Тимор-Лешти",
    ar: "تيمور-ليشتي",
    fr: "Timor-Leste",
    es: "Timor-Leste",
  },
  FK: {
    en: "Falkland Islands (Malvinas)",
    "zh-CN": "福克兰群岛（马尔维纳斯）",
    ru: "Фолклендские (Мальвинские) острова",
    ar: "جزر فوكلاند (مالفيناس)",
    fr: "Îles Falkland (Malvinas)",
    es: "Islas Malvinas (Falkland)",
  },
};

/** English names in everyday or older use that neither we nor CLDR show. */
const ENGLISH_BESIDE: Record<string, readonly string[]> = {
  AE: ["UAE"],
  CI: ["Ivory Coast"],
  CZ: ["Czech Republic"],
  GB: ["Great Britain"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Turkey"],
  US: ["America", "USA"],
};

const displayNames = new Map<string, Intl.DisplayNames>();

/** Is this an ISO 3166-1 alpha-2 code in capitals? */
export function isCountryCode(text: string): boolean {
  return codes.has(text);
}

/** The name of a country or region in an interface language; a code that does not exist is returned as it is. */
export function countryName(code: string, locale: Locale): string {
  if (!codes.has(code)) return code;
  return REVIEWED_NAMES[code]?.[locale] ?? names(locale).of(code) ?? code;
}

/** Every name in an interface language by which a country or region is looked for, the one that is shown first. */
export function namesToFind(code: string, locale: Locale): string[] {
  const told = [names(locale).of(code), names(locale, "short").of(code)].filter((name) => name !== undefined);
  return [...new Set([countryName(code, locale), ...told, ...(locale === "en" ? (ENGLISH_BESIDE[code] ?? []) : [])])];
}

/** All countries and regions for a picker, in the order of the language's dictionary. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const collator = new Intl.Collator(locale);
  return COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code, locale) })).sort((one, other) =>
    collator.compare(one.label, other.label),
  );
}

function names(locale: Locale, style: "long" | "short" = "long"): Intl.DisplayNames {
  const key = `${locale}|${style}`;
  const existing = displayNames.get(key);
  if (existing) return existing;
  const made = new Intl.DisplayNames(locale, { type: "region", style });
  displayNames.set(key, made);
  return made;
}

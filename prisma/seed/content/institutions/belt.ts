import type { SampleInstitution } from "../shape.ts";

export const BELT_INSTITUTIONS = {
  almaty: {
    slug: "almaty-steppe-road-university",
    kind: "university",
    country: "KZ",
    city: "Almaty",
    timeZone: "Asia/Almaty",
    domain: "steppe-road.example",
    language: "ru",
    verified: "domain_mail",
    aliases: ["ASRU", "АУСП"],
    names: {
      ru: {
        name: "Алматинский университет Степного пути",
        about: "Университет у подножия Алатау: история степи, транспортная инженерия, климатология гор.",
      },
      en: {
        name: "Almaty Steppe Road University",
        about: "History of the steppe, transport engineering and mountain climate, at the foot of the Alatau.",
      },
      kk: { name: "Алматы Дала жолы университеті", about: "" },
    },
  },
  samarkand: {
    slug: "samarkand-centre-for-paper-and-star-tables",
    kind: "research_centre",
    country: "UZ",
    city: "Samarkand",
    timeZone: "Asia/Samarkand",
    domain: "paper-and-stars.example",
    language: "ru",
    verified: "office_check",
    aliases: ["SCPST"],
    names: {
      ru: {
        name: "Самаркандский центр бумаги и звёздных таблиц",
        about: "Мастерская ручной бумаги и группа историков астрономии под одной крышей.",
      },
      en: {
        name: "Samarkand Centre for Paper and Star Tables",
        about: "A hand papermaking workshop and a group of historians of astronomy under one roof.",
      },
      uz: { name: "Samarqand qogʻoz va yulduz jadvallari markazi", about: "" },
    },
  },
  kazan: {
    slug: "kazan-museum-of-the-volga-landing",
    kind: "museum",
    country: "RU",
    city: "Kazan",
    timeZone: "Europe/Moscow",
    domain: "volga-landing.example",
    language: "ru",
    verified: "office_check",
    aliases: ["KMVL", "Музей Волжской пристани"],
    names: {
      ru: {
        name: "Казанский музей Волжской пристани",
        about: "Торговля на Волге от серебряных дирхемов до чайных барж.",
      },
      en: {
        name: "Kazan Museum of the Volga Landing",
        about: "Trade on the Volga, from silver dirhams to tea barges.",
      },
    },
  },
  istanbul: {
    slug: "golden-horn-caravan-museum",
    kind: "museum",
    country: "TR",
    city: "Istanbul",
    timeZone: "Europe/Istanbul",
    domain: "caravan-museum.example",
    language: "en",
    verified: "office_check",
    aliases: ["GHCM"],
    names: {
      en: {
        name: "Golden Horn Caravan Museum",
        about: "Photographs, seals and account books of Anatolian and Syrian caravan trade.",
      },
      tr: { name: "Haliç Kervan Müzesi", about: "" },
      ar: { name: "متحف القوافل في القرن الذهبي", about: "صور وأختام ودفاتر حسابات من تجارة القوافل." },
    },
  },
  isfahan: {
    slug: "zayandeh-institute-of-historic-textiles",
    kind: "research_centre",
    country: "IR",
    city: "Isfahan",
    timeZone: "Asia/Tehran",
    domain: "zayandeh-textiles.example",
    language: "en",
    verified: "office_check",
    names: {
      en: {
        name: "Zayandeh Institute of Historic Textiles",
        about: "Weavers, dyers and chemists who take old cloth seriously.",
      },
      fa: { name: "پژوهشگاه منسوجات تاریخی زاینده", about: "" },
    },
  },
  karachi: {
    slug: "indus-estuary-university",
    kind: "university",
    country: "PK",
    city: "Karachi",
    timeZone: "Asia/Karachi",
    domain: "indus-estuary.example",
    language: "en",
    verified: "domain_mail",
    aliases: ["IEU"],
    names: {
      en: {
        name: "Indus Estuary University",
        about: "Textile engineering, crop science and the ecology of the Indus delta.",
      },
      ur: { name: "جامعہ دہانۂ سندھ", about: "" },
    },
  },
  dhaka: {
    slug: "meghna-school-of-muslin",
    kind: "school",
    country: "BD",
    city: "Dhaka",
    timeZone: "Asia/Dhaka",
    domain: "meghna-muslin.example",
    language: "en",
    verified: false,
    names: {
      en: {
        name: "Meghna School of Muslin",
        about: "Teaches fine hand spinning and jamdani weaving to village workshops.",
      },
      bn: { name: "মেঘনা মসলিন বিদ্যালয়", about: "" },
    },
  },
} satisfies Record<string, SampleInstitution>;

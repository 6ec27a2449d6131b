import type { SampleInstitution } from "../shape.ts";

export const ROAD_INSTITUTIONS = {
  cairo: {
    slug: "cairo-museum-of-glass-and-trade",
    kind: "museum",
    country: "EG",
    city: "Cairo",
    timeZone: "Africa/Cairo",
    domain: "glass-and-trade.example",
    language: "ar",
    verified: "office_check",
    aliases: ["CMGT", "متحف الزجاج"],
    names: {
      ar: {
        name: "متحف القاهرة للزجاج والتجارة",
        about: "من شقافات الفسطاط إلى مشكاوات المماليك: كيف سافر الزجاج والخزف بين النيل والصين.",
      },
      en: {
        name: "Cairo Museum of Glass and Trade",
        about:
          "From the sherds of Fustat to Mamluk lamps: how glass and ceramics travelled between the Nile and China.",
      },
      fr: { name: "Musée du verre et du négoce du Caire", about: "Le verre et la céramique entre le Nil et la Chine." },
    },
  },
  muscat: {
    slug: "muscat-monsoon-navigation-centre",
    kind: "research_centre",
    country: "OM",
    city: "Muscat",
    timeZone: "Asia/Muscat",
    domain: "monsoon-navigation.example",
    language: "ar",
    verified: "office_check",
    aliases: ["MMNC"],
    names: {
      ar: {
        name: "مركز مسقط للملاحة الموسمية",
        about: "بحوث في السفن المخيطة وعلم الراهنامج ومواسم السفر في بحر العرب.",
      },
      en: {
        name: "Muscat Monsoon Navigation Centre",
        about: "Research on sewn ships, pilot books and the sailing seasons of the Arabian Sea.",
      },
    },
  },
  colombo: {
    slug: "serendib-leaf-and-cold-chain",
    kind: "company",
    country: "LK",
    city: "Colombo",
    timeZone: "Asia/Colombo",
    domain: "serendib-leaf.example",
    language: "en",
    verified: "office_check",
    names: {
      en: {
        name: "Serendib Leaf and Cold Chain",
        about: "A tea broker and refrigerated warehouse operator that trains tasters and shares its shipping figures.",
      },
      "zh-CN": { name: "锡兰叶茶与冷链公司", about: "从事茶叶拍卖与冷链仓储，并培训评茶师。" },
    },
  },
  penang: {
    slug: "kapitan-straits-university",
    kind: "university",
    country: "MY",
    city: "George Town",
    timeZone: "Asia/Kuala_Lumpur",
    domain: "kapitan-straits.example",
    language: "en",
    verified: "domain_mail",
    aliases: ["USK", "KSU"],
    names: {
      en: {
        name: "Kapitan Straits University",
        about: "Port cities, plural societies and marine science on the Strait of Malacca.",
      },
      ms: { name: "Universiti Selat Kapitan", about: "" },
      "zh-CN": { name: "甲必丹海峡大学", about: "研究马六甲海峡的港市、多元社会与海洋科学。" },
    },
  },
  surabaya: {
    slug: "surabaya-spice-harbour-museum",
    kind: "museum",
    country: "ID",
    city: "Surabaya",
    timeZone: "Asia/Jakarta",
    domain: "spice-harbour.example",
    language: "en",
    verified: "office_check",
    aliases: ["MPRS"],
    names: {
      en: {
        name: "Surabaya Spice Harbour Museum",
        about: "Cloves, nutmeg and the boats that carried them through the Java Sea.",
      },
      id: { name: "Museum Pelabuhan Rempah Surabaya", about: "" },
    },
  },
  mombasa: {
    slug: "swahili-tides-research-centre",
    kind: "research_centre",
    country: "KE",
    city: "Mombasa",
    timeZone: "Africa/Nairobi",
    domain: "swahili-tides.example",
    language: "en",
    verified: "office_check",
    aliases: ["STRC"],
    names: {
      en: {
        name: "Swahili Tides Research Centre",
        about: "Archaeology, poetry and coastal livelihoods of the Swahili towns.",
      },
      sw: { name: "Kituo cha Utafiti cha Mawimbi ya Uswahilini", about: "" },
    },
  },
  piraeus: {
    slug: "saronic-institute-of-shipping-law",
    kind: "university",
    country: "GR",
    city: "Piraeus",
    timeZone: "Europe/Athens",
    domain: "saronic-law.example",
    language: "en",
    verified: "domain_mail",
    names: {
      en: { name: "Saronic Institute of Shipping Law", about: "Graduate teaching in shipping law and port economics." },
      el: { name: "Σαρωνικό Ινστιτούτο Ναυτιλιακού Δικαίου", about: "" },
    },
  },
  marseille: {
    slug: "maison-des-escales-du-levant",
    kind: "museum",
    country: "FR",
    city: "Marseille",
    timeZone: "Europe/Paris",
    domain: "escales-levant.example",
    language: "fr",
    verified: "office_check",
    aliases: ["MEL"],
    names: {
      fr: {
        name: "Maison des Escales du Levant",
        about:
          "Étoffes, registres de quarantaine et correspondances marchandes entre Marseille et les ports du Levant.",
      },
      en: {
        name: "House of the Levant Landings",
        about: "Cloth, quarantine registers and merchant letters between Marseille and the Levant.",
      },
    },
  },
  suva: {
    slug: "reef-passage-university",
    kind: "university",
    country: "FJ",
    city: "Suva",
    timeZone: "Pacific/Fiji",
    domain: "reef-passage.example",
    language: "en",
    verified: "domain_mail",
    names: {
      en: { name: "Reef Passage University", about: "Voyaging, reef science and island law for the South Pacific." },
    },
  },
  apia: {
    slug: "apia-fisheries-exchange-office",
    kind: "public_body",
    country: "WS",
    city: "Apia",
    timeZone: "Pacific/Apia",
    domain: "apia-fisheries.example",
    language: "en",
    verified: false,
    names: {
      en: {
        name: "Apia Fisheries Exchange Office",
        about: "A public office that brings small fishing co-operatives together with buyers and trainers.",
      },
    },
  },
  noumea: {
    slug: "institut-du-lagon-et-de-la-mangrove",
    kind: "research_centre",
    country: "NC",
    city: "Nouméa",
    timeZone: "Pacific/Noumea",
    domain: "lagon-mangrove.example",
    language: "fr",
    verified: "office_check",
    names: {
      fr: {
        name: "Institut du lagon et de la mangrove",
        about: "Écologie côtière, pêche vivrière et droit coutumier de la mer.",
      },
      en: {
        name: "Lagoon and Mangrove Institute",
        about: "Coastal ecology, subsistence fishing and customary law of the sea.",
      },
    },
  },
} satisfies Record<string, SampleInstitution>;

import type { SampleInstitution } from "../shape.ts";

export const CHINA_INSTITUTIONS = {
  nanhai: {
    slug: "nanhai-silk-road-university",
    kind: "university",
    country: "CN",
    city: "Guangzhou",
    timeZone: "Asia/Shanghai",
    domain: "nanhai.example",
    language: "zh-CN",
    verified: "office_check",
    aliases: ["NSRU", "南海丝大"],
    names: {
      "zh-CN": {
        name: "南海丝路大学",
        about:
          "位于珠江之畔，以海洋史、港口物流与翻译研究见长。本校设“一带一路”项目研究中心，面向沿线高校招收联合培养学生。",
      },
      en: {
        name: "Nanhai Silk Road University",
        about:
          "A university on the Pearl River with strengths in maritime history, port logistics and translation. Its project research centre brings traders and scholars of the route to one table.",
      },
      ar: {
        name: "جامعة نانهاي لطريق الحرير",
        about: "جامعة على ضفاف نهر اللؤلؤ تُعنى بالتاريخ البحري وإدارة الموانئ والترجمة.",
      },
    },
  },
  nansha: {
    slug: "nansha-museum-of-the-sea-routes",
    kind: "museum",
    country: "CN",
    city: "Guangzhou",
    timeZone: "Asia/Shanghai",
    domain: "nansha-searoutes.example",
    language: "zh-CN",
    verified: "office_check",
    aliases: ["NMSR", "海路馆"],
    names: {
      "zh-CN": { name: "南沙海路博物馆", about: "馆藏外销瓷、针路簿与船模，建在虎门水道旁的旧造船车间里。" },
      en: {
        name: "Nansha Museum of the Sea Routes",
        about: "Export ware, rutters and ship models in a former shipyard hall beside the Humen channel.",
      },
    },
  },
  shekou: {
    slug: "shekou-institute-for-port-and-digital-trade",
    kind: "research_centre",
    country: "CN",
    city: "Shenzhen",
    timeZone: "Asia/Shanghai",
    domain: "shekou-portlab.example",
    language: "zh-CN",
    verified: "domain_mail",
    aliases: ["SIPDT", "蛇口港研院"],
    names: {
      "zh-CN": {
        name: "蛇口港航与数字贸易研究院",
        about: "研究电子提单、单一窗口与中小企业跨境电商，并与码头一同试验。",
      },
      en: {
        name: "Shekou Institute for Port and Digital Trade",
        about:
          "Studies electronic transport documents, single windows and small exporters, and tries the results on real quays.",
      },
    },
  },
  hengqin: {
    slug: "hengqin-tideline-school-of-design",
    kind: "school",
    country: "CN",
    city: "Zhuhai",
    timeZone: "Asia/Shanghai",
    domain: "hengqin-tideline.example",
    language: "zh-CN",
    verified: "domain_mail",
    names: {
      "zh-CN": {
        name: "横琴潮线设计学校",
        about: "以竹、藤、蚝壳与数字织造为材料的设计学校，学生半数来自澳门与葡语国家。",
      },
      en: {
        name: "Hengqin Tideline School of Design",
        about: "A design school working in bamboo, rattan, oyster shell and digital weaving.",
      },
    },
  },
  hexi: {
    slug: "hexi-academy-of-cave-manuscripts",
    kind: "research_centre",
    country: "CN",
    city: "Jiuquan",
    timeZone: "Asia/Shanghai",
    domain: "hexi-manuscripts.example",
    language: "zh-CN",
    verified: "office_check",
    aliases: ["HACM", "河西写本院"],
    names: {
      "zh-CN": { name: "河西写本研究院", about: "整理、修复并公布河西走廊出土的多语种写本。" },
      en: {
        name: "Hexi Academy of Cave Manuscripts",
        about: "Mends, catalogues and publishes manuscripts in many scripts from the Hexi corridor.",
      },
      ru: { name: "Хэсийская академия пещерных рукописей", about: "Реставрация и издание рукописей коридора Хэси." },
    },
  },
} satisfies Record<string, SampleInstitution>;

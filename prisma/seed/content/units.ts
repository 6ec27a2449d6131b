import type { UnitKind } from "@/prisma/generated/enums.ts";
import type { InstitutionKey } from "./institutions.ts";

type SampleUnit = {
  institution: InstitutionKey;
  slug: string;
  kind: UnitKind;
  names: Record<string, { name: string; about: string }>;
};

/** Units of sample institutions, as invented as these. */
export const UNITS = {
  seaRoads: {
    institution: "nanhai",
    slug: "centre-for-the-sea-roads",
    kind: "research_centre",
    names: {
      "zh-CN": {
        name: "海上丝路研究中心",
        about: "研究南海与印度洋之间的港口、船只与货物，与沿线十余所机构合作。",
      },
      en: {
        name: "Centre for the Sea Roads",
        about:
          "Studies ports, ships and cargoes between the South China Sea and the Indian Ocean, together with a dozen institutions on the way.",
      },
      ar: {
        name: "مركز دراسات طرق البحر",
        about: "يدرس الموانئ والسفن والبضائع بين بحر الصين الجنوبي والمحيط الهندي مع مؤسسات كثيرة على الطريق.",
      },
      ru: {
        name: "Центр изучения морских путей",
        about:
          "Изучает порты, суда и грузы между Южно-Китайским морем и Индийским океаном вместе с партнёрами на пути.",
      },
    },
  },
  nanhaiLibrary: {
    institution: "nanhai",
    slug: "library-of-maritime-history",
    kind: "library",
    names: {
      "zh-CN": { name: "海洋史图书馆", about: "" },
      en: { name: "Library of Maritime History", about: "" },
    },
  },
} satisfies Record<string, SampleUnit>;

export type UnitKey = keyof typeof UNITS;

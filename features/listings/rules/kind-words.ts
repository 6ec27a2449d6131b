import type { Locale } from "@/lib/i18n/locales.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";

/**
 * What people call each kind in the portal's languages, other words than ours too, for search: whoever types "exhibition of
 * silk" means an exhibition that speaks of silk and may never say what it is.
 */
export const KIND_WORDS: Record<ListingKind, Record<Locale, string>> = {
  exhibition: {
    en: "exhibition show",
    "zh-CN": "展览 展会",
    ru: "выставка экспозиция",
    ar: "معرض",
    fr: "exposition",
    es: "exposición muestra",
  },
  lecture: {
    en: "lecture talk seminar forum conference workshop",
    "zh-CN": "讲座 研讨会 论坛 会议",
    ru: "лекция семинар форум конференция",
    ar: "محاضرة ندوة منتدى مؤتمر",
    fr: "conférence séminaire forum colloque",
    es: "conferencia seminario foro congreso",
  },
  programme: {
    en: "programme program degree course",
    "zh-CN": "合作办学 联合培养 课程",
    ru: "программа обучение",
    ar: "برنامج دراسي",
    fr: "programme formation diplôme",
    es: "programa estudios título",
  },
  project: {
    en: "research project",
    "zh-CN": "研究项目",
    ru: "исследовательский проект",
    ar: "مشروع بحثي",
    fr: "projet recherche",
    es: "proyecto investigación",
  },
  opportunity: {
    en: "opportunity offer demand",
    "zh-CN": "合作机会 供需",
    ru: "возможность предложение спрос",
    ar: "فرصة عرض طلب",
    fr: "opportunité offre demande",
    es: "oportunidad oferta demanda",
  },
  brief: {
    en: "policy brief",
    "zh-CN": "政策简报",
    ru: "аналитическая записка",
    ar: "موجز سياسات",
    fr: "note politique",
    es: "informe político",
  },
};

import type { Locale } from "@/lib/i18n/locales.ts";

/** Sections of the International Standard Industrial Classification, revision 4 (United Nations, 2008). */
const SECTIONS = {
  A: {
    en: "Agriculture, forestry and fishing",
    "zh-CN": "农业、林业及渔业",
    ru: "Сельское, лесное и рыбное хозяйство",
    ar: "الزراعة والحراجة وصيد الأسماك",
    fr: "Agriculture, sylviculture et pêche",
    es: "Agricultura, ganadería, silvicultura y pesca",
  },
  B: {
    en: "Mining and quarrying",
    "zh-CN": "采矿和采石",
    ru: "Горнодобывающая промышленность и разработка карьеров",
    ar: "التعدين واستغلال المحاجر",
    fr: "Activités extractives",
    es: "Explotación de minas y canteras",
  },
  C: {
    en: "Manufacturing",
    "zh-CN": "制造业",
    ru: "Обрабатывающая промышленность",
    ar: "الصناعة التحويلية",
    fr: "Activités de fabrication",
    es: "Industrias manufactureras",
  },
  D: {
    en: "Electricity, gas, steam and air conditioning supply",
    "zh-CN": "电、煤气、蒸汽和空调的供应",
    ru: "Снабжение электроэнергией, газом, паром и кондиционированным воздухом",
    ar: "إمدادات الكهرباء والغاز والبخار وتكييف الهواء",
    fr: "Production et distribution d’électricité, de gaz, de vapeur et climatisation",
    es: "Suministro de electricidad, gas, vapor y aire acondicionado",
  },
  E: {
    en: "Water supply; sewerage, waste management and remediation",
    "zh-CN": "供水；污水处理、废物管理和补救",
    ru: "Водоснабжение; канализация, сбор и утилизация отходов",
    ar: "إمدادات المياه؛ والصرف الصحي وإدارة النفايات ومعالجتها",
    fr: "Distribution d’eau ; assainissement, gestion des déchets et remise en état",
    es: "Suministro de agua; alcantarillado, gestión de desechos y saneamiento ambiental",
  },
  F: {
    en: "Construction",
    "zh-CN": "建筑业",
    ru: "Строительство",
    ar: "التشييد",
    fr: "Construction",
    es: "Construcción",
  },
  G: {
    en: "Wholesale and retail trade; repair of motor vehicles and motorcycles",
    "zh-CN": "批发和零售业；汽车和摩托车的修理",
    ru: "Оптовая и розничная торговля; ремонт автомобилей и мотоциклов",
    ar: "تجارة الجملة والتجزئة؛ وإصلاح المركبات والدراجات النارية",
    fr: "Commerce de gros et de détail ; réparation de véhicules automobiles et de motocycles",
    es: "Comercio al por mayor y al por menor; reparación de vehículos automotores y motocicletas",
  },
  H: {
    en: "Transportation and storage",
    "zh-CN": "运输和储存",
    ru: "Транспорт и складское хозяйство",
    ar: "النقل والتخزين",
    fr: "Transport et entreposage",
    es: "Transporte y almacenamiento",
  },
  I: {
    en: "Accommodation and food service",
    "zh-CN": "食宿服务",
    ru: "Гостиницы и общественное питание",
    ar: "خدمات الإقامة والطعام",
    fr: "Hébergement et restauration",
    es: "Alojamiento y servicios de comidas",
  },
  J: {
    en: "Information and communication",
    "zh-CN": "信息和通信",
    ru: "Информация и связь",
    ar: "المعلومات والاتصالات",
    fr: "Information et communication",
    es: "Información y comunicaciones",
  },
  K: {
    en: "Financial and insurance activities",
    "zh-CN": "金融和保险活动",
    ru: "Финансовая деятельность и страхование",
    ar: "الأنشطة المالية وأنشطة التأمين",
    fr: "Activités financières et d’assurances",
    es: "Actividades financieras y de seguros",
  },
  L: {
    en: "Real estate",
    "zh-CN": "房地产",
    ru: "Операции с недвижимым имуществом",
    ar: "الأنشطة العقارية",
    fr: "Activités immobilières",
    es: "Actividades inmobiliarias",
  },
  M: {
    en: "Professional, scientific and technical activities",
    "zh-CN": "专业、科学和技术活动",
    ru: "Профессиональная, научная и техническая деятельность",
    ar: "الأنشطة المهنية والعلمية والتقنية",
    fr: "Activités professionnelles, scientifiques et techniques",
    es: "Actividades profesionales, científicas y técnicas",
  },
  N: {
    en: "Administrative and support services",
    "zh-CN": "行政和辅助活动",
    ru: "Административная и вспомогательная деятельность",
    ar: "الخدمات الإدارية وخدمات الدعم",
    fr: "Activités de services administratifs et d’appui",
    es: "Actividades de servicios administrativos y de apoyo",
  },
  O: {
    en: "Public administration and defence; compulsory social security",
    "zh-CN": "公共管理与国防；强制性社会保障",
    ru: "Государственное управление и оборона; обязательное социальное обеспечение",
    ar: "الإدارة العامة والدفاع؛ والضمان الاجتماعي الإلزامي",
    fr: "Administration publique et défense ; sécurité sociale obligatoire",
    es: "Administración pública y defensa; planes de seguridad social de afiliación obligatoria",
  },
  P: {
    en: "Education",
    "zh-CN": "教育",
    ru: "Образование",
    ar: "التعليم",
    fr: "Éducation",
    es: "Enseñanza",
  },
  Q: {
    en: "Human health and social work",
    "zh-CN": "人体健康和社会工作",
    ru: "Здравоохранение и социальные услуги",
    ar: "صحة الإنسان والخدمة الاجتماعية",
    fr: "Santé et action sociale",
    es: "Atención de la salud humana y asistencia social",
  },
  R: {
    en: "Arts, entertainment and recreation",
    "zh-CN": "艺术、娱乐和文娱活动",
    ru: "Искусство, развлечения и отдых",
    ar: "الفنون والترفيه والتسلية",
    fr: "Arts, spectacles et loisirs",
    es: "Actividades artísticas, de entretenimiento y recreativas",
  },
  S: {
    en: "Other services",
    "zh-CN": "其他服务活动",
    ru: "Прочие услуги",
    ar: "أنشطة الخدمات الأخرى",
    fr: "Autres activités de services",
    es: "Otras actividades de servicios",
  },
  T: {
    en: "Activities of households as employers",
    "zh-CN": "家庭作为雇主的活动",
    ru: "Деятельность домашних хозяйств как работодателей",
    ar: "أنشطة الأسر المعيشية بوصفها جهات مستخدِمة",
    fr: "Activités des ménages en tant qu’employeurs",
    es: "Actividades de los hogares como empleadores",
  },
  U: {
    en: "Extraterritorial organizations and bodies",
    "zh-CN": "国际组织和机构",
    ru: "Экстерриториальные организации и органы",
    ar: "المنظمات والهيئات خارج الحدود الإقليمية",
    fr: "Organisations et organismes extraterritoriaux",
    es: "Organizaciones y órganos extraterritoriales",
  },
} satisfies Record<string, Record<Locale, string>>;

export type Sector = keyof typeof SECTIONS;

/** The letters of the sections, A to U. */
export const SECTORS = Object.keys(SECTIONS) as Sector[];

/** Is this the letter of a section? */
export function isSector(text: string): text is Sector {
  return Object.hasOwn(SECTIONS, text);
}

/** The name of a section in an interface language; a letter that is none is returned as it is. */
export function sectorName(sector: string, locale: Locale): string {
  return isSector(sector) ? SECTIONS[sector][locale] : sector;
}

/** The sections for a picker, in the standard's order. */
export function sectorOptions(locale: Locale): { value: Sector; label: string }[] {
  return SECTORS.map((sector) => ({ value: sector, label: sectorName(sector, locale) }));
}

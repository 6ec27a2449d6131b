import type { SampleBrief } from "../shape.ts";

export const BELT_BRIEFS: SampleBrief[] = [
  {
    kind: "brief",
    institution: "nanhai",
    route: "belt_north",
    language: "en",
    field: "1041",
    version: "1.0",
    released: -120,
    people: { author: ["chen", "bekov"] },
    texts: {
      en: {
        title: "Empty boxes: a price for the way back",
        summary: "Return freight on the northern corridor is a matter of information before it is a matter of cargo.",
        body: [
          "We interviewed 31 forwarders and compared their quotations for the same week. The appendix lists the questions, so that others can repeat them elsewhere.",
        ],
        question: "Why do containers return empty while mills within a day’s drive look for transport?",
        findings:
          "Quotations for the same slot differed by a factor of two and a half. Two thirds of the mills did not know that slots were sold at all; the operators did not know the mills existed.",
        recommendation:
          "Publish unsold return slots ten days ahead in one open table, in Russian, Kazakh and Chinese. Subsidise the table, not the slots.",
      },
      ru: {
        title: "Порожние контейнеры: цена обратной дороги",
        summary: "Обратная загрузка северного коридора — вопрос сведений, и лишь потом вопрос груза.",
        body: [
          "Мы опросили 31 экспедитора и сравнили их котировки за одну и ту же неделю. Вопросы приведены в приложении.",
        ],
        question: "Почему контейнеры уходят порожними, когда мельницы в дне пути ищут перевозчика?",
        findings:
          "Котировки на одно и то же место расходились в два с половиной раза. Две трети мельниц не знали, что такие места продаются; операторы не знали о мельницах.",
        recommendation:
          "Публиковать непроданные обратные места за десять дней в одной открытой таблице на трёх языках. Субсидировать таблицу, а не места.",
      },
    },
  },
  {
    kind: "brief",
    institution: "hexi",
    route: "belt_central",
    language: "zh-CN",
    field: "0322",
    version: "1.0",
    released: -9,
    people: { author: ["ma"] },
    texts: {
      "zh-CN": {
        title: "影像先回家：分藏写本的数字共享条款",
        summary: "十八份影像协议的比较，以及一页纸的示范条款。",
        body: ["协议文本由签署方提供，敏感数字已隐去。示范条款可自由采用。"],
        question: "怎样的条款能让分藏各国的写本影像真正被对方使用？",
        findings:
          "十八份协议中，十一份允许查看而不允许发表，六份没有写明更正错误的办法，只有三份约定了新影像自动共享。",
        recommendation: "采用示范条款：影像互换、署名发表、更正有期、新增自动共享。",
      },
      en: {
        title: "Let the images come home first: terms for sharing divided manuscripts",
        summary: "Eighteen imaging agreements compared, and one page of model terms.",
        body: ["Texts were supplied by the signatories. The model terms may be used by anyone."],
        question: "Which terms make images of divided manuscripts truly usable by the other side?",
        findings:
          "Of eighteen agreements eleven allow viewing but not publication, six say nothing on corrections, and only three share new images automatically.",
        recommendation:
          "Adopt the model terms: exchange, publication with credit, dated corrections, automatic sharing of additions.",
      },
    },
  },
  {
    kind: "brief",
    institution: "almaty",
    route: "belt_north",
    language: "ru",
    field: "0521",
    version: "3.0",
    released: -210,
    people: { author: ["sadykova"] },
    texts: {
      ru: {
        title: "Спасать склоны, а не деревья: дикая яблоня и застройка предгорий",
        summary: "Рекомендации акиматам и университетам по охране последних рощ яблони Сиверса.",
        body: ["Третья редакция учитывает инвентаризацию прошлого лета: 64 рощи, из них 23 уже отрезаны дорогами."],
        question: "Почему охраняемые деревья перестают давать потомство?",
        findings:
          "В рощах, отрезанных дорогой, подрост исчезает за двадцать лет: некому переносить семена, и пыльца приходит из садов.",
        recommendation:
          "Охранять склон целиком с коридором не уже 300 метров; запретить культурные сорта ближе километра; открыть реестр рощ.",
      },
      en: {
        title: "Save slopes, not trees: wild apples and building in the foothills",
        summary: "Advice to cities and universities on the last groves of Malus sieversii.",
        body: ["The third edition includes last summer’s survey: 64 groves, 23 of them already cut off by roads."],
        question: "Why do protected trees stop having offspring?",
        findings:
          "In groves cut off by a road saplings vanish within twenty years: nobody carries the seed, and pollen comes from gardens.",
        recommendation:
          "Protect whole slopes with corridors of at least 300 metres; keep cultivars a kilometre away; publish a register of groves.",
        stale: true,
      },
    },
  },
  {
    kind: "brief",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    field: "0811",
    version: "0.9",
    released: -33,
    people: { author: ["memon"] },
    texts: {
      en: {
        title: "Whose salt is it? Drainage, cotton and the cost of a kilogram",
        summary: "Salinity is priced nowhere in the cotton chain. We show where it could be.",
        body: ["A working version for comment. Figures for the upper delta will follow after harvest."],
        question: "Who pays for the salt that irrigation leaves in the ground?",
        findings:
          "Growers at the end of the canal bear four fifths of the loss. Nothing in the grade, the contract or the label lets a buyer see it.",
        recommendation:
          "Add soil salinity to the bale’s record; let brands that ask for it pay into drainage in the same district.",
      },
    },
  },
  {
    kind: "brief",
    institution: "muscat",
    route: "belt_south",
    language: "ar",
    field: "1041",
    version: "1.0",
    released: -15,
    people: { author: ["harthy"] },
    texts: {
      ar: {
        title: "مواسم جديدة: ماذا يعني تبدّل الرياح لموانئ السفن الصغيرة",
        summary: "قراءة في تسعين سنة من سجلات الوصول لموانئ بحر العرب.",
        body: ["قورنت سجلات المرافئ بأرصاد الأقمار، وتُتاح الجداول لمن يطلبها."],
        question: "هل ما زال تقويم الربابنة صالحًا لتخطيط أرصفة السفن الصغيرة؟",
        findings:
          "تأخر مطلع الموسم نحو تسعة أيام، وزادت الأيام العاصفة في آخره. وما زالت رخص الإبحار تُمنح وفق التقويم القديم.",
        recommendation: "ربط الرخص بالتوقعات لا بالتواريخ، وتوسيع أرصفة الاحتماء في ثلاثة مرافئ.",
      },
      en: {
        title: "New seasons: what shifting winds mean for small-craft harbours",
        summary: "Ninety years of arrival books from harbours of the Arabian Sea.",
        body: ["Arrival books were compared with satellite winds. Tables are available on request."],
        question: "Does the pilots' calendar still serve for planning small-craft berths?",
        findings:
          "The season opens about nine days later and ends more stormily, while sailing permits still follow the old dates.",
        recommendation: "Tie permits to forecasts instead of dates, and enlarge shelter berths in three harbours.",
      },
    },
  },
];

import type { SampleOpportunity } from "../shape.ts";

export const BELT_OPPORTUNITIES: SampleOpportunity[] = [
  {
    kind: "opportunity",
    institution: "colombo",
    route: "belt_south",
    language: "en",
    direction: "offer",
    sector: "G",
    validFor: 133,
    sought: ["industry", "academia"],
    concerns: ["CN", "PK"],
    texts: {
      en: {
        title: "Single-estate black tea in trial lots of 200 kilograms",
        summary:
          "Eleven gardens, full lot histories, and room at our tasting table for buyers who want to learn before they order.",
        body: [
          "Large buyers take containers; we would like to meet shops and tea schools that begin with ten chests. Each lot comes with date of plucking, altitude, moisture at packing and the price it made at auction.",
          "Samples are sent at cost. Terms: half with the order, half against documents.",
        ],
      },
      "zh-CN": {
        title: "单一茶园红茶：二百公斤试购批",
        summary: "十一座茶园，批次信息完整；想先学后买的客商，评茶桌上有座位。",
        body: [
          "大买家按柜采购，我们想结识从十箱起步的茶店与茶学校。每批附采摘日期、海拔、包装含水率与拍卖价。",
          "样品按成本收费；定金五成，余款见单付清。",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    direction: "offer",
    sector: "C",
    validFor: 61,
    sought: ["industry"],
    concerns: ["CN", "BD"],
    texts: {
      en: {
        title: "Pilot ring-spinning line open to outside trials",
        summary:
          "Ninety-six spindles, a laboratory beside them, and staff who will run your fibre and tell you the truth about it.",
        body: [
          "Mills and breeders may book the line by the day. You receive yarn, evenness charts and a note on waste. Results belong to you for a year; after that the anonymous figures go into our public table.",
        ],
      },
      "zh-CN": {
        title: "环锭纺中试线对外开放",
        summary: "九十六锭、配套实验室，以及肯说实话的技术员。",
        body: [
          "纱厂与育种单位可按日预约。您将得到纱样、条干曲线与落棉记录。一年内结果归您所有，之后匿名数据进入公开表。",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "almaty",
    route: "belt_north",
    language: "ru",
    direction: "demand",
    sector: "H",
    validFor: 47,
    sought: ["industry", "government"],
    concerns: ["CN"],
    texts: {
      ru: {
        title: "Ищем партнёра для обратной загрузки 20-футовых контейнеров",
        summary: "Объединение мельниц и маслозаводов готово давать 40 контейнеров в месяц на Гуанчжоу и Шэньчжэнь.",
        body: [
          "Груз: мука высшего сорта, льняное и подсолнечное масло во флекситанках, бобовые. Университет ведёт расчёт и статистику, договор заключают сами предприятия.",
          "Важны: твёрдая дата подачи, электронная накладная, страхование от задержки на смене колеи.",
        ],
      },
      "zh-CN": {
        title: "寻求二十英尺箱返程货合作方",
        summary: "面粉与油脂企业联合体每月可提供四十箱，发往广州与深圳。",
        body: ["货物包括特等面粉、亚麻籽油与葵花油（液袋）、豆类。看重固定上站日期、电子运单与换轨延误保险。"],
      },
      en: {
        title: "Partner sought for return loads of 20-foot containers",
        summary: "An association of mills can fill 40 boxes a month for Guangzhou and Shenzhen.",
        body: [
          "Cargo: flour, linseed and sunflower oil in flexitanks, pulses. What matters: fixed loading dates, an electronic consignment note, insurance against delay at the change of gauge.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "kazan",
    route: "belt_north",
    language: "ru",
    direction: "offer",
    sector: "R",
    validFor: 180,
    sought: ["culture"],
    texts: {
      ru: {
        title: "Передвижная выставка «Серебро за меха»: свободны даты с осени",
        summary: "Двенадцать витрин, тексты на трёх языках, монтаж за четыре дня. Страховку и перевозку делим пополам.",
        body: [
          "Нужен зал от 220 квадратных метров, климат 45–55 % и один человек, который любит рассказывать про весы. Платы за показ нет: просим в обмен выставку такого же объёма.",
        ],
      },
      en: {
        title: "Travelling exhibition 'Silver for furs': dates free from autumn",
        summary: "Twelve cases, texts in three languages, four days to install. Insurance and transport are shared.",
        body: [
          "We need 220 square metres, 45–55 % humidity and one person who likes to explain scales. There is no fee; we ask for an exhibition of the same size in return.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "istanbul",
    route: "belt_central",
    language: "en",
    direction: "offer",
    sector: "R",
    validFor: 96,
    sought: ["culture", "academia"],
    concerns: ["IR", "UZ"],
    texts: {
      en: {
        title: "Digitising bench for bound account books, with two trained operators",
        summary:
          "Send us a ledger or borrow the bench: images, structural metadata and a reading of the first ten pages.",
        body: [
          "The bench opens a book to ninety degrees only and copes with loose sand, insects and pressed flowers. Small museums pay for transport alone. Files are handed over complete, and we keep no copy unless you ask.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "cairo",
    route: "belt_central",
    language: "ar",
    direction: "demand",
    sector: "M",
    validFor: 30,
    sought: ["research", "industry"],
    texts: {
      ar: {
        title: "مطلوب: مختبر لتحليل نظائر الزجاج لثلاث مئة عينة",
        summary: "عينات من ورش الفسطاط من القرن الثامن إلى الثاني عشر، ونرغب في شريك ينشر النتائج معنا.",
        body: [
          "المطلوب نظائر السترونتيوم والنيوديميوم والعناصر النزرة، بعينة لا تزيد على ثلاثة مليغرامات. تُنقل العينات مع مرافق وتعود إلى المتحف.",
          "الميزانية متاحة لعامين، ويُفضَّل من يستقبل باحثًا شابًا لشهرين.",
        ],
      },
      en: {
        title: "Wanted: laboratory for isotope analysis of three hundred glass samples",
        summary:
          "Samples from workshops of Fustat, eighth to twelfth century; we seek a partner who publishes with us.",
        body: [
          "Strontium and neodymium isotopes and trace elements from no more than three milligrams. Samples travel with a courier and return. A laboratory that can host a young researcher for two months is preferred.",
        ],
      },
      fr: {
        title: "Recherche laboratoire pour l’analyse isotopique de trois cents verres",
        summary:
          "Échantillons des ateliers de Fostat, du VIIIe au XIIe siècle ; partenaire souhaité pour une publication commune.",
        body: [
          "Isotopes du strontium et du néodyme et éléments traces, sur trois milligrammes au plus. Les échantillons voyagent avec un convoyeur et reviennent au musée.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "muscat",
    route: "belt_south",
    language: "ar",
    direction: "offer",
    sector: "P",
    validFor: 150,
    sought: ["academia", "culture"],
    texts: {
      ar: {
        title: "سفينة تدريب مخيطة متاحة لرحلات جامعية قصيرة",
        summary: "ثمانية أماكن لطلاب ومشرف، خمسة أيام بين مسقط وصور، في موسم الشتاء.",
        body: [
          "يعمل الطلاب بحّارة لا ركابًا، ويقيس كل فريق ما يشاء: السرعة والانحراف والماء المتسرب والأغاني. تتحمل الجامعة الطعام والتأمين فقط.",
        ],
      },
      en: {
        title: "Sewn training ship available for short university voyages",
        summary:
          "Eight places for students and one supervisor, five days between Muscat and Sur, in the winter season.",
        body: [
          "Students work as crew. Each team measures what it likes: speed, leeway, water in the bilge, songs. The university pays food and insurance only.",
        ],
      },
    },
  },
];

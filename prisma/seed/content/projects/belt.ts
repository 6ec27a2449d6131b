import type { SampleProject } from "../shape.ts";

export const BELT_PROJECTS: SampleProject[] = [
  {
    kind: "project",
    institution: "nanhai",
    route: "belt_south",
    language: "en",
    field: "0311",
    concerns: ["PK", "LK"],
    from: -200,
    to: 530,
    partners: ["karachi", "colombo"],
    sought: ["government", "industry", "research"],
    people: { lead: ["chen"], researcher: ["memon"] },
    outputs: [{ title: "From agreement to invoice: a codebook", yearsAgo: 0, doi: "10.5555/sre.conversion.codebook" }],
    texts: {
      en: {
        title: "From agreement to invoice: what becomes of co-operation projects",
        summary: "We follow 300 announced co-operation projects until they earn their first invoice, or do not.",
        aims: "Measure how many university–industry agreements along the route become trade, after how long, and what the successful ones did in their first hundred days.",
        body: [
          "Conversion rates are quoted often and measured rarely. Our codebook defines five milestones, from signed agreement to repeat order, and asks both partners separately.",
          "Chambers of commerce that share their lists receive the figures for their own members first.",
        ],
      },
      "zh-CN": {
        title: "从协议到发票：合作项目后来怎样了",
        summary: "跟踪三百个已公布的合作项目，直到它们开出第一张发票，或者没有。",
        aims: "衡量沿线校企协议有多少转化为贸易、用时多久，以及成功者在前一百天做了什么。",
        body: [
          "转化率常被引用，却很少被测量。我们的编码手册定义了从签约到复购的五个里程碑，并分别询问双方。愿意提供名录的商会将最先得到本会员的数据。",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "hexi",
    route: "belt_central",
    language: "zh-CN",
    field: "0322",
    from: -700,
    to: 390,
    partners: ["samarkand", { name: "Neva Institute of Fragment Studies (sample)", country: "RU" }],
    sought: ["academia", "culture"],
    people: { lead: ["ma"], researcher: ["rahimova", "ouyang"] },
    outputs: [
      { title: "敦煌吐鲁番残片缀合目录·甲编", yearsAgo: 1, doi: "10.5555/sre.joins.a" },
      { title: "A vocabulary for describing paper", yearsAgo: 0, doi: "10.5555/sre.joins.paper" },
    ],
    texts: {
      "zh-CN": {
        title: "缀合：敦煌吐鲁番残片的虚拟团聚",
        summary: "为分藏各国的残片建立共同的纸张描述与影像标准，已确认四百一十二组缀合。",
        aims: "统一帘纹、染色、界栏的记录方法；让任一收藏机构在不移动原件的情况下提出与确认缀合。",
        body: [
          "残片的团聚首先是描述的团聚。项目先让修复师对同一张纸给出同样的描述，再让计算机提出候选，最后由两地研究者共同签字确认。",
          "每一组缀合都有编号、影像、反对意见与版本。",
        ],
      },
      en: {
        title: "Joins: virtual reunions of Dunhuang and Turfan fragments",
        summary:
          "Shared descriptions of paper and shared imaging standards for fragments held in many countries; 412 joins confirmed.",
        aims: "Record laid lines, dye and ruling alike everywhere; let any collection propose and confirm a join without moving an original.",
        body: [
          "Reuniting fragments begins with reuniting descriptions. Conservators first agree on paper, software then proposes, and two researchers in two places sign. Each join has a number, images, objections and versions.",
        ],
      },
      ru: {
        title: "Соединения: виртуальная встреча дуньхуанских и турфанских фрагментов",
        summary: "Общее описание бумаги и общий стандарт съёмки; подтверждено 412 соединений.",
        aims: "Единообразно описывать сетку, окраску и разлиновку; позволить любому хранилищу предложить и подтвердить соединение, не двигая подлинник.",
        body: [
          "Сначала реставраторы договариваются о бумаге, потом программа предлагает пары, и подтверждают их двое исследователей из двух городов.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "almaty",
    route: "belt_north",
    language: "ru",
    field: "0532",
    from: -540,
    to: 555,
    partners: [{ name: "Tian Shan Dendrology Station (sample)", country: "KG" }],
    sought: ["research"],
    people: { lead: ["sadykova"], researcher: ["bekov"] },
    outputs: [{ title: "Ряд годичных колец арчи, 1190–2020", yearsAgo: 1, doi: "10.5555/sre.juniper.series" }],
    texts: {
      ru: {
        title: "Арча и караван: климат Тянь-Шаня по годичным кольцам",
        summary: "Восемьсот лет колец можжевельника рядом с записями о падеже скота и закрытых перевалах.",
        aims: "Продлить ряд до 1100 года, сопоставить засухи с датами миграций и цен, выложить измерения открыто.",
        body: [
          "Арча растёт медленно и помнит долго. Узкие кольца отмечают сухие весны; мы кладём их рядом с хрониками, налоговыми списками и дневниками путешественников.",
          "Ищем коллег, у которых есть датированные письменные сведения о погоде на языках региона.",
        ],
      },
      en: {
        title: "Juniper and caravan: the climate of the Tian Shan in tree rings",
        summary: "Eight centuries of juniper rings beside records of dying herds and closed passes.",
        aims: "Extend the series to 1100, compare droughts with dated migrations and prices, publish every measurement.",
        body: [
          "Juniper grows slowly and remembers long. We lay narrow rings beside chronicles, tax lists and travellers' diaries, and look for colleagues with dated notes on weather in the languages of the region.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "kazan",
    route: "belt_north",
    language: "ru",
    field: "0222",
    from: -900,
    to: -60,
    people: { lead: ["galeev"], researcher: ["sokolova"] },
    outputs: [{ title: "Свод кладов дирхемов Среднего Поволжья", yearsAgo: 0, doi: "10.5555/sre.dirham.corpus" }],
    texts: {
      ru: {
        title: "Свод кладов: 212 находок серебра на Средней Волге",
        summary: "Завершённый проект: каждая монета взвешена, сфотографирована и связана с монетным двором.",
        aims: "Собрать все известные клады X века в одном открытом своде с весами до сотой грамма.",
        body: [
          "Проект закончен. Свод насчитывает 31 460 монет и обломков; для 87 процентов известен монетный двор. Данные можно скачать и исправить: ошибки, найденные читателями, вносятся раз в полгода.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "samarkand",
    route: "belt_central",
    language: "ru",
    field: "0541",
    from: -310,
    to: 785,
    partners: ["isfahan"],
    sought: ["academia"],
    people: { lead: ["rahimova"] },
    texts: {
      ru: {
        title: "Синус одного градуса: вычислители Самарканда",
        summary: "Цифровое издание трактата аль-Каши о синусе одного градуса и таблиц, которые на нём держались.",
        aims: "Издать текст по пяти рукописям, повторить вычисление шаг за шагом и показать, где переписчики исправляли число.",
        body: [
          "Аль-Каши нашёл синус одного градуса последовательными приближениями задолго до того, как такой способ описали в Европе. Мы издаём трактат вместе с каждым промежуточным числом.",
        ],
      },
      en: {
        title: "The sine of one degree: the computers of Samarkand",
        summary:
          "A digital edition of al-Kashi’s treatise on the sine of one degree and of the tables that rested on it.",
        aims: "Edit the text from five manuscripts, repeat the computation step by step, and show where copyists corrected the number.",
        body: [
          "Al-Kashi found the sine of one degree by successive approximation. We publish the treatise with every number in between.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "isfahan",
    route: "belt_central",
    language: "en",
    field: "0722",
    from: 30,
    to: 760,
    partners: ["istanbul", "marseille"],
    sought: ["research", "culture", "industry"],
    people: { lead: ["farrokhi"], researcher: ["aubanel"] },
    texts: {
      en: {
        title: "The dyer’s second book: madder, weld and the water they need",
        summary: "We dye 600 dated recipes in the water of four cities and measure what time does to them.",
        aims: "Separate the effect of water from that of skill; give conservators a reference set they can hold beside an object.",
        body: [
          "Dye manuals praise the water of their own town. We take them at their word: the same recipes, the same wool, in water from Isfahan, Bursa, Marseille and Guangzhou, aged in one cabinet.",
          "Samples are cut into forty sets and sent to whoever promises to publish what they find.",
        ],
      },
      ar: {
        title: "كتاب الصبّاغ الثاني: الفوّة والماء الذي تحتاجه",
        summary: "نصبغ ست مئة وصفة مؤرخة بمياه أربع مدن ثم نقيس ما يفعله بها الزمن.",
        aims: "التمييز بين أثر الماء وأثر المهارة، وتزويد المرممين بمجموعة مرجعية توضع بجوار القطعة.",
        body: [
          "تمدح كتب الصباغة ماء بلدها، ونحن نصدّقها ثم نجرّب: الوصفات نفسها والصوف نفسه بماء أصفهان وبورصة ومرسيليا وقوانغتشو.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    field: "0811",
    from: -365,
    to: 365,
    partners: ["nanhai", { name: "Aral Edge Cotton Station (sample)", country: "UZ" }],
    sought: ["research", "industry"],
    people: { lead: ["memon"], researcher: ["chen"] },
    outputs: [{ title: "Yields under four salinities, season one", yearsAgo: 0, doi: "10.5555/sre.cotton.season1" }],
    texts: {
      en: {
        title: "Cotton at the edge of the sea",
        summary: "Salt-tolerant cotton tested on the Indus, the Aral and the Pearl River by the same protocol.",
        aims: "Find two lines that yield 70 per cent of a sweet-water crop at six decisiemens, and say honestly where they do not.",
        body: [
          "The protocol, seed lists and spreadsheets are open. Farmers on the plots are co-authors of the yearly report and are paid for their measurements.",
        ],
      },
      "zh-CN": {
        title: "海边的棉花",
        summary: "以同一方案在印度河、咸海与珠江口试种耐盐棉。",
        aims: "找到两个在六分西门子盐度下仍有淡水产量七成的品系，并如实说明它们在哪里做不到。",
        body: ["方案、种子清单与数据表全部公开。试验田的农户是年度报告的共同作者，测量工作计酬。"],
        stale: true,
      },
    },
  },
  {
    kind: "project",
    institution: "dhaka",
    route: "belt_south",
    language: "en",
    field: "0723",
    from: 45,
    to: 410,
    sought: ["industry"],
    people: { lead: ["islam"] },
    status: "in_review",
    texts: {
      en: {
        title: "A village loom co-operative and its ledger",
        summary: "Forty weavers publish what each jamdani costs them in hours, yarn and light.",
        aims: "Set a floor price that a buyer abroad can check.",
        body: ["Every cloth gets a page: who spun, who wove, how many evenings, what it was sold for."],
      },
    },
  },
];

import type { SampleLecture } from "../shape.ts";

export const BELT_CENTRAL_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "nanhai",
    route: "belt_central",
    language: "en",
    heldIn: ["en", "ar", "zh-CN"],
    format: "workshop",
    attendance: "mixed",
    field: "0231",
    people: { speaker: ["ouyang", "masry"] },
    sessions: [
      { in: 15, at: "16:00", until: "18:00", venue: "nanhaiLibrary", room: "Map Room", online: "translators" },
      { in: 22, at: "16:00", until: "18:00", venue: "nanhaiLibrary", room: "Map Room", online: "translators" },
      { in: 29, at: "16:00", until: "18:00", venue: "nanhaiLibrary", room: "Map Room", online: "translators" },
    ],
    registration: {
      mode: "approval",
      capacity: 18,
      closes: 12,
      confirmed: 7,
      pending: 6,
      declined: 2,
      delegations: [{ institution: "cairo", people: 4, status: "confirmed" }],
    },
    texts: {
      en: {
        title: "Working like Hunayn: a translators' workshop after Baghdad",
        summary:
          "Collate first, translate second, sign your doubts: the method of a ninth-century translator applied to three short texts.",
        body: [
          "Hunayn ibn Ishaq left a letter in which he lists what he translated of Galen, for whom, from how many manuscripts, and what he thought of his own earlier versions. It is the best guide to the craft we know, and hardly anyone has worked by it.",
          "Three sessions, three texts: a remedy, a star table’s preface, a merchant’s contract. Participants work in pairs across Arabic, Chinese and English.",
          "> We translate sense by sense, and say where the sense failed us.",
        ],
      },
      "zh-CN": {
        title: "像侯奈因那样工作：巴格达之后的译者工作坊",
        summary: "先校勘，再翻译，为疑问署名：用九世纪译者的方法处理三篇短文。",
        body: [
          "侯奈因·本·伊斯哈格留下一封长信，列出他译过的盖伦著作：为谁而译，用了几种抄本，如今怎样看自己早年的译文。这是我们所知最好的翻译指南。",
          "三次课，三篇文本：药方、星表序言、商人契约。学员以阿拉伯文、中文、英文两两结对。",
        ],
      },
      ar: {
        title: "على طريقة حنين: ورشة للمترجمين بعد بغداد",
        summary: "المقابلة أولًا ثم الترجمة، مع توقيع المترجم على شكّه: منهج مترجم من القرن التاسع في ثلاثة نصوص قصيرة.",
        body: [
          "ترك حنين بن إسحاق رسالة يعدّد فيها ما نقله من كتب جالينوس، ولمن، ومن كم نسخة، وما رأيه في ترجماته الأولى. وهي أوفى دليل نعرفه إلى هذه الصنعة.",
          "ثلاث جلسات وثلاثة نصوص: وصفة دواء، ومقدمة زيج، وعقد تاجر. يعمل المشاركون أزواجًا بالعربية والصينية والإنجليزية.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "hexi",
    route: "belt_central",
    language: "zh-CN",
    format: "lecture",
    attendance: "mixed",
    field: "0222",
    people: { speaker: ["ma"] },
    sessions: [{ in: 11, at: "19:00", until: "20:30", venue: "hexiReading", online: "sogdian" }],
    registration: {
      mode: "at_once",
      capacity: 40,
      confirmed: 27,
      delegations: [
        { institution: "nanhai", people: 6, status: "confirmed" },
        { institution: "nansha", people: 4, status: "confirmed" },
      ],
    },
    texts: {
      "zh-CN": {
        title: "米薇的信：敦煌烽燧下的粟特文古信札",
        summary: "四世纪初，一位被丈夫留在敦煌的粟特女子写下两封信。信没有送到，却留到了今天。",
        body: [
          "一九〇七年，斯坦因在敦煌以西的一座烽燧下找到一只邮包，里面有五封较完整的粟特文书信。写信人谈麝香、胡椒与银价，也谈战乱与饥荒。其中米薇写给母亲和丈夫的两封，读来像昨天写的。",
          "马云岚将逐行讲解信中的商路、称谓与愤怒，并说明粟特商团如何在河西走廊组织起来。现场四十席，线上不限。",
        ],
      },
      en: {
        title: "Miwnay’s letters: Sogdian mail under a watchtower near Dunhuang",
        summary:
          "Early in the fourth century a Sogdian woman left behind in Dunhuang wrote two letters. They were never delivered, and so we have them.",
        body: [
          "In 1907 Aurel Stein found a lost mailbag below a watchtower west of Dunhuang, with five fairly complete letters in Sogdian. They speak of musk, pepper and the price of silver, of war and hunger. Two are by Miwnay, to her mother and her husband, and might have been written yesterday.",
          "Ma Yunlan reads them line by line and shows how Sogdian merchants organised themselves along the Hexi corridor.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "almaty",
    route: "belt_central",
    language: "ru",
    format: "forum",
    field: "0521",
    concerns: ["UZ", "CN"],
    people: { speaker: ["sadykova"] },
    sessions: [{ in: 26, at: "10:00", until: "16:00", venue: "almatyHall" }],
    status: "cancelled",
    cancellationReason:
      "Половина докладчиков в эти дни вызвана на паводковую комиссию. Мы соберём форум снова осенью и напишем всем, кто был записан.",
    registration: { mode: "at_once", capacity: 60, closes: 24 },
    texts: {
      ru: {
        title: "Вода и торговля: сколько воды в тонне хлопка",
        summary: "Форум гидрологов, агрономов и таможенников о скрытой воде, пересекающей границы вместе с товаром.",
        body: [
          "Килограмм хлопка-сырца — это несколько тысяч литров воды. Экспортёр считает деньги, агроном — поливы, гидролог — сток. Форум должен был посадить их за один стол и одну таблицу.",
        ],
      },
      en: {
        title: "Water and trade: how much water is in a tonne of cotton",
        summary: "Hydrologists, agronomists and customs officers on the hidden water that crosses borders with goods.",
        body: [
          "A kilogram of seed cotton stands for several thousand litres. Exporters count money, agronomists irrigations, hydrologists flow.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "samarkand",
    route: "belt_central",
    language: "ru",
    heldIn: ["ru", "en"],
    format: "workshop",
    field: "0533",
    people: { speaker: ["rahimova"] },
    sessions: [{ in: 6, at: "17:00", until: "21:00", venue: "samarkandDome" }],
    registration: {
      mode: "at_once",
      capacity: 14,
      closes: 5,
      confirmed: 11,
      waitlisted: 6,
      withdrawn: 1,
      delegations: [
        { institution: "almaty", people: 3, status: "confirmed" },
        { institution: "isfahan", people: 2, status: "waitlisted" },
      ],
    },
    texts: {
      ru: {
        title: "Тысяча восемнадцать звёзд: читаем зидж Улугбека",
        summary: "Вечер с таблицами 1437 года, транспортиром и небом. Проверим три звезды сами.",
        body: [
          "Каталог Улугбека — первое со времён Птолемея большое измерение звёзд заново. Участники разберут страницу таблиц, переведут шестидесятеричные числа буквами абджада и вычислят, где ошибся переписчик.",
          "После захода солнца выйдем во двор с учебным квадрантом и измерим три звезды. Ошибка в полградуса считается хорошим результатом.",
        ],
      },
      en: {
        title: "One thousand and eighteen stars: reading Ulugh Beg’s tables",
        summary: "An evening with the tables of 1437, a protractor and the sky. We will check three stars ourselves.",
        body: [
          "Ulugh Beg’s catalogue was the first large fresh measurement of the stars since Ptolemy’s. Participants take one page apart, read sexagesimal numbers in abjad letters, and find where a copyist slipped.",
          "After sunset we measure three stars with a teaching quadrant in the yard. Half a degree of error is considered good.",
        ],
      },
      ar: {
        title: "ألف وثماني عشرة نجمة: قراءة في زيج ألغ بيك",
        summary: "أمسية مع جداول سنة ١٤٣٧ ومنقلة وسماء صافية، نتحقق فيها من ثلاثة نجوم بأنفسنا.",
        body: [
          "كان فهرس ألغ بيك أول رصد واسع جديد للنجوم منذ بطليموس. يحلل المشاركون صفحة من الجداول ويقرؤون الأرقام الستينية بحروف الجُمّل ويكتشفون أين أخطأ الناسخ.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "lecture",
    institution: "istanbul",
    route: "belt_central",
    language: "en",
    heldIn: ["tr", "en"],
    format: "lecture",
    field: "0222",
    people: { speaker: ["arkin"] },
    sessions: [{ in: 17, at: "18:00", until: "19:30", venue: "istanbulKhan" }],
    registration: { mode: "external", url: "https://caravan-museum.example/evenings/coffee" },
    texts: {
      en: {
        title: "Coffee comes to the city: a beverage on trial, 1554",
        summary:
          "Two Syrians opened a coffeehouse at Tahtakale, and within a generation jurists, poets and tax farmers had all changed their minds.",
        body: [
          "The chronicler Peçevi names Hakem of Aleppo and Şems of Damascus, and the year 962 of the Hijra. Selin Arkın follows the bean from the Yemeni terraces to Suez, the drink from Sufi night prayers to the chess table, and the legal opinions that forbade, permitted and finally taxed it.",
          "The talk is in the open courtyard; bring a coat.",
        ],
      },
      ar: {
        title: "القهوة تصل إلى المدينة: مشروب أمام القضاء سنة ١٥٥٤",
        summary: "افتتح شاميّان مقهى في تختة قلعة، فما مضى جيل حتى غيّر الفقهاء والشعراء وجباة الضرائب آراءهم.",
        body: [
          "تتتبع سيلين أركين البُنّ من مدرجات اليمن إلى السويس، والمشروب من حلقات الذكر إلى رقعة الشطرنج، والفتاوى التي حرّمته ثم أباحته ثم فُرضت عليه الضريبة.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "isfahan",
    route: "belt_central",
    language: "en",
    heldIn: ["fa", "en"],
    format: "workshop",
    field: "0723",
    people: { speaker: ["farrokhi"] },
    sessions: [
      { in: -66, at: "09:00", until: "12:00", venue: "isfahanLoom" },
      { in: -65, at: "09:00", until: "12:00", venue: "isfahanLoom" },
    ],
    registration: { mode: "approval", capacity: 10, closes: -70, confirmed: 9, declined: 3 },
    texts: {
      en: {
        title: "Reading a knot: structure before pattern",
        summary: "Two mornings with magnifiers on carpet fragments, for people who catalogue them.",
        body: [
          "Most catalogues describe a carpet from the front. The back says more: knot, depression, selvedge, repair. Participants described the same six fragments before and after the course, and the second descriptions agreed far more often.",
          "Handouts are available from the organiser on request.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "cairo",
    route: "belt_central",
    language: "ar",
    format: "lecture",
    attendance: "mixed",
    field: "0222",
    people: { speaker: ["fahmy"] },
    sessions: [{ in: 20, at: "18:00", until: "19:30", venue: "cairoGarden", online: "geniza" }],
    registration: {
      mode: "at_once",
      capacity: 50,
      confirmed: 16,
      delegations: [{ institution: "muscat", people: 4, status: "confirmed" }],
    },
    texts: {
      ar: {
        title: "تاجر الهند يكتب إلى بيته: رسائل من جنيزة القاهرة",
        summary:
          "فلفل وحديد وورق وأثواب، وعتاب بين زوجين يفصل بينهما بحر: حياة تجار القرن الثاني عشر من أوراقهم المهملة.",
        body: [
          "في غرفة من كنيس بمصر القديمة تراكمت أوراق لا يجوز إتلافها، ومنها رسائل تجار سافروا بين عدن وساحل المليبار. كتب أحدهم من الهند بعد سنين من الغياب يعتذر إلى زوجته، ويذكر في السطر نفسه سعر الفلفل.",
          "يقرأ كريم فهمي ثلاث رسائل قراءة سطرية، ويعرض خريطة للوكلاء والشركاء من أديان شتى الذين ائتمن بعضهم بعضًا بلا محكمة تجمعهم.",
        ],
      },
      en: {
        title: "The India trader writes home: letters from the Cairo Geniza",
        summary: "Pepper, iron, paper, cloth, and a quarrel between spouses with an ocean between them.",
        body: [
          "In a chamber of a synagogue in Old Cairo lay papers that might not be destroyed, among them letters of traders between Aden and the Malabar coast. One writes from India, after years away, to ask his wife’s pardon, and gives the price of pepper in the same line.",
          "Karim Fahmy reads three letters line by line and maps the agents of several faiths who trusted each other without a common court.",
        ],
      },
      fr: {
        title: "Le marchand de l’Inde écrit chez lui : lettres de la Geniza du Caire",
        summary: "Poivre, fer, papier, étoffes, et une querelle de ménage par-dessus un océan.",
        body: [
          "Dans une chambre d’une synagogue du Vieux-Caire dormaient des papiers qu’on ne devait pas détruire : parmi eux, les lettres de négociants entre Aden et la côte de Malabar.",
          "Karim Fahmy en lit trois ligne à ligne et dresse la carte des associés de plusieurs confessions qui se faisaient crédit sans tribunal commun.",
        ],
      },
    },
  },
];

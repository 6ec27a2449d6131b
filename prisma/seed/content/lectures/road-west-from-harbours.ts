import type { SampleLecture } from "../shape.ts";

export const ROAD_WEST_FROM_HARBOURS_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "cairo",
    route: "road_west",
    language: "ar",
    heldIn: ["ar", "zh-CN"],
    format: "seminar",
    field: "0213",
    people: { speaker: ["masry"] },
    sessions: [
      { in: 28, at: "17:00", until: "19:00", venue: "cairoGarden" },
      { in: 35, at: "17:00", until: "19:00", venue: "cairoGarden" },
    ],
    registration: { mode: "approval", capacity: 15, closes: 24, confirmed: 4, pending: 7 },
    texts: {
      ar: {
        title: "الخط الصيني العربي: قصب أم فرشاة؟",
        summary: "كتب مسلمو الصين العربية بفرشاة عريضة فصار للحرف جسد آخر. حلقتان للكتابة والنقاش.",
        body: [
          "الخط «الصيني» ليس زخرفة بل حل لمشكلة: كيف تكتب الألف بأداة صُممت لغيرها؟ في الحلقة الأولى نكتب البسملة بالقصب ثم بالفرشاة ونقارن، وفي الثانية نقرأ شواهد من مساجد قوانغتشو وشيآن.",
          "العدد محدود، ويُطلب من الراغب أن يكتب سطرًا عن خبرته.",
        ],
      },
      "zh-CN": {
        title: "竹笔还是毛刷：中国的阿拉伯文书法",
        summary: "中国穆斯林以宽刷书写阿拉伯文，字母因此有了另一种身体。两次书写与讨论。",
        body: [
          "“经字”不是装饰，而是解决问题的办法：用为别种文字设计的工具，怎样写好一个“艾利夫”？第一次课用竹笔与木刷各写一遍，第二次课释读广州与西安清真寺的题刻。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "muscat",
    route: "road_west",
    language: "en",
    heldIn: ["en", "ar"],
    format: "conference",
    field: "0222",
    people: { speaker: ["harthy", "fahmy"] },
    sessions: [
      { in: 76, at: "09:00", until: "16:30", venue: "muscatSlip" },
      { in: 77, at: "09:00", until: "13:00", venue: "muscatSlip" },
    ],
    registration: { mode: "approval", capacity: 70, opens: 30, closes: 65 },
    texts: {
      en: {
        title: "Resin roads: frankincense from Dhofar to Guangzhou",
        summary: "Botanists, archaeologists and perfumers follow one resin from the tree to a Song customs list.",
        body: [
          "The eleventh-century customs returns of Guangzhou count frankincense by the hundred thousand catties. Where was it burnt, who graded it, and how did the trees bear it? Papers of fifteen minutes, then half an hour of smelling and argument.",
          "- Botany: tapping and recovery of *Boswellia sacra*\n- Archaeology: the harbour of Sumhuram\n- Texts: Zhao Rugua’s thirteen grades",
        ],
      },
      ar: {
        title: "دروب اللبان: من ظفار إلى قوانغتشو",
        summary: "علماء نبات وآثار وعطارون يتتبعون راتنجًا واحدًا من الشجرة إلى قائمة جمارك سونغ.",
        body: [
          "تعدّ سجلات جمارك قوانغتشو في القرن الحادي عشر اللبان بمئات آلاف الأرطال. أين أُحرق، ومن صنّفه، وكيف احتملت الأشجار ذلك؟",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "penang",
    route: "road_west",
    language: "en",
    format: "lecture",
    field: "0314",
    sessions: [{ in: 52, at: "20:00", until: "21:15", venue: "penangHall" }],
    status: "draft",
    texts: {
      en: {
        title: "Who minded the lighthouse? Keepers of the Strait, 1850–1970",
        summary: "Pay lists, logbooks and grandchildren’s memories of a dozen families who kept the lights.",
        body: ["Speaker and date to be confirmed with the harbour archive."],
      },
    },
  },
  {
    kind: "lecture",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    heldIn: ["sw", "en"],
    format: "lecture",
    field: "0232",
    people: { speaker: ["mwinyi"] },
    sessions: [{ in: 3, at: "17:30", until: "19:00", venue: "mombasaFort" }],
    registration: { mode: "at_once", capacity: 55, closes: 3, confirmed: 20 },
    texts: {
      en: {
        title: "A poem that carried freight: Swahili verse in Arabic script",
        summary:
          "Shipping contracts, blessings and gossip in one metre: how utendi poems moved along the coast by dhow.",
        body: [
          "Amina Mwinyi reads from manuscripts in Arabic script, kept in chests from Pate to Lindi, in which captains ask for wind in the same stanza as they list cargo. She sings the metre first; the meaning comes more easily afterwards.",
          "Families are invited to bring their own manuscripts. Nothing is taken away; we photograph, and you keep the pictures.",
        ],
      },
      ar: {
        title: "قصيدة تحمل بضاعة: الشعر السواحلي بالحرف العربي",
        summary: "عقود شحن ودعاء وأخبار في بحر واحد: كيف سافرت قصائد الأوتيندي على ظهور السنابيك.",
        body: [
          "تقرأ أمينة مويني من مخطوطات محفوظة في صناديق البيوت من باتي إلى ليندي، يسأل فيها الربابنة الريح ويعدّون الحمولة في المقطع نفسه. تنشد الوزن أولًا، فيسهل المعنى بعده.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "piraeus",
    route: "road_west",
    language: "en",
    format: "seminar",
    attendance: "mixed",
    field: "0421",
    people: { speaker: ["karras"] },
    sessions: [{ in: 23, at: "18:00", until: "20:00", venue: "piraeusRoom", online: "average" }],
    registration: {
      mode: "at_once",
      capacity: 60,
      confirmed: 12,
      delegations: [{ institution: "shekou", people: 3, status: "confirmed" }],
    },
    texts: {
      en: {
        title: "Thrown overboard for all: general average from Rhodes to box ships",
        summary:
          "If cargo is sacrificed to save the ship, everyone shares the loss. A rule older than Roman law meets twenty thousand containers.",
        body: [
          "The Digest quotes a Rhodian sea law: what is given up for all is made good by the contribution of all. Today one fire can call on thousands of cargo owners, some with a single carton. Eleni Karras takes a real adjustment apart, line by line.",
          "Students from other institutions may join online and receive the adjustment beforehand.",
        ],
      },
      fr: {
        title: "Jeté à la mer pour tous : l’avarie commune, de Rhodes aux porte-conteneurs",
        summary:
          "Si l’on sacrifie la cargaison pour sauver le navire, chacun partage la perte. Une règle plus vieille que le droit romain.",
        body: [
          "Le Digeste cite une loi rhodienne : ce qui est donné pour tous est réparé par la contribution de tous. Aujourd’hui, un seul incendie met à contribution des milliers de chargeurs. Eleni Karras démonte un règlement d’avarie ligne à ligne.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "marseille",
    route: "road_west",
    language: "fr",
    format: "lecture",
    field: "0222",
    people: { speaker: ["aubanel"] },
    sessions: [{ in: -40, at: "18:30", until: "20:00", venue: "marseilleNef" }],
    registration: { mode: "at_once", capacity: 110, confirmed: 33, withdrawn: 3 },
    texts: {
      fr: {
        title: "Patente nette, patente brute : le papier qui ouvrait le port",
        summary:
          "Avant de débarquer ses ballots, un capitaine devait prouver que nul n’était malade au départ. Autopsie d’une procédure, et de son échec en 1720.",
        body: [
          "Le Grand-Saint-Antoine arriva de Syrie en mai 1720 avec des morts à bord et de la soie pour la foire de Beaucaire. Les règlements étaient bons ; les exceptions l’étaient davantage. Claire Aubanel lit les registres des intendants de santé jour par jour.",
          "Elle compare ensuite avec les quarantaines d’Alexandrie et de Smyrne.",
        ],
      },
      en: {
        title: "Clean bill, foul bill: the paper that opened the port",
        summary:
          "Before landing a bale a captain had to prove that nobody was ill where he came from. Anatomy of a procedure, and of its failure in 1720.",
        body: [
          "The Grand-Saint-Antoine came from Syria in May 1720 with dead on board and silk for the fair of Beaucaire. The rules were good; the exceptions were better. Claire Aubanel reads the health registers day by day.",
        ],
      },
    },
  },
];

import type { SampleLecture } from "../shape.ts";

export const BELT_SOUTH_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "muscat",
    route: "belt_south",
    language: "ar",
    format: "seminar",
    attendance: "mixed",
    field: "0716",
    people: { speaker: ["harthy"] },
    sessions: [
      { in: -2, at: "19:30", until: "21:00", venue: "muscatSlip", online: "kamal" },
      { in: 5, at: "19:30", until: "21:00", venue: "muscatSlip", online: "kamal" },
      { in: 12, at: "19:30", until: "21:00", venue: "muscatSlip", online: "kamal" },
    ],
    registration: { mode: "at_once", capacity: 35, closes: 11, confirmed: 18 },
    texts: {
      ar: {
        title: "الكمال والإصبع: كيف قاس ابن ماجد السماء",
        summary:
          "لوح خشب وخيط معقود كانا يكفيان الربّان ليعرف عرض مرساه. ثلاث أمسيات نصنع فيها الأداة ونجربها على الشاطئ.",
        body: [
          "يقيس الربان ارتفاع الجاه بالأصابع، والإصبع عندهم نحو درجة وسبعة وثلاثين دقيقة. ومن عقدة إلى عقدة على الخيط مرفأ بعد مرفأ. شرح أحمد بن ماجد ذلك في «كتاب الفوائد» نثرًا ونظمًا ليسهل حفظه في الليل.",
          "الأمسية الأولى للقراءة، والثانية للصنعة، والثالثة على شاطئ مطرح مع النجوم إن صحت السماء.",
        ],
      },
      en: {
        title: "Kamal and finger: how Ibn Majid measured the sky",
        summary:
          "A piece of wood and a knotted cord told a pilot the latitude of his anchorage. Three evenings to make one and use it.",
        body: [
          "Pilots measured the Pole Star in fingers, each a little over a degree and a half, and knotted one harbour after another into the cord. Ahmad ibn Majid explained the art in prose and in verse, so that it could be remembered in the dark.",
          "The first evening is for reading, the second for making, the third on Mutrah beach, weather permitting.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    format: "seminar",
    field: "0811",
    concerns: ["CN", "UZ"],
    people: { speaker: ["memon", "chen"] },
    sessions: [{ in: 24, at: "11:00", until: "13:00", venue: "karachiLab", room: "M-12" }],
    registration: { mode: "at_once", capacity: 70, opens: 4, closes: 22 },
    texts: {
      en: {
        title: "Cotton that drinks brackish water: field results from the delta",
        summary:
          "Two seasons, eleven lines, four salinities. What grew, what did not, and what the spinners said about the fibre.",
        body: [
          "As the sea moves up the Indus, farmers ask for cotton that survives a salty irrigation. Sana Memon presents yields with their confidence intervals, including the three lines that failed. Chen Boyuan adds what Guangdong mills pay for each grade.",
          "Seed and raw figures will be shared with anybody who plants a comparison plot.",
        ],
      },
      "zh-CN": {
        title: "能喝咸水的棉花：三角洲田间试验报告",
        summary: "两季、十一个品系、四档盐度：什么长成了，什么没有，纺纱厂怎么看。",
        body: [
          "海水沿印度河上溯，农民需要耐盐灌溉的棉花。萨娜·梅蒙将公布产量与置信区间，包括失败的三个品系；陈柏远补充广东纱厂对各等级纤维的报价。",
          "凡愿意种植对照田者，可索取种子与原始数据。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "colombo",
    route: "belt_south",
    language: "en",
    format: "forum",
    paid: true,
    field: "0811",
    people: { speaker: ["wickrama"] },
    sessions: [{ in: 30, at: "08:30", until: "12:30", venue: "colomboTasting" }],
    registration: { mode: "external", url: "https://serendib-leaf.example/tastings/high-grown" },
    texts: {
      en: {
        title: "What the taster writes down: high-grown teas, cup by cup",
        summary: "Twenty cups, one vocabulary, two centuries of argument about what 'brisk' means.",
        body: [
          "Brokers in Colombo, Guangzhou and Mombasa describe the same cup in different words and pay different prices for it. In this tasting each participant writes first, and only then hears what the market said.",
          "The fee covers samples and the scorebook. Please come without perfume.",
        ],
      },
      "zh-CN": {
        title: "评茶师写下什么：高地茶逐杯审评",
        summary: "二十杯茶，一套词汇，和两百年来关于“鲜爽”二字的争论。",
        body: [
          "科伦坡、广州与蒙巴萨的茶商用不同的词描述同一杯茶，付不同的价。参加者先写后听市场的评语。",
          "费用含茶样与评分册，请勿使用香水。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "dhaka",
    route: "belt_south",
    language: "en",
    format: "workshop",
    field: "0214",
    people: { speaker: ["islam"] },
    sessions: [{ in: 37, at: "06:00", until: "09:00", venue: "dhakaLoft" }],
    status: "changes_requested",
    reviewNote: "Please add where participants stay overnight and who answers for their safety on the boat at dawn.",
    registration: { mode: "approval", capacity: 12 },
    texts: {
      en: {
        title: "Spinning before sunrise: a class in fine yarn",
        summary: "Humidity, a takli and steady breath: how yarn of 300 count is drawn by hand.",
        body: [
          "The finest yarn is spun between the first light and the sun, when the air over the river is wet enough. The class begins on a boat at six and ends when the thread starts to break.",
        ],
      },
    },
  },
];

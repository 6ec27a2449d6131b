import type { SampleLecture } from "../shape.ts";

export const ROAD_WEST_FROM_GUANGDONG_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "nanhai",
    route: "road_west",
    language: "zh-CN",
    heldIn: ["zh-CN", "en"],
    format: "lecture",
    field: "0222",
    people: { speaker: ["liang"] },
    sessions: [{ in: 12, at: "18:30", until: "20:00", venue: "nanhaiHall" }],
    registration: {
      mode: "at_once",
      capacity: 80,
      closes: 11,
      confirmed: 22,
      withdrawn: 1,
      delegations: [
        { institution: "shekou", people: 7, status: "confirmed" },
        { institution: "hengqin", people: 10, status: "confirmed" },
      ],
    },
    texts: {
      "zh-CN": {
        title: "十三行的账本：茶叶、白银与信用",
        summary: "一船武夷茶从订货到起航，要经过多少双手、多少张字据？从行商留下的账目看十八世纪广州的信用网络。",
        body: [
          "一七五七年以后，西洋商船只准在广州贸易，由持照行商居间承保。行商预付茶款，洋商赊欠毛呢，白银一箱箱称重入库，而真正支撑这一切的是一张张字据和一句“照旧”。",
          "梁舒怡从三种账簿入手：收茶簿、洋船进口簿与欠单，演示如何把银两、元和担互相换算，如何看出一笔生意是赚是赔。",
          "讲座以中文进行，配英文同声传译。会前一小时可参观海洋史图书馆的账册原件。",
        ],
      },
      en: {
        title: "Ledgers of the Thirteen Hongs: tea, silver and credit",
        summary:
          "How many hands and slips of paper does a cargo of Wuyi tea pass before it sails? Credit in eighteenth-century Guangzhou.",
        body: [
          "After 1757 Western ships might trade only at Guangzhou, through licensed merchants who stood surety for them. Hong merchants paid for tea in advance, supercargoes owed for woollens, silver was weighed chest by chest; what carried it all was slips of paper and the words 'as before'.",
          "Liang Shuyi works from three kinds of book, and shows how to convert taels, dollars and piculs and how to tell a gain from a loss. With simultaneous interpretation into English.",
        ],
      },
      ar: {
        title: "دفاتر البيوت الثلاثة عشر: شاي وفضة وائتمان",
        summary: "كم يدًا تمر بها شحنة من شاي وويي قبل أن تبحر؟ شبكة الائتمان في قوانغتشو في القرن الثامن عشر.",
        body: [
          "بعد عام ١٧٥٧ لم يُسمح للسفن الغربية بالتجارة إلا في قوانغتشو، عن طريق تجار مرخّصين يضمنونها. وكان التاجر الصيني يدفع ثمن الشاي مقدمًا، ويؤجَّل ثمن الصوف، وتوزن الفضة صندوقًا صندوقًا.",
          "تشرح ليانغ شويي ثلاثة أنواع من الدفاتر وكيف نعرف منها الربح من الخسارة.",
        ],
      },
      fr: {
        title: "Les livres de comptes des Treize Hong : thé, argent, crédit",
        summary: "Par combien de mains passe une cargaison de thé de Wuyi avant de lever l’ancre ?",
        body: [
          "Après 1757, les navires occidentaux ne pouvaient commercer qu’à Canton, par l’entremise de marchands patentés qui répondaient d’eux. Liang Shuyi ouvre trois sortes de registres et montre comment y lire un gain ou une perte.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "lecture",
    institution: "shekou",
    route: "road_west",
    language: "zh-CN",
    heldIn: ["zh-CN", "en"],
    format: "conference",
    attendance: "mixed",
    field: "1041",
    concerns: ["GR", "KE", "EG"],
    people: { speaker: ["lin", "karras", "chen"] },
    sessions: [
      { in: 41, at: "09:00", until: "17:30", venue: "shekouQuay", online: "conference" },
      { in: 42, at: "09:00", until: "16:00", venue: "shekouQuay", online: "conference" },
    ],
    registration: { mode: "at_once", capacity: 240, opens: 10, closes: 38 },
    texts: {
      "zh-CN": {
        title: "一张单据走到底：海上丝路电子提单会议",
        summary: "两天，四个港口，一票真实的货：从蛇口订舱到比雷埃夫斯提货，全程不用一张纸。",
        body: [
          "会议的主角是一票货。第一天它从蛇口出发，在每个节点停下来问：此刻谁持有单据？哪国法律承认？系统断了怎么办？第二天由比雷埃夫斯、蒙巴萨与塞得港的同行接着走完。",
          "欢迎港口、船公司、银行、海关与高校报名。报名开放时间见本页。",
        ],
      },
      en: {
        title: "One document all the way: conference on electronic bills of lading",
        summary:
          "Two days, four ports, one real consignment: from booking in Shekou to release in Piraeus without a sheet of paper.",
        body: [
          "The protagonist is a consignment. On the first day it leaves Shekou and stops at every node to ask who holds the document now, which law recognises that, and what happens when the network fails. On the second day colleagues from Piraeus, Mombasa and Port Said take it home.",
          "Ports, carriers, banks, customs and universities are welcome.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "shekou",
    route: "road_west",
    language: "en",
    format: "lecture",
    attendance: "online",
    field: "0421",
    recording: "https://shekou-portlab.example/recordings/exclusive-control",
    people: { speaker: ["lin"] },
    sessions: [{ in: -18, at: "16:00", until: "17:00", online: "exclusive-control" }],
    registration: { mode: "at_once", capacity: 300, closes: -19, confirmed: 38 },
    texts: {
      en: {
        title: "What an electronic bill of lading must prove",
        summary:
          "Singularity, exclusive control, integrity: three words from the UNCITRAL model law, tried on three broken examples.",
        body: [
          "The 2017 Model Law on Electronic Transferable Records asks for a reliable method, not for a technology. Lin Keran shows three implementations that look reliable and are not, and what a court would ask of each.",
          "The recording and the three examples are linked from this page.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "hengqin",
    route: "road_west",
    language: "zh-CN",
    heldIn: ["zh-CN", "pt"],
    format: "seminar",
    field: "0231",
    concerns: ["PT", "MO"],
    people: { speaker: ["leong"] },
    sessions: [{ in: 21, at: "14:30", until: "17:00", venue: "hengqinStudio" }],
    registration: { mode: "at_once", capacity: 24, confirmed: 10 },
    texts: {
      "zh-CN": {
        title: "同一把椅子的三个名字：葡语国家设计贸易术语研讨",
        summary: "“藤”在里斯本、罗安达与澳门的订单上各有写法。做一份设计师与外贸员都看得懂的词表。",
        body: [
          "一份误写的订单曾让两百把椅子配错了座面。研讨会收集中文、葡文、英文术语，配图、配工序，最后以公共领域发布。",
          "请带一件难以命名的物件来。",
        ],
      },
      en: {
        title: "Three names for one chair: terms of the design trade in Portuguese",
        summary:
          "Rattan is written differently on orders from Lisbon, Luanda and Macao. We make a word list that designers and exporters both understand.",
        body: [
          "A misread order once put the wrong seats on two hundred chairs. We collect Chinese, Portuguese and English terms with pictures and steps of work. Bring an object that is hard to name.",
        ],
      },
    },
  },
];

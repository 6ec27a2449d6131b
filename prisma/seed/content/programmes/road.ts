import type { SampleProgramme } from "../shape.ts";

export const ROAD_PROGRAMMES: SampleProgramme[] = [
  {
    kind: "programme",
    institution: "nanhai",
    route: "road_south",
    language: "zh-CN",
    heldIn: ["zh-CN", "en"],
    field: "0521",
    degreeType: "double",
    level: "bachelor",
    credits: 240,
    partners: ["penang"],
    awardingBodies: ["nanhai", "penang"],
    intakes: [{ starts: 285, deadline: 128, places: 40 }],
    texts: {
      "zh-CN": {
        title: "海洋科学本科双学位（2+2）",
        summary: "两年在珠江口，两年在马六甲海峡：红树林、珊瑚礁与航道三门必修实地课。",
        body: [
          "前两年在广州完成数学、海洋化学与遥感，每学期出海一次；后两年在乔治市学习礁区生态与港口环境管理。两地的野外课使用同一套样方与同一本记录簿，毕业论文可以比较同一种生物在两岸的生活。",
          "中国籍与马来西亚籍学生各二十名，学费按本国学生标准收取。",
        ],
      },
      en: {
        title: "Marine Science, double bachelor’s (2+2)",
        summary:
          "Two years on the Pearl River estuary, two on the Strait of Malacca: mangrove, reef and channel as compulsory field courses.",
        body: [
          "The first two years in Guangzhou cover mathematics, ocean chemistry and remote sensing, with one voyage each term; the last two in George Town cover reef ecology and port environments. Both sides use the same quadrats and the same notebook.",
          "Twenty places each for students from China and from Malaysia, at home fees.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "nanhai",
    route: "road_west",
    language: "en",
    heldIn: ["en", "fr", "ar"],
    field: "0222",
    degreeType: "multiple",
    level: "master",
    credits: 120,
    partners: ["cairo", "marseille", "nansha"],
    awardingBodies: ["nanhai", { name: "Rhône Delta University of Heritage (sample)", country: "FR" }],
    intakes: [{ starts: 295, deadline: 18, places: 15 }],
    texts: {
      en: {
        title: "Ceramics and Glass of the Sea Routes (master’s)",
        summary:
          "Kiln sites in Guangdong, sherds in Cairo, warehouses in Marseille: three terms, three benches, one thesis.",
        body: [
          "The programme teaches one skill thoroughly: to say where a fragment was made, how it travelled and how to keep it from falling apart. Each term ends with a public sorting day, on which students identify what visitors bring.",
          "Term 1, Guangzhou: bodies, glazes, kilns. Term 2, Cairo: corrosion, sorting, drawing. Term 3, Marseille: cargo lists and merchant letters. Term 4: thesis.",
        ],
      },
      fr: {
        title: "Céramiques et verres des routes maritimes (master)",
        summary:
          "Fours du Guangdong, tessons du Caire, entrepôts de Marseille : trois semestres, trois paillasses, un mémoire.",
        body: [
          "Le programme enseigne une chose à fond : dire où un fragment fut fabriqué, comment il a voyagé et comment l’empêcher de se défaire. Chaque semestre se termine par une journée publique d’identification.",
        ],
      },
      ar: {
        title: "خزف الطرق البحرية وزجاجها (ماجستير)",
        summary: "أفران قوانغدونغ وشقافات القاهرة ومخازن مرسيليا: ثلاثة فصول وثلاث ورش ورسالة واحدة.",
        body: [
          "يعلّم البرنامج مهارة واحدة بإتقان: أن تقول أين صُنعت الكسرة وكيف سافرت وكيف تُصان. ويُختم كل فصل بيوم مفتوح يعرّف فيه الطلاب ما يحمله الزوار.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "programme",
    institution: "shekou",
    route: "road_west",
    language: "zh-CN",
    heldIn: ["zh-CN", "en"],
    attendance: "online",
    field: "0416",
    degreeType: "short",
    level: "non_degree",
    credits: 6,
    partners: ["piraeus", "mombasa"],
    intakes: [
      { starts: 35, deadline: 8, places: 80 },
      { starts: 125, deadline: 98, places: 80 },
    ],
    texts: {
      "zh-CN": {
        title: "数字贸易实务证书（线上）",
        summary: "每周两晚，共十周：电子单证、平台规则、跨境支付与争议解决，配三国导师。",
        body: [
          "课程面向外贸员、货代与青年公务员。每一单元以一票真实业务为案例，由蛇口、比雷埃夫斯与蒙巴萨的导师轮流讲解各自法域的做法。",
          "结业考试为开卷：在四小时内完成一票全电子单证的出口业务。",
        ],
      },
      en: {
        title: "Certificate in Digital Trade Practice (online)",
        summary:
          "Two evenings a week for ten weeks: electronic documents, platform rules, payments and disputes, with tutors in three countries.",
        body: [
          "For exporters, forwarders and young officials. Each unit follows one real transaction, explained in turn from Shekou, Piraeus and Mombasa. The examination is open-book: carry out one fully electronic export within four hours.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "hengqin",
    route: "road_west",
    language: "zh-CN",
    heldIn: ["zh-CN", "pt", "en"],
    field: "0212",
    degreeType: "exchange",
    level: "bachelor",
    credits: 30,
    partners: [
      { name: "Escola de Ofícios do Tejo (sample)", country: "PT" },
      { name: "Escola da Baía de Artes Aplicadas (sample)", country: "BR" },
    ],
    intakes: [{ starts: 95, deadline: -6, places: 8 }],
    texts: {
      "zh-CN": {
        title: "材料交换学期：藤、软木与剑麻",
        summary: "横琴的学生去特茹河口做软木，里斯本的学生来珠江口编藤。",
        body: ["每人带一种本地材料到对岸的工坊，回程带走另一种。学期末在横琴与里斯本同时展出同一份图纸的两种做法。"],
      },
      en: {
        title: "Exchange semester in materials: rattan, cork, sisal",
        summary: "Students from Hengqin work cork on the Tagus; students from Lisbon weave rattan on the Pearl River.",
        body: [
          "Everyone carries one local material across and brings another one home. The term ends with two shows on one day: the same drawings, made in two ways.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    field: "0222",
    degreeType: "joint",
    level: "doctorate",
    partners: ["muscat", "marseille", "penang"],
    awardingBodies: [{ name: "Kilindini University of the Coast (sample)", country: "KE" }, "penang"],
    intakes: [{ starts: 205, deadline: 66, places: 6 }],
    texts: {
      en: {
        title: "Doctoral school in Indian Ocean Studies",
        summary: "Six funded places, two supervisors on two coasts, and one language of the ocean learned to reading.",
        body: [
          "Candidates propose a question that cannot be answered from one shore. Each spends a monsoon at a second institution and learns to read one new script: Swahili in Arabic letters, Malay jawi, Gujarati or Classical Chinese.",
          "Stipends are for three years. Candidates with a craft or a ship behind them are as welcome as those with a degree in history.",
        ],
      },
      fr: {
        title: "École doctorale d’études de l’océan Indien",
        summary: "Six bourses, deux directeurs sur deux rivages et une langue de l’océan apprise pour la lire.",
        body: [
          "Chaque candidat propose une question à laquelle un seul rivage ne peut répondre, passe une mousson dans un second établissement et apprend une écriture nouvelle : swahili en caractères arabes, jawi, gujarati ou chinois classique.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "piraeus",
    route: "road_west",
    language: "en",
    field: "0421",
    paid: true,
    degreeType: "dual_award",
    level: "master",
    credits: 90,
    partners: ["nanhai"],
    awardingBodies: ["piraeus", "nanhai"],
    intakes: [{ starts: 280, deadline: 145, places: 30 }],
    texts: {
      en: {
        title: "Shipping Law between Two Seas (LLM)",
        summary: "Charterparties in Piraeus, maritime arbitration in Guangzhou, and a mooting voyage in between.",
        body: [
          "Both legal traditions are taught side by side from the first week: one contract, two courts. In spring the class moots aboard a ferry to Crete, where the ship’s officers serve as witnesses.",
          "Graduates receive the degrees of both universities.",
        ],
      },
      "zh-CN": {
        title: "两海航运法（法学硕士）",
        summary: "在比雷埃夫斯学租船合同，在广州学海事仲裁，途中在船上开模拟庭。",
        body: [
          "两种法律传统从第一周起并排讲授：一份合同，两个法庭。春季学期在开往克里特的渡轮上举行模拟庭审，由船员出庭作证。",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "programme",
    institution: "suva",
    route: "road_south",
    language: "en",
    heldIn: ["en", "fr"],
    field: "0521",
    degreeType: "joint",
    level: "master",
    credits: 120,
    partners: ["noumea", "apia"],
    awardingBodies: ["suva", { name: "Université des Îles Loyauté (sample)", country: "NC" }],
    intakes: [{ starts: 75, deadline: 15, places: 20 }],
    texts: {
      en: {
        title: "Reef Governance (joint master’s)",
        summary: "Ecology, custom and the law of the sea for people who will sit in meetings about reefs.",
        body: [
          "Students spend a term each in Suva and Nouméa and a placement with a village or a fisheries office. Every module is taught by two people: a scientist and somebody who holds a customary office.",
          "Applicants who work for a village, a district or a fishers' co-operative may replace the first degree by five years of service.",
        ],
      },
      fr: {
        title: "Gouvernance des récifs (master conjoint)",
        summary:
          "Écologie, coutume et droit de la mer pour celles et ceux qui siégeront dans les réunions où l’on décide des récifs.",
        body: [
          "Un semestre à Suva, un à Nouméa, puis un stage dans un village ou un service des pêches. Chaque module est donné à deux voix : un scientifique et une personne investie d’une charge coutumière.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "noumea",
    route: "road_south",
    language: "fr",
    field: "0521",
    degreeType: "exchange",
    level: "bachelor",
    credits: 15,
    partners: ["nanhai"],
    intakes: [{ starts: 130, deadline: 35, places: 6 }],
    status: "draft",
    texts: {
      fr: {
        title: "Stage croisé mangrove : Nouméa et delta de la rivière des Perles",
        summary: "Dix semaines de terrain, cinq de chaque côté.",
        body: ["À compléter avec l’université partenaire : assurance, logement, validation des crédits."],
      },
    },
  },
];

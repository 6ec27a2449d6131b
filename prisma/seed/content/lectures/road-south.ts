import type { SampleLecture } from "../shape.ts";

export const ROAD_SOUTH_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "nanhai",
    unit: "seaRoads",
    route: "road_south",
    language: "zh-CN",
    format: "seminar",
    field: "0831",
    concerns: ["FJ", "WS"],
    people: { speaker: ["liang"] },
    sessions: [{ in: 7, at: "15:00", until: "17:00", venue: "nanhaiLibrary", room: "二楼研讨室" }],
    registration: {
      mode: "at_once",
      capacity: 12,
      closes: 6,
      confirmed: 8,
      waitlisted: 5,
      withdrawn: 2,
      delegations: [
        { institution: "apia", people: 4, status: "confirmed" },
        { institution: "nansha", people: 3, status: "waitlisted" },
      ],
    },
    texts: {
      "zh-CN": {
        title: "休渔与禁捕：南海与南太平洋的两种办法",
        summary: "一边是统一的伏季休渔，一边是村落自定的禁渔海域。十二人的小型研讨，比较两种制度如何知道鱼回来了。",
        body: [
          "南海伏季休渔自一九九九年施行，以时间为界；斐济与萨摩亚的村落以一片礁为界，由族长宣布何时开、何时闭。两种办法都要回答同一个问题：谁来数鱼，谁来相信这个数。",
          "研讨会围坐进行，不设讲台。名额已满，可登记候补。",
        ],
      },
      en: {
        title: "Closed season, closed reef: two ways of letting fish return",
        summary:
          "A uniform summer moratorium here, a village closure there. A table of twelve compares how each knows that the fish came back.",
        body: [
          "The summer moratorium in the South China Sea, in force since 1999, is a matter of dates. In Fiji and Samoa a village closes a piece of reef and says when it opens again. Both must answer who counts, and who believes the count.",
          "We sit round one table. The seminar is full; you may join the waitlist.",
        ],
      },
      fr: {
        title: "Saison close, récif clos : deux façons de laisser revenir le poisson",
        summary: "Un moratoire d’été uniforme ici, une fermeture villageoise là. Douze personnes comparent.",
        body: [
          "En mer de Chine méridionale, le moratoire d’été, en vigueur depuis 1999, se règle sur le calendrier. Aux Fidji et aux Samoa, un village ferme un morceau de récif et annonce sa réouverture. Reste à savoir qui compte, et qui croit au compte.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "shekou",
    route: "road_south",
    language: "zh-CN",
    format: "workshop",
    attendance: "online",
    field: "0416",
    concerns: ["MY", "ID"],
    people: { speaker: ["lin"] },
    sessions: [
      { in: 2, at: "14:00", until: "16:00", online: "customs-data" },
      { in: 9, at: "14:00", until: "16:00", online: "customs-data" },
      { in: 16, at: "14:00", until: "16:00", online: "customs-data" },
    ],
    registration: {
      mode: "at_once",
      capacity: 60,
      closes: -1,
      confirmed: 24,
      delegations: [{ institution: "penang", people: 10, status: "confirmed" }],
    },
    texts: {
      "zh-CN": {
        title: "小厂也能填对：跨境电商申报数据三讲",
        summary: "品名、税号、价格、原产地。四个字段填错，整柜货就停在码头。",
        body: [
          "三次线上课，每次一个真实退单案例（已隐去企业名称）。学员带自己的产品来，下课时带走一份填好的申报样表。",
          "报名已截止，课件将在结束后公开。",
        ],
      },
      en: {
        title: "Small workshops can file it right: three classes on customs data",
        summary:
          "Description, tariff code, value, origin: four fields that stop a container on the quay when they are wrong.",
        body: [
          "Three online classes, each built on one declaration that was rejected, with names removed. Bring a product; leave with a completed sample declaration.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "penang",
    route: "road_south",
    language: "en",
    format: "lecture",
    field: "0232",
    people: { speaker: ["tan"] },
    sessions: [
      { in: -20, at: "20:00", until: "21:15", venue: "penangHall" },
      { in: -6, at: "20:00", until: "21:15", venue: "penangHall" },
      { in: 8, at: "20:00", until: "21:15", venue: "penangHall" },
    ],
    registration: { mode: "at_once", capacity: 150, confirmed: 31 },
    texts: {
      en: {
        title: "Three Kingdoms in Baba Malay: a reading with translations",
        summary:
          "Peranakan readers followed Chinese romances in Malay, printed with pictures and glossaries. Three evenings with the booklets.",
        body: [
          "From the 1880s presses in Singapore and Penang issued Chinese historical romances in Malay for readers who no longer read Chinese. The translators explained tea, kinship and stratagems in footnotes that are now the best part.",
          "Tan Siew Lin reads aloud, and a storyteller answers with the version he learned from his grandmother.",
        ],
      },
      "zh-CN": {
        title: "峇峇马来文《三国》：朗读与对译",
        summary: "土生华人用马来文读中国演义，书里配图、配词表。三个夜晚，一起翻这些小册子。",
        body: [
          "十九世纪八十年代起，新加坡与槟城的印书馆为不再读中文的读者刊行马来文演义。译者在脚注里解释茶、亲属称谓与计谋，如今这些脚注最好看。",
          "陈秀莲朗读，说书人则以祖母传下的版本应答。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "surabaya",
    route: "road_south",
    language: "en",
    heldIn: ["id", "en"],
    format: "lecture",
    field: "0716",
    people: { speaker: ["hartanto"] },
    sessions: [{ in: 44, at: "16:00", until: "17:30", venue: "surabayaShed" }],
    registration: { mode: "at_once", capacity: 80, opens: 15, closes: 43 },
    texts: {
      en: {
        title: "Seven sails and an engine: the pinisi learns to haul again",
        summary:
          "Wooden freighters of the archipelago, their builders on the beaches of South Sulawesi, and the price of diesel.",
        body: [
          "The art of boatbuilding in South Sulawesi entered UNESCO’s list of intangible heritage in 2017. Bagus Hartanto asks what the builders themselves want: orders. He compares the running cost of three hulls on the Surabaya–Makassar route, with and without sail.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "suva",
    route: "road_south",
    language: "en",
    format: "lecture",
    attendance: "mixed",
    field: "0222",
    people: { speaker: ["naivalu"] },
    sessions: [{ in: 14, at: "18:00", until: "19:30", venue: "suvaHouse", online: "star-compass" }],
    registration: {
      mode: "at_once",
      capacity: 60,
      confirmed: 13,
      delegations: [{ institution: "noumea", people: 5, status: "confirmed" }],
    },
    texts: {
      en: {
        title: "Thirty-two houses: laying out a star compass on the floor",
        summary: "Shells, string and a dark room: the listeners become the horizon and the speaker sails through them.",
        body: [
          "A star compass is not an instrument but an arrangement in the mind: each star rises in one house and sets in its mirror. Litia Naivalu teaches it the way she was taught, by walking.",
          "People online receive a printable horizon beforehand and place it round their chair.",
        ],
      },
      fr: {
        title: "Trente-deux maisons : poser une boussole d’étoiles sur le sol",
        summary: "Des coquillages, une ficelle, une salle obscure : le public devient l’horizon.",
        body: [
          "La boussole d’étoiles n’est pas un instrument mais un ordre que l’on garde en tête : chaque étoile se lève dans une maison et se couche dans sa jumelle. Litia Naivalu l’enseigne comme on la lui a apprise, en marchant.",
        ],
      },
      "zh-CN": {
        title: "三十二宫：在地板上铺一只星罗盘",
        summary: "贝壳、绳子与一间暗室：听众化作海平线，讲者从中驶过。",
        body: [
          "星罗盘不是器物，而是心里的排列：每颗星从一“宫”升起，在对称的一“宫”落下。利蒂娅·奈瓦卢用走的方式来教，正如别人当年教她。",
          "线上听众会提前收到可打印的“海平线”，围着椅子摆好即可。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "noumea",
    route: "road_south",
    language: "fr",
    format: "seminar",
    attendance: "online",
    field: "0521",
    people: { speaker: ["poadja"] },
    sessions: [
      { in: -9, at: "17:00", until: "18:00", online: "paletuviers" },
      { in: 4, at: "17:00", until: "18:00", online: "paletuviers" },
      { in: 18, at: "17:00", until: "18:00", online: "paletuviers" },
    ],
    registration: { mode: "at_once", capacity: 100, confirmed: 9 },
    texts: {
      fr: {
        title: "Lire une mangrove : trois heures avec les palétuviers",
        summary:
          "Du Pacifique au delta de la rivière des Perles, ce que les racines disent du sel, des tempêtes et des crabes.",
        body: [
          "Une heure par zone : le front de mer, le cœur, l’arrière. Élise Poadja filme en direct depuis le ponton, et les participants d’ailleurs montrent leur propre rivage. Nous remplissons ensemble une clé de lecture commune en français, en anglais et en chinois.",
        ],
      },
      en: {
        title: "Reading a mangrove: three hours among the roots",
        summary: "From the Pacific to the Pearl River delta: what roots say about salt, storms and crabs.",
        body: [
          "One hour for each zone: sea front, heart, back. Élise Poadja films live from the boardwalk; participants elsewhere show their own shore, and we fill in one key together.",
        ],
      },
    },
  },
];

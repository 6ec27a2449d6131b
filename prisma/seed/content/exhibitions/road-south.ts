import type { SampleExhibition } from "../shape.ts";

export const ROAD_SOUTH_EXHIBITIONS: SampleExhibition[] = [
  {
    kind: "exhibition",
    institution: "nansha",
    route: "road_south",
    language: "zh-CN",
    type: "archive",
    from: 18,
    to: 132,
    venue: "nanshaLoft",
    hours: [{ days: [2, 3, 4, 5, 6, 7], opens: "09:30", closes: "17:30" }],
    field: "0222",
    registration: {
      mode: "at_once",
      capacity: 30,
      closes: 16,
      confirmed: 14,
      withdrawn: 2,
      delegations: [
        { institution: "nanhai", people: 8, status: "confirmed" },
        { institution: "penang", people: 5, status: "confirmed" },
      ],
    },
    texts: {
      "zh-CN": {
        title: "针路与星图：南海航路簿",
        summary: "渔民代代手抄的更路簿、火长用的针路图与南太平洋的星罗盘，第一次摆在同一张海图上。",
        body: [
          "更路簿用“更”记里程，用罗盘的二十四山记方向，一句话就是一段航程。抄本里夹着潮痕和烟灰，也夹着只有船上人才懂的礁名。",
          "展厅中央是一片可以走上去的海图。从海南的潭门出发，跟着一行行口诀走，到了图的尽头，会遇见另一套办法：不用罗盘，只凭星升星落的方位与涌浪的节奏。",
          "**开幕导览**名额有限，请先登记。",
        ],
      },
      en: {
        title: "Needle roads and star roads: pilot books of the South China Sea",
        summary:
          "Fishermen’s hand-copied genglubu, pilots' compass charts and the star compass of the Pacific on one sea chart.",
        body: [
          "A genglubu counts distance in watches and direction in the twenty-four points of the compass; one line is one passage. The copies keep tide marks, ash, and the names that only crews gave to reefs.",
          "In the middle of the hall is a chart to walk on. At its southern edge a different art begins: no needle, only the rising and setting points of stars and the rhythm of the swell.",
          "Please register for the opening tour.",
        ],
      },
      fr: {
        title: "Routes de l’aiguille, routes des étoiles : carnets de pilotage de la mer de Chine méridionale",
        summary:
          "Les genglubu recopiés à la main par les pêcheurs et la boussole stellaire du Pacifique sur une même carte.",
        body: [
          "Le genglubu compte les distances en quarts et les caps selon les vingt-quatre rumbs du compas ; une ligne vaut une traversée.",
          "Au centre de la salle, une carte sur laquelle on marche. À son bord sud commence un autre art : plus d’aiguille, mais les levers d’étoiles et le rythme de la houle.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "exhibition",
    institution: "surabaya",
    route: "road_south",
    language: "en",
    type: "museum",
    from: 33,
    to: 170,
    venue: "surabayaShed",
    hours: [{ days: [2, 3, 4, 5, 6, 7], opens: "09:00", closes: "16:00" }],
    field: "0222",
    texts: {
      en: {
        title: "Three scents of an archipelago: clove, nutmeg, mace",
        summary:
          "An exhibition for the nose: trees that grew on a handful of islands and moved the ships of half the world.",
        body: [
          "Until the eighteenth century cloves came from a few volcanic islands off Halmahera and nutmeg from Banda, and from nowhere else. Javanese, Malay, Chinese, Gujarati and Arab merchants knew the way long before any European did.",
          "You walk through drying floors, a customs shed and a pharmacy. In each, lift the lid, smell, and match what a buyer of that time would have paid in rice, cloth or copper cash.",
        ],
      },
      "zh-CN": {
        title: "群岛三香：丁香、肉豆蔻、肉豆蔻衣",
        summary: "一场用鼻子看的展览：只长在几座小岛上的树，牵动了半个世界的船。",
        body: [
          "十八世纪以前，丁香只产于哈马黑拉岛外的几座火山岛，肉豆蔻只产于班达群岛。爪哇、马来、中国、古吉拉特与阿拉伯商人早已熟知航路。",
          "观众依次走过晒场、海关货栈与药铺，揭盖闻香，再猜当时的买家愿意付多少米、布或铜钱。",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "penang",
    route: "road_south",
    language: "en",
    type: "archive",
    from: -102,
    to: 26,
    venue: "penangArchive",
    hours: [{ days: [1, 2, 3, 4, 5, 6], opens: "10:00", closes: "17:00" }],
    field: "0322",
    texts: {
      en: {
        title: "Enclosed please find: qiaopi letters home",
        summary: "Money and a few lines of news, carried by hand from the Straits to villages in Guangdong and Fujian.",
        body: [
          "A qiaopi was a remittance and a letter in one envelope. The amount stood on the front for everyone to see; inside, in a space the size of a palm, a son explained why it was less than last year. The letters entered UNESCO’s Memory of the World register in 2013.",
          "We show 180 of them in the order in which one courier would have delivered them, with the replies that survived. Visitors who bring family letters can have them scanned and read on Saturday mornings.",
        ],
      },
      "zh-CN": {
        title: "外付洋银若干：海峡侨批",
        summary: "一笔钱，几行字，由水客从海峡带回广东与福建的乡村。",
        body: [
          "侨批是银信合一的家书。银数写在封面上，人人看得见；信纸只有巴掌大，儿子在里面解释今年为何寄得少。二〇一三年，侨批档案列入《世界记忆名录》。",
          "展览按一位批脚送信的顺序陈列一百八十封侨批和留存下来的回批。周六上午，观众可带家书前来扫描释读。",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "suva",
    route: "road_south",
    language: "en",
    type: "photography",
    from: 62,
    to: 125,
    venue: "suvaHouse",
    hours: [{ days: [1, 2, 3, 4, 5], opens: "09:00", closes: "16:30" }],
    field: "0222",
    texts: {
      en: {
        title: "Sail, outrigger, lashing: canoes that are being built now",
        summary:
          "Photographs of forty canoe builders between Fiji, Tonga and the Marshalls, and of the trees they are waiting for.",
        body: [
          "None of these canoes is a museum piece. They carry copra, children and football teams. The photographer asked each builder one question: which part is hardest to teach? Most answered that it was patience with the wood.",
          "A half-finished hull stands in the hall, and the builders come on Wednesdays to go on with it.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "hengqin",
    route: "road_south",
    language: "zh-CN",
    type: "art",
    from: 70,
    to: 96,
    venue: "hengqinStudio",
    hours: [{ days: [3, 4, 5, 6, 7], opens: "11:00", closes: "18:00" }],
    status: "draft",
    field: "0212",
    texts: {
      "zh-CN": {
        title: "蚝壳、藤与光：毕业设计展",
        summary: "二十二组学生用潮间带的材料做照明、座椅与渔具。",
        body: ["蚝壳烧成石灰，藤条弯成灯罩，渔网改成隔断。展览记录每件作品失败过的版本。", "展期与开放时间待定。"],
      },
    },
  },
];

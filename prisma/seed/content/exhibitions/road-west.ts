import type { SampleExhibition } from "../shape.ts";

export const ROAD_WEST_EXHIBITIONS: SampleExhibition[] = [
  {
    kind: "exhibition",
    institution: "nansha",
    route: "road_west",
    language: "zh-CN",
    type: "museum",
    from: -37,
    to: 84,
    venue: "nanshaShed",
    hours: [
      { days: [2, 3, 4, 5], opens: "09:30", closes: "17:30" },
      { days: [6, 7], opens: "09:30", closes: "20:00" },
    ],
    closures: [{ from: 25, to: 26, reason: "设备检修" }],
    field: "0213",
    concerns: ["PT", "EG"],
    texts: {
      "zh-CN": {
        title: "广彩出洋：从珠江画坊到里斯本的餐桌",
        summary: "景德镇的白胎、广州的彩绘、欧洲的纹章。一百二十件外销瓷还原十八世纪珠江两岸画坊的一年。",
        body: [
          "十八世纪，素白瓷胎自景德镇经赣江、大庾岭和北江运到广州，在河南的画坊里添上金边与纹章，再赶在东北季风起时装船。一套餐具从伦敦下单到上桌，往往要等两三年。",
          "展览以一份真实格式的订货单为线索：订单上的纹章旁写着“此处用红”，画工照抄了文字，于是红色没有了，英文字却烧在了盘心。这样的误会，我们找到了七件。",
          "二楼的画坊每天有师傅现场“织金地”，观众可以在瓷片上试描一段边饰并带走。",
        ],
      },
      en: {
        title: "Guangcai goes abroad: from Pearl River painting shops to tables in Lisbon",
        summary:
          "White blanks from Jingdezhen, enamels from Guangzhou, coats of arms from Europe: a year in the painting shops in 120 pieces.",
        body: [
          "In the eighteenth century plain porcelain travelled from Jingdezhen over the Dayu pass to Guangzhou, was painted and gilded on Henan island, and had to be aboard before the north-east monsoon. A service ordered in London was on the table two or three years later.",
          "The thread of the exhibition is an order sheet. Beside the arms somebody wrote that a field should be red; the painter copied the words, and so the plate has no red but an English note fired into its centre. We found seven such misunderstandings.",
          "Upstairs painters work every day, and visitors may paint a border and take it home.",
        ],
      },
      ar: {
        title: "خزف قوانغتساي يسافر: من ورش نهر اللؤلؤ إلى موائد لشبونة",
        summary: "مئة وعشرون قطعة من خزف التصدير تروي عامًا كاملًا من حياة الرسامين على ضفتي النهر.",
        body: [
          "كان الخزف الأبيض يصل من جينغدتشن إلى قوانغتشو، فتُرسم عليه الزخارف والشعارات وتُذهَّب حوافه، ثم يُشحن قبل هبوب الرياح الموسمية الشمالية الشرقية.",
          "يتتبع المعرض ورقة طلب واحدة كُتب عليها «هنا أحمر»، فنقل الرسام الكلمات كما هي، وبقيت العبارة مشويةً في قلب الصحن. وجدنا سبع قطع من هذا النوع.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "cairo",
    route: "road_west",
    language: "ar",
    type: "museum",
    from: -21,
    to: 97,
    venue: "cairoVault",
    hours: [
      { days: [6, 7, 1, 2, 3], opens: "09:00", closes: "17:00" },
      { days: [4], opens: "09:00", closes: "21:00" },
    ],
    field: "0222",
    concerns: ["CN"],
    texts: {
      ar: {
        title: "شقافات الفسطاط: صينيٌّ ومصريٌّ في كسرة واحدة",
        summary:
          "من أكوام الفسطاط خرجت آلاف الكسر من السيلادون والخزف الأزرق والأبيض، ومعها ما صنعه خزافو مصر تقليدًا لها.",
        body: [
          "لم تصل إلينا من موائد الفسطاط صحون كاملة، بل كسر رماها أهلها. ومن بينها خزف من أفران لونغتشوان وجينغدتشن، جاء عبر المحيط الهندي وموانئ البحر الأحمر ثم على ظهور الجمال إلى قوص فالنيل.",
          "يضع المعرض كل كسرة صينية بجوار أختها المصرية: الطينة مختلفة والزخرفة واحدة. وعلى الزائر أن يخمّن أيهما الأصل قبل أن يقلب البطاقة.",
          "كل خميس مساءً جلسة لمسٍ للمكفوفين وضعاف البصر.",
        ],
      },
      en: {
        title: "Sherds of Fustat: China and Egypt in one fragment",
        summary:
          "Thousands of celadon and blue-and-white sherds came out of Fustat’s mounds, together with what Egyptian potters made after them.",
        body: [
          "No whole dishes reached us from the tables of Fustat, only what its people threw away. Among the sherds is ware from Longquan and Jingdezhen that came by the Indian Ocean and the Red Sea ports, then by camel to Qus and down the Nile.",
          "Each Chinese sherd lies beside its Egyptian sister: other clay, same ornament. Guess which came first before you turn the label.",
        ],
      },
      fr: {
        title: "Tessons de Fostat : la Chine et l’Égypte en un fragment",
        summary:
          "Céladons et bleu-et-blanc tirés des buttes de Fostat, avec leurs imitations par les potiers d’Égypte.",
        body: [
          "Des tables de Fostat il ne reste pas de plats entiers, seulement ce que l’on jetait. Parmi les tessons, des pièces de Longquan et de Jingdezhen venues par l’océan Indien et la mer Rouge.",
          "Chaque tesson chinois est posé près de son frère égyptien : autre pâte, même décor. Devinez lequel fut le modèle avant de retourner le cartel.",
        ],
      },
      "zh-CN": {
        title: "福斯塔特的瓷片：一片之中见中国与埃及",
        summary: "福斯塔特土丘出土的青瓷与青花瓷片，与埃及陶工的仿制品并列展出。",
        body: [
          "福斯塔特的餐桌没有留下完整的盘子，只留下人们丢弃的碎片。其中有龙泉窑与景德镇的瓷器，经印度洋与红海港口，再由骆驼驮到尼罗河。",
          "每一片中国瓷旁边都放着它的埃及“姐妹”：胎土不同，纹样相同。翻开说明牌之前，请先猜一猜哪一片在先。",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "marseille",
    route: "road_west",
    language: "fr",
    type: "museum",
    from: -64,
    to: 47,
    venue: "marseilleNef",
    hours: [{ days: [3, 4, 5, 6, 7], opens: "11:00", closes: "19:00" }],
    paid: true,
    field: "0212",
    texts: {
      fr: {
        title: "Indiennes défendues : le coton peint qui fit peur à la soie",
        summary:
          "Soixante-treize ans d’interdiction n’ont pas eu raison des cotonnades. Une histoire de fraude, de garance et de mode.",
        body: [
          "De 1686 à 1759, le royaume de France interdit de fabriquer, de vendre et même de porter des toiles peintes à la manière des Indes. Marseille, qui en imprimait depuis le milieu du XVIIe siècle, apprit à vivre entre franchise du port et saisie des jupons.",
          "L’exposition met côte à côte les toiles venues de Surate et de la côte de Coromandel, leurs copies provençales et les procès-verbaux où les commis décrivent, avec une précision d’amateur, les fleurs qu’ils vont brûler.",
          "Un atelier de mordançage permet de comprendre le secret que tout le monde cherchait : ce n’est pas la couleur qui tient, c’est l’alun.",
        ],
      },
      en: {
        title: "Forbidden calico: the painted cotton that frightened silk",
        summary:
          "Seventy-three years of prohibition could not stop printed cotton. A story of smuggling, madder and fashion.",
        body: [
          "From 1686 to 1759 the kingdom of France forbade making, selling and even wearing cloth painted in the Indian manner. Marseille, which had printed it since the middle of the seventeenth century, learned to live between a free port and the seizure of petticoats.",
          "Cloth from Surat and the Coromandel coast hangs beside Provençal copies and the reports of clerks who describe, with a lover’s precision, the flowers they are about to burn.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    type: "heritage",
    from: -8,
    to: 73,
    venue: "mombasaFort",
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: "08:30", closes: "18:00" }],
    field: "0222",
    texts: {
      en: {
        title: "Coral and celadon: bowls set in the tombs of the coast",
        summary:
          "Swahili builders pressed imported bowls into coral plaster. The bowls are mostly gone; their rings tell where they came from.",
        body: [
          "Along the coast from Lamu to Kilwa, pillar tombs and mosque niches carry round hollows where Chinese and Persian dishes once shone. Collectors prised many of them out. What remains is a foot-ring, a stain of glaze, a diameter.",
          "Our team measured 412 of these hollows and matched 96 to kilns by size and residue. The exhibition shows plaster casts, matching bowls on loan, and the conversation with the families whose ancestors lie there.",
        ],
      },
      fr: {
        title: "Corail et céladon : les bols enchâssés dans les tombes de la côte",
        summary:
          "Les bâtisseurs swahilis scellaient des bols importés dans l’enduit de corail. Il en reste l’empreinte.",
        body: [
          "De Lamu à Kilwa, tombes à pilier et mihrabs portent des cavités rondes où brillaient des plats chinois et persans. Beaucoup ont été arrachés ; il reste un anneau, une trace de glaçure, un diamètre.",
          "Notre équipe a mesuré 412 de ces cavités et en a rattaché 96 à un four.",
        ],
      },
    },
  },
];

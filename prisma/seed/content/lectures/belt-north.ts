import type { SampleLecture } from "../shape.ts";

export const BELT_NORTH_LECTURES: SampleLecture[] = [
  {
    kind: "lecture",
    institution: "nanhai",
    route: "belt_north",
    language: "zh-CN",
    heldIn: ["zh-CN", "ru"],
    format: "forum",
    attendance: "mixed",
    field: "1041",
    concerns: ["KZ", "RU"],
    people: { speaker: ["chen", "bekov"] },
    sessions: [
      { in: 34, at: "09:00", until: "12:00", venue: "nanhaiHall", online: "rail-forum" },
      { in: 34, at: "14:00", until: "17:30", venue: "nanhaiHall", online: "rail-forum" },
    ],
    registration: {
      mode: "at_once",
      capacity: 120,
      closes: 31,
      confirmed: 21,
      delegations: [
        { institution: "almaty", people: 9, status: "confirmed" },
        { institution: "shekou", people: 12, status: "confirmed" },
        { institution: "kazan", people: 4, status: "withdrawn" },
      ],
    },
    texts: {
      "zh-CN": {
        title: "换轨之后：中欧班列的空箱、口岸与返程货",
        summary: "从多斯特克到布列斯特，列车要换两次轨距。真正让货主头疼的却是空箱怎么回来。",
        body: [
          "标准轨一四三五毫米，宽轨一五二〇毫米，口岸上的吊机一刻不停。论坛上午讨论口岸作业数据的共享格式，下午讨论返程货源：哈萨克斯坦的面粉、葵花油与铜材能否填满南下的箱子。",
          "欢迎货代、口岸单位和高校**以单位名义组团报名**。会议提供中俄同声传译，线上会场同步。",
        ],
      },
      ru: {
        title: "После смены колеи: порожние контейнеры и обратный груз",
        summary:
          "От Достыка до Бреста поезд дважды меняет колею, но главная забота грузовладельца — как вернуть порожний контейнер.",
        body: [
          "Колея 1435 мм, колея 1520 мм, и краны на погранпереходе не стоят ни минуты. Утром форум обсуждает общий формат данных о перегрузке, днём — обратный груз: казахстанскую муку, подсолнечное масло и медь.",
          "Организации могут записать **делегацию**. Синхронный перевод с китайского и русского, трансляция.",
        ],
      },
      en: {
        title: "After the change of gauge: empty boxes, border yards and return freight",
        summary:
          "Trains from China to Europe change gauge twice. What keeps shippers awake is how the empty box comes home.",
        body: [
          "1,435 millimetres, then 1,520, and the cranes at the border never stop. The morning is about a shared format for transshipment data; the afternoon asks whether Kazakh flour, sunflower oil and copper can fill the boxes going back.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "lecture",
    institution: "almaty",
    takesPart: [
      {
        institution: "nanhai",
        role: "partner",
        invited: true,
        note: "Мы хотели бы показать лекцию и у вас, с переводом на китайский.",
      },
    ],
    route: "belt_north",
    language: "ru",
    heldIn: ["ru", "kk"],
    format: "lecture",
    field: "0511",
    people: { speaker: ["sadykova"] },
    sessions: [{ in: 9, at: "18:30", until: "20:00", venue: "almatyHall" }],
    registration: { mode: "at_once", capacity: 90, confirmed: 19 },
    texts: {
      ru: {
        title: "Яблоко вышло из Алатау: дикий сад и дорога на запад",
        summary: "Как яблоня Сиверса из ущелий Заилийского Алатау стала предком почти всех садовых яблок.",
        body: [
          "Генетики прочли геном яблони и подтвердили то, о чём говорил ещё Николай Вавилов: главный предок садового яблока растёт здесь, над городом. Плоды разносили медведи и лошади, а потом купцы, и по дороге на запад к яблоне Сиверса примешалась лесная.",
          "Профессор Садыкова покажет карту последних диких рощ и расскажет, почему спасать нужно не деревья поодиночке, а склоны. После лекции — дегустация двенадцати диких форм, по дольке каждой.",
        ],
      },
      en: {
        title: "The apple left the Alatau: a wild orchard and the road west",
        summary: "How Malus sieversii from the gorges above Almaty became the ancestor of nearly every orchard apple.",
        body: [
          "Geneticists have confirmed what Nikolai Vavilov said after walking here: the chief ancestor of the orchard apple grows above this city. Bears and horses carried the fruit, then merchants, and on the way west it crossed with the European crab.",
          "Professor Sadykova shows a map of the last wild groves and explains why slopes must be saved, not single trees. Afterwards: twelve wild forms to taste, one slice each.",
        ],
      },
      "zh-CN": {
        title: "苹果自阿拉套山来：野果林与西行之路",
        summary: "天山北麓峡谷里的新疆野苹果，如何成为几乎所有栽培苹果的祖先。",
        body: [
          "基因组研究证实了瓦维洛夫当年的判断：栽培苹果的主要祖先就长在这座城市上方的山坡。熊和马带走果实，后来是商人；西行途中，它又与欧洲野苹果杂交。",
          "讲座后可品尝十二种野生类型，每种一片。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "almaty",
    route: "belt_north",
    language: "ru",
    format: "seminar",
    attendance: "mixed",
    field: "0222",
    people: { speaker: ["bekov", "sadykova"] },
    sessions: [
      { in: -13, at: "17:00", until: "18:30", venue: "almatyHall", room: "214", online: "yam" },
      { in: -6, at: "17:00", until: "18:30", venue: "almatyHall", room: "214", online: "yam" },
      { in: 1, at: "17:00", until: "18:30", venue: "almatyHall", room: "214", online: "yam" },
      { in: 8, at: "17:00", until: "18:30", venue: "almatyHall", room: "214", online: "yam" },
    ],
    registration: { mode: "at_once", capacity: 25, closes: 7, confirmed: 17, withdrawn: 1 },
    texts: {
      ru: {
        title: "Ям: четыре вечера о степной почте",
        summary:
          "Пайцза, подменные лошади и сто двадцать вёрст в день: устройство почтовой службы Монгольской империи.",
        body: [
          "Семинар читает источники вслух: Рашид ад-Дина, Марко Поло, указы юаньской канцелярии и отчёты францисканцев. Каждый вечер — один вопрос: кто кормил лошадей, кто платил, кто злоупотреблял, что осталось.",
          "1. Станция и её повинность\n2. Знак на поясе: пайцза\n3. Посол, купец и самозванец\n4. От яма к ямщику",
        ],
      },
      en: {
        title: "Yam: four evenings on the steppe post",
        summary: "Tablets of authority, relay horses and a very long day’s ride: how the Mongol empire’s post worked.",
        body: [
          "The seminar reads its sources aloud: Rashid al-Din, Marco Polo, edicts of the Yuan chancery, reports of Franciscans. One question each evening: who fed the horses, who paid, who abused it, what is left.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "kazan",
    route: "belt_north",
    language: "ru",
    format: "lecture",
    field: "0222",
    people: { speaker: ["galeev"] },
    sessions: [{ in: 19, at: "19:00", until: "20:30", venue: "kazanPier" }],
    registration: {
      mode: "at_once",
      capacity: 20,
      confirmed: 15,
      waitlisted: 4,
      delegations: [{ institution: "samarkand", people: 5, status: "confirmed" }],
    },
    texts: {
      ru: {
        title: "Секретарь посольства: Ибн Фадлан на Волге, 921–922",
        summary: "Одиннадцать месяцев пути из Багдада к правителю булгар, записанные человеком, которому было холодно.",
        body: [
          "Ахмад ибн Фадлан ехал секретарём халифского посольства и записал всё: цену меха, форму бороды, северное сияние, похороны русов на корабле. Полный список его записки нашли только в 1923 году в Мешхеде.",
          "Ильсур Галеев читает записку как хозяйственный документ: сколько стоило посольство, почему деньги на крепость так и не приехали и что об этом думал правитель булгар.",
        ],
      },
      en: {
        title: "The embassy’s secretary: Ibn Fadlan on the Volga, 921–922",
        summary:
          "Eleven months on the road from Baghdad to the ruler of the Bulgars, written down by a man who felt the cold.",
        body: [
          "Ahmad ibn Fadlan travelled as secretary to the caliph’s embassy and noted everything: the price of fur, the northern lights, a ship funeral. A fuller copy of his report came to light only in 1923, in Mashhad.",
          "Ilsur Galeev reads it as an account book: what the embassy cost, why the money for a fortress never arrived, and what the ruler of the Bulgars thought of that.",
        ],
      },
      ar: {
        title: "كاتب السفارة: ابن فضلان على نهر الفولغا (٩٢١–٩٢٢م)",
        summary: "أحد عشر شهرًا من بغداد إلى ملك الصقالبة، دوّنها رجل لم يحتمل البرد.",
        body: [
          "خرج أحمد بن فضلان كاتبًا لسفارة الخليفة المقتدر، فدوّن كل شيء: أثمان الفراء وأضواء الشمال وجنازة على سفينة. ولم تُعرف النسخة الأوفى من رسالته إلا سنة ١٩٢٣ في مشهد.",
          "يقرؤها إلسور غالييف بوصفها دفتر حسابات: كم كلّفت السفارة، ولماذا لم يصل مال الحصن؟",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "kazan",
    route: "belt_north",
    language: "ru",
    format: "lecture",
    field: "0311",
    people: { speaker: ["sokolova"] },
    recording: "https://volga-landing.example/recordings/kyakhta",
    sessions: [{ in: -31, at: "19:00", until: "20:30", venue: "kazanPier" }],
    registration: { mode: "at_once", capacity: 40, confirmed: 26, withdrawn: 2 },
    texts: {
      ru: {
        title: "Чай через Кяхту: кирпичный, байховый и контрабандный",
        summary: "Почему чай, шедший до Казани полтора года, ценили выше того, что приплыл морем за несколько месяцев.",
        body: [
          "До Суэцкого канала чай из Уишаня шёл через Калган и Кяхту на вьюках, санях и баржах. Купцы уверяли, что сухопутный чай ароматнее: он не дышит трюмом. Вера Соколова разбирает весовые книги казанского чайного двора и сравнивает обещания с ценами.",
          "Запись лекции доступна по ссылке на этой странице.",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "hexi",
    route: "belt_north",
    language: "en",
    heldIn: ["en", "zh-CN"],
    format: "workshop",
    attendance: "online",
    field: "0322",
    people: { speaker: ["ma"] },
    sessions: [
      { in: 22, at: "15:00", until: "17:00", online: "joins" },
      { in: 23, at: "15:00", until: "17:00", online: "joins" },
    ],
    registration: {
      mode: "approval",
      capacity: 16,
      closes: 18,
      confirmed: 6,
      pending: 5,
      declined: 1,
      delegations: [{ institution: "almaty", people: 3, status: "pending" }],
    },
    texts: {
      en: {
        title: "Torn in two cities: joining manuscript fragments by photograph",
        summary:
          "A practical class in matching edges, laid lines and worm holes between collections that will never share a table.",
        body: [
          "Halves of one sheet may lie in Dunhuang, Saint Petersburg, London and Berlin. You will learn to read paper before you read text: chain lines, dye, ruling, the direction of a tear. Each participant brings one fragment they cannot place.",
          "Places are given by the organiser: please say in the note which collection you work with.",
        ],
      },
      "zh-CN": {
        title: "一纸两城：用影像缀合写本残片",
        summary: "边缘、帘纹、虫洞：为永远不会放在同一张桌上的藏品做缀合的实操课。",
        body: [
          "同一张纸的两半，也许一半在敦煌，一半在圣彼得堡、伦敦或柏林。课程教你先读纸、后读字：帘纹、染色、乌丝栏与撕口方向。每位学员请带一片无法归位的残片影像。",
          "名额由主办方审定，请在备注中说明所在的收藏机构。",
        ],
      },
    },
  },
  {
    kind: "lecture",
    institution: "samarkand",
    route: "belt_north",
    language: "ru",
    format: "workshop",
    field: "0214",
    people: { speaker: ["nazarov"] },
    sessions: [
      { in: 13, at: "10:00", until: "15:00", venue: "samarkandMill" },
      { in: 14, at: "10:00", until: "13:00", venue: "samarkandMill" },
    ],
    registration: {
      mode: "at_once",
      capacity: 8,
      confirmed: 4,
      delegations: [
        { institution: "kazan", people: 3, status: "confirmed" },
        { institution: "hexi", people: 4, status: "waitlisted" },
      ],
    },
    texts: {
      ru: {
        title: "Лист своими руками: двухдневный класс бумаги",
        summary: "Тутовая кора, чан и рамка. За два дня каждый делает десять листов и уносит те, что высохли.",
        body: [
          "Первый день — варка, промывка, отлив. Второй — проклейка и лощение. Мастер Темур Назаров работает с группой не больше восьми человек: столько рамок и столько терпения.",
          "Одежда для мокрой работы обязательна.",
        ],
      },
      en: {
        title: "A sheet by your own hand: two days of papermaking",
        summary:
          "Mulberry bark, vat and mould. In two days everyone forms ten sheets and takes home those that have dried.",
        body: [
          "The first day is for boiling, rinsing and forming; the second for sizing and burnishing. Temur Nazarov takes eight people at most: that is how many moulds there are, and how much patience.",
        ],
      },
    },
  },
];

import type { SampleExhibition } from "../shape.ts";

export const BELT_NORTH_EXHIBITIONS: SampleExhibition[] = [
  {
    kind: "exhibition",
    institution: "kazan",
    route: "belt_north",
    language: "ru",
    type: "museum",
    from: -46,
    to: 61,
    venue: "kazanPier",
    hours: [
      { days: [2, 3, 5, 6, 7], opens: "10:00", closes: "18:00" },
      { days: [4], opens: "12:00", closes: "20:00" },
    ],
    closures: [{ from: 20, to: 21, reason: "Санитарные дни" }],
    field: "0222",
    concerns: ["KZ", "UZ"],
    texts: {
      ru: {
        title: "Серебро за меха: дирхемы на Волге",
        summary:
          "Сорок кладов саманидского серебра рассказывают, как степная дорога доходила до Балтики и кто на ней вёл счёт.",
        body: [
          "В X веке дирхемы, чеканенные в Самарканде и Бухаре, шли на север через земли Волжской Булгарии. Здесь их взвешивали, ломали на обломки нужного веса и меняли на соболя, куницу и воск. Большая часть дирхемов X века, найденных потом в Северной Европе, прошла этим путём.",
          "Выставка построена как торговый день: утро у весовщика, полдень на пристани, вечер у переписчика. Рядом с монетами лежат складные весы, гирьки с глазками и берестяные ярлыки, на которых видно, как менялась цена шкурки.",
          "Посетители могут взвесить копию клада на копии весов и узнать, хватит ли его на бобровую шапку.",
        ],
      },
      en: {
        title: "Silver for furs: dirhams on the Volga",
        summary:
          "Forty hoards of Samanid silver show how the steppe road reached the Baltic, and who kept its accounts.",
        body: [
          "In the tenth century dirhams struck in Samarkand and Bukhara moved north through Volga Bulgaria. They were weighed, cut into fragments and exchanged for sable, marten and wax; most dirhams of that century later found in northern Europe came this way.",
          "The exhibition follows a trading day: morning with the weigher, noon on the landing, evening with the scribe. Visitors may weigh a replica hoard on replica scales and find out whether it buys a beaver hat.",
        ],
      },
      "zh-CN": {
        title: "以银易裘：伏尔加河上的迪拉姆",
        summary: "四十处萨曼王朝银币窖藏，讲述草原之路如何通到波罗的海。",
        body: [
          "十世纪，在撒马尔罕和布哈拉铸造的银币经伏尔加保加利亚北上。商人在这里称银、剪银，换取紫貂、貂皮和蜂蜡。后来在北欧出土的十世纪迪拉姆，大半走过这条路。",
          "展览按一个交易日展开：清晨在司秤处，正午在码头，傍晚在书吏的灯下。观众可以用复制的天平称一称窖藏，看够不够买一顶海狸帽。",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "exhibition",
    institution: "almaty",
    takesPart: [
      { institution: "nanhai", role: "co_host", mayEdit: true },
      { institution: "kazan", role: "touring_venue", city: "Kazan" },
    ],
    route: "belt_north",
    language: "ru",
    type: "heritage",
    from: 16,
    to: 92,
    venue: "almatyGallery",
    hours: [{ days: [1, 2, 3, 4, 5, 6], opens: "10:00", closes: "19:00" }],
    field: "0214",
    registration: {
      mode: "at_once",
      capacity: 45,
      closes: 14,
      confirmed: 11,
      delegations: [{ institution: "kazan", people: 6, status: "confirmed" }],
    },
    texts: {
      ru: {
        title: "Войлок помнит: кочевое жилище в тридцати узорах",
        summary: "Текеметы, сырмаки и алаша из семейных собраний, показанные вместе с чертежами мастериц.",
        body: [
          "Узор войлочного ковра не рисуют, а режут: два цвета накладывают друг на друга и получают сразу два ковра, позитив и негатив. Поэтому почти у каждого сырмака где-то есть пара. На выставке шесть таких пар встретятся впервые за сто лет.",
          "Запись открыта на **вечер открытия**, где мастерицы из Талдыкоргана и Турфана будут валять один ковёр с двух сторон.",
        ],
      },
      en: {
        title: "Felt remembers: a nomad’s house in thirty patterns",
        summary: "Tekemet, syrmak and alasha from family collections, shown beside their makers' drawings.",
        body: [
          "The pattern of a felt rug is cut, not drawn: two colours are laid on one another and yield two rugs at once, positive and negative. Almost every syrmak therefore has a twin somewhere, and six such pairs meet here for the first time in a century.",
          "Registration is for the opening evening.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "exhibition",
    institution: "hexi",
    route: "belt_north",
    language: "zh-CN",
    type: "archive",
    from: -12,
    to: 118,
    venue: "hexiGallery",
    hours: [{ days: [2, 3, 4, 5, 6, 7], opens: "09:00", closes: "17:30" }],
    closures: [{ from: 40, to: 43, reason: "展品换展" }],
    field: "0222",
    texts: {
      "zh-CN": {
        title: "一洞多语：敦煌文书里的往来",
        summary:
          "汉文、藏文、粟特文、于阗文、回鹘文与希伯来文写在同样的纸上，六十件高清复制品带你读懂藏经洞的邻里关系。",
        body: [
          "敦煌藏经洞在十一世纪初封闭，一九〇〇年重见天日。洞中数万件写本并不只有佛经：有借绢契、学童习字、行路祈愿文，也有一页折成小块、贴身携带的希伯来文祷词。",
          "本展不按语言分区，而按**用途**分区：借钱、上路、治病、念书。同一张展桌上，粟特商人的家书与汉文的过所并排，读者会发现他们担心的是同样的事。",
          "全部展品为原大复制件，可在灯桌上触摸。每周六下午两点由修复师示范揭裱。",
        ],
      },
      en: {
        title: "One cave, many tongues: neighbours in the Dunhuang manuscripts",
        summary:
          "Chinese, Tibetan, Sogdian, Khotanese, Uyghur and Hebrew on the same paper: sixty facsimiles introduce the neighbours of the Library Cave.",
        body: [
          "The Library Cave at Dunhuang was sealed early in the eleventh century and opened again in 1900. It held far more than scripture: loans of silk, a schoolchild’s copybook, prayers for the road, and a Hebrew prayer folded small enough to be carried on the body.",
          "The rooms are arranged not by language but by **use**: borrowing, setting out, healing, learning. All pieces are full-size facsimiles that may be touched on light tables.",
        ],
      },
      ru: {
        title: "Одна пещера, много языков: соседи в дуньхуанских рукописях",
        summary: "Шестьдесят копий в натуральную величину знакомят с людьми, чьи бумаги сохранила Пещера библиотеки.",
        body: [
          "Пещеру библиотеки в Дуньхуане запечатали в начале XI века и открыли вновь в 1900 году. Кроме сутр в ней лежали расписки на шёлк, прописи школьников, дорожные молитвы.",
          "Залы устроены не по языкам, а по **назначению**: занять, отправиться в путь, лечить, учиться.",
        ],
      },
    },
  },
];

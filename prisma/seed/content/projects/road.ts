import type { SampleProject } from "../shape.ts";

export const ROAD_PROJECTS: SampleProject[] = [
  {
    kind: "project",
    institution: "nanhai",
    unit: "seaRoads",
    route: "road_west",
    language: "zh-CN",
    field: "0213",
    from: -420,
    to: 680,
    partners: ["nansha", "cairo"],
    sought: ["culture", "industry"],
    people: { lead: ["liang"], researcher: ["huang", "masry"] },
    outputs: [
      { title: "广彩边饰分类表（第一版）", yearsAgo: 0, doi: "10.5555/sre.guangcai.borders.1" },
      {
        title: "Enamel palettes of Guangzhou export ware, 1730–1800",
        yearsAgo: 1,
        doi: "10.5555/sre.guangcai.palettes",
      },
    ],
    texts: {
      "zh-CN": {
        title: "广彩纹样库：从博物馆到瓷厂",
        summary: "把三家博物馆的外销瓷纹样整理成可检索、可授权的纹样库，让今天的瓷厂有依据地再创作。",
        aims: "建立二千种边饰与主题纹样的描述体系；与五家瓷厂试行授权；让每一次再创作都能回溯到原器。",
        body: [
          "外销瓷的纹样散落各馆，命名各异。项目以线描、颜料检测和订货文书三条线索为每一种纹样建档，并标明哪些可以自由使用、哪些需要馆方许可。",
          "我们正在寻找愿意开放馆藏的博物馆和愿意试产的企业。收益的一半回到修复经费。",
        ],
      },
      en: {
        title: "Guangcai pattern library: from museum to factory",
        summary:
          "Patterns of export ware from three museums, made searchable and licensable, so that today’s makers can build on evidence.",
        aims: "Describe two thousand borders and motifs; try licences with five factories; let every new design be traced to its source.",
        body: [
          "Patterns are scattered and named differently everywhere. The project records each by line drawing, pigment analysis and order papers, and states what may be used freely. We seek museums willing to open collections and firms willing to make trial runs.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "shekou",
    route: "road_south",
    language: "zh-CN",
    field: "0416",
    concerns: ["MY", "ID", "FJ"],
    from: -90,
    to: 640,
    partners: ["penang", "surabaya"],
    sought: ["industry", "government"],
    people: { lead: ["lin"] },
    texts: {
      "zh-CN": {
        title: "小单快运：中小企业跨境电商的共享前置仓",
        summary: "三个港口的二十家小企业共用一个保税前置仓，看库存、退货与成本怎样变化。",
        aims: "用一年真实订单检验：共享库存能否让单票低于五十美元的货物仍有利润；形成可复制的合同与数据模板。",
        body: [
          "小企业缺的不是平台，而是退货之后放在哪里。项目在蛇口、槟城与泗水各设一处共享库位，由参与者轮流管理，全部费用公开。",
          "每季度发布一次数据，亏损也发布。",
        ],
      },
      en: {
        title: "Small parcels, shared shelf: a common bonded store for small exporters",
        summary: "Twenty small firms in three ports share one bonded store; we measure stock, returns and cost.",
        aims: "Test over a year of real orders whether shared stock makes parcels under fifty dollars profitable, and publish contracts and templates others can copy.",
        body: [
          "What small exporters lack is not a platform but a place for returns. Figures appear every quarter, losses included.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    field: "0314",
    from: -150,
    to: 580,
    partners: ["muscat"],
    sought: ["academia", "culture"],
    people: { lead: ["mwinyi"], researcher: ["harthy"] },
    texts: {
      en: {
        title: "The last dhow season: two hundred voices",
        summary:
          "Interviews with crews, cooks, wives and customs clerks from Sur, Lamu, Mandvi and Mombasa who remember sailing by monsoon.",
        aims: "Record two hundred people before it is too late, give each family its recording, and open the archive on their terms.",
        body: [
          "Each interview begins with a drawing: the speaker draws the boat. We ask what was carried, what was sung, who could not be trusted and what the wind smelled of.",
          "Families decide line by line what may be heard by others.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "suva",
    route: "road_south",
    language: "en",
    field: "0716",
    from: -250,
    to: 480,
    partners: ["apia", "surabaya"],
    sought: ["industry", "government", "research"],
    people: { lead: ["naivalu"], researcher: ["hartanto"] },
    outputs: [
      { title: "Sea trials of a 14-metre sailing freighter", yearsAgo: 0, doi: "10.5555/sre.sailfreight.trials" },
    ],
    texts: {
      en: {
        title: "Sail freight for small islands",
        summary: "A fourteen-metre outrigger that carries a tonne and a half between islands too small for a ferry.",
        aims: "Halve the fuel per tonne on three routes, train twelve crews, and leave drawings that a village yard can build from.",
        body: [
          "The first hull has sailed 4,100 nautical miles. What broke is in the report: two booms, one rudder, and our estimate of how long copra takes to load.",
        ],
      },
      fr: {
        title: "Le fret à la voile pour les petites îles",
        summary: "Un prao de quatorze mètres qui porte une tonne et demie entre des îles trop petites pour un ferry.",
        aims: "Diviser par deux le carburant par tonne sur trois lignes, former douze équipages et laisser des plans à la portée d’un chantier villageois.",
        body: [
          "La première coque a parcouru 4 100 milles. Ce qui a cassé est dans le rapport : deux espars, un safran et notre idée du temps qu’il faut pour charger le coprah.",
        ],
      },
    },
  },
  {
    kind: "project",
    institution: "noumea",
    route: "road_south",
    language: "fr",
    field: "0521",
    from: -120,
    to: 610,
    partners: ["nanhai", "suva"],
    sought: ["research", "government"],
    people: { lead: ["poadja"], researcher: ["liang", "naivalu"] },
    texts: {
      fr: {
        title: "Palétuviers en réseau : un même protocole de la Nouvelle-Calédonie à Nansha",
        summary: "Soixante placettes de mangrove suivies de la même manière dans cinq pays et territoires.",
        aims: "Mesurer chaque saison le carbone, les crabes et l’usage qu’en font les riverains ; publier dans les trois mois.",
        body: [
          "Les mangroves se ressemblent de loin. De près, chacune a son sel, son crabe et sa façon d’être cueillie. Le réseau suit les trois, avec des carnets tenus par les riverains.",
        ],
      },
      en: {
        title: "Mangroves in a network: one protocol from New Caledonia to Nansha",
        summary: "Sixty mangrove plots followed in the same way in five countries and territories.",
        aims: "Measure carbon, crabs and gathering each season and publish within three months.",
        body: [
          "From afar mangroves look alike. Close by, each has its salt, its crab and its way of being gathered. The network follows all three in notebooks kept by residents.",
        ],
      },
      "zh-CN": {
        title: "红树林网络：从新喀里多尼亚到南沙的同一套方法",
        summary: "五个国家和地区，六十块样地，同一种观测方法。",
        aims: "每季测量碳储量、蟹类与居民采集，三个月内公布。",
        body: ["远看，红树林都一样；走近，每一片都有自己的盐度、自己的蟹和自己的采法。三者都由当地居民记录在册。"],
      },
    },
  },
];

import type { SampleBrief } from "../shape.ts";

export const ROAD_BRIEFS: SampleBrief[] = [
  {
    kind: "brief",
    institution: "nanhai",
    route: "road_west",
    language: "zh-CN",
    field: "0311",
    version: "2.1",
    released: -25,
    people: { author: ["chen", "liang"] },
    texts: {
      "zh-CN": {
        title: "前一百天：自贸片区校企协议为何停在纸上",
        summary: "南沙、蛇口、横琴三个片区一百二十份协议的跟踪结果与三条可操作的建议。",
        body: [
          "本简报依据“从协议到发票”项目的第一批数据，样本与编码手册已公开。",
          "第二版补充了横琴的十七份协议，并修正了表三的一处计算错误。",
        ],
        question: "同样签了协议，为什么有的三个月后就有第一笔订单，有的三年仍无下文？",
        findings:
          "- 指定了**一名**具体联系人的协议，半年内成交的比例约为其他协议的三倍。\n- 协议金额与是否成交几乎无关。\n- 停滞最常见的原因不是资金，而是样品通关无人负责。",
        recommendation: "签约时写明联系人、首批样品与通关责任方；片区设样品快速通道；一百天后公开进展，无进展亦公开。",
      },
      en: {
        title: "The first hundred days: why agreements in free-trade areas stay on paper",
        summary:
          "What became of 120 university–industry agreements in Nansha, Shekou and Hengqin, and three things that can be done.",
        body: [
          "This brief draws on the first data of the project From agreement to invoice. Version 2 adds seventeen agreements from Hengqin and corrects an error in table 3.",
        ],
        question:
          "Of agreements that look alike, why do some bring a first order within three months and others nothing in three years?",
        findings:
          "- Agreements naming **one** contact person traded within six months about three times as often.\n- The sum in the agreement tells almost nothing.\n- The commonest cause of standstill is that nobody answers for clearing the samples.",
        recommendation:
          "Name the contact, the first samples and who clears them; open a fast lane for samples; publish progress after a hundred days, also when there is none.",
      },
      fr: {
        title: "Les cent premiers jours : pourquoi les accords restent sur le papier",
        summary: "Ce que sont devenus 120 accords entre universités et entreprises à Nansha, Shekou et Hengqin.",
        body: ["Note fondée sur les premières données du projet « De l’accord à la facture »."],
        question: "À accord semblable, pourquoi une première commande en trois mois ici, et rien en trois ans là ?",
        findings:
          "Les accords qui nomment un interlocuteur aboutissent environ trois fois plus souvent ; le montant n’explique presque rien ; l’obstacle le plus fréquent est la douane des échantillons.",
        recommendation:
          "Nommer l’interlocuteur, les premiers échantillons et le responsable du dédouanement ; publier l’avancement au centième jour.",
        stale: true,
      },
    },
  },
  {
    kind: "brief",
    institution: "shekou",
    route: "road_south",
    language: "en",
    field: "0416",
    version: "1.2",
    released: -58,
    people: { author: ["lin", "tan"] },
    texts: {
      en: {
        title: "Returns are the border: what small online exporters need from customs",
        summary: "Sending a parcel is easy. Taking it back without paying duty twice is where small firms give up.",
        body: ["Based on 1,140 parcels from three ports. Data of firms that left the trial are included."],
        question: "Which single rule keeps small exporters from selling across the sea themselves?",
        findings:
          "One parcel in nine came back; of these, four in ten were abandoned because proof of export could not be matched to the return. Duty was the smaller cost, storage the larger.",
        recommendation:
          "Let the electronic export record serve as proof on return for twelve months, and allow returns to be pooled in one bonded store per port.",
      },
      "zh-CN": {
        title: "退货才是边境：小型跨境卖家需要海关做什么",
        summary: "寄出一个包裹不难，难的是收回来时不再缴一次税。",
        body: ["依据三个港口一千一百四十个包裹，包含中途退出试验的企业数据。"],
        question: "哪一条规则最妨碍小企业自己把货卖到海外？",
        findings: "九个包裹中有一个退回，其中四成因出口凭证无法匹配而被放弃。税费是小头，仓储是大头。",
        recommendation: "以电子出口记录作为十二个月内退货的凭证；每港允许在一个保税仓集中退货。",
      },
    },
  },
  {
    kind: "brief",
    institution: "cairo",
    route: "road_west",
    language: "ar",
    field: "0413",
    version: "1.1",
    released: -77,
    people: { author: ["masry", "fahmy"] },
    texts: {
      ar: {
        title: "إعارة بلا خوف: تأمين مشترك لمتاحف الطريق الصغيرة",
        summary: "لماذا ترفض المتاحف الصغيرة إعارة قطعها، وكيف يخفض صندوق مشترك الكلفة إلى الثلث.",
        body: ["تستند الورقة إلى سجلات أربع مئة إعارة بين سبعة متاحف في عشر سنوات."],
        question: "ما الذي يمنع متحفًا صغيرًا من إعارة قطعة يرغب في أن تُرى؟",
        findings:
          "وقع الضرر في أقل من اثنتين من كل مئة إعارة، وكان معظمه عند التغليف لا في السفر. أما قسط التأمين فحُسب كأن الضرر واقع في عشر.",
        recommendation: "صندوق ضمان مشترك، وتدريب على التغليف قبل دفع الأقساط، وتقرير حالة موحّد بلغتين.",
      },
      en: {
        title: "Lending without fear: shared cover for small museums of the route",
        summary: "Why small museums refuse loans, and how a common fund brings the cost down to a third.",
        body: ["Based on records of four hundred loans between seven museums in ten years."],
        question: "What keeps a small museum from lending a piece it would like to be seen?",
        findings:
          "Damage occurred in fewer than two loans in a hundred, mostly while packing. Premiums were set as if it were ten.",
        recommendation:
          "A common guarantee fund, packing training before premiums, and one condition report in two languages.",
      },
      fr: {
        title: "Prêter sans crainte : une garantie commune pour les petits musées de la route",
        summary: "Pourquoi les petits musées refusent de prêter, et comment un fonds commun ramène le coût au tiers.",
        body: ["D’après les dossiers de quatre cents prêts entre sept musées en dix ans."],
        question: "Qu’est-ce qui retient un petit musée de prêter une pièce qu’il voudrait voir montrée ?",
        findings:
          "Moins de deux prêts sur cent ont subi un dommage, le plus souvent à l’emballage. Les primes étaient calculées comme s’il y en avait dix.",
        recommendation:
          "Un fonds de garantie commun, une formation à l’emballage avant les primes, un constat d’état bilingue unique.",
      },
    },
  },
  {
    kind: "brief",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    field: "0314",
    version: "1.0",
    released: -44,
    people: { author: ["mwinyi"] },
    texts: {
      en: {
        title: "Who owns a recorded voice? Consent in coastal oral history",
        summary: "A consent form that families understand, tried in two hundred homes.",
        body: [
          "The form exists in Swahili, Arabic and English and may be copied. We list the eleven sentences that nobody understood, and what we wrote instead.",
        ],
        question: "How can an archive be open and still belong to those who spoke?",
        findings:
          "Families rarely refuse; they wish to decide passage by passage, and to change their mind. Nine in ten agreed to full opening once that was possible.",
        recommendation:
          "Ask at the level of passages, return a copy before cataloguing, and put a withdrawal button on the public page.",
      },
      fr: {
        title: "À qui appartient une voix enregistrée ? Le consentement dans l’histoire orale de la côte",
        summary: "Un formulaire que les familles comprennent, éprouvé dans deux cents maisons.",
        body: ["Le formulaire existe en swahili, en arabe et en anglais et peut être repris."],
        question: "Comment une archive peut-elle être ouverte et rester à ceux qui ont parlé ?",
        findings:
          "Les familles refusent rarement ; elles veulent décider passage par passage et pouvoir changer d’avis.",
        recommendation:
          "Demander l’accord au niveau du passage, rendre une copie avant de cataloguer, offrir un retrait en ligne.",
      },
    },
  },
  {
    kind: "brief",
    institution: "suva",
    route: "road_south",
    language: "en",
    field: "0831",
    version: "2.0",
    released: -98,
    people: { author: ["naivalu", "faleolo"] },
    texts: {
      en: {
        title: "Count with the village: closures that outlast their projects",
        summary: "Why some village reef closures are still kept ten years later, and most are not.",
        body: ["Version 2 adds eight closures from Samoa and a page on cost."],
        question: "What do village closures that last have in common?",
        findings:
          "Not size, not species, not funding. Where villagers count the fish themselves and hear the result in the meeting house within a month, the closure holds.",
        recommendation: "Pay for counting and for the boat, not for signs. Report in the village first.",
      },
      fr: {
        title: "Compter avec le village : des fermetures qui survivent à leurs projets",
        summary: "Pourquoi certaines fermetures de récif sont encore respectées dix ans après, et la plupart non.",
        body: ["La version 2 ajoute huit fermetures des Samoa et une page sur les coûts."],
        question: "Qu’ont en commun les fermetures villageoises qui durent ?",
        findings:
          "Ni la taille, ni l’espèce, ni l’argent. Là où les villageois comptent eux-mêmes et entendent le résultat dans le mois, la fermeture tient.",
        recommendation: "Payer le comptage et le bateau, non les panneaux. Rendre compte au village d’abord.",
      },
      "zh-CN": {
        title: "与村庄一起数：比项目更长久的禁渔区",
        summary: "为什么有的村落禁渔区十年后仍被遵守，而多数没有。",
        body: ["第二版新增萨摩亚八处禁渔区，并补充一页成本。"],
        question: "能够持久的村落禁渔区有什么共同点？",
        findings: "不在大小，不在鱼种，也不在经费。凡村民自己数鱼、一个月内在议事屋听到结果的，禁渔就守得住。",
        recommendation: "把钱花在数鱼和船上，而不是牌子上；结果先向村里报告。",
      },
    },
  },
  {
    kind: "brief",
    institution: "piraeus",
    route: "road_west",
    language: "en",
    field: "0421",
    version: "1.0",
    people: { author: ["karras"] },
    status: "draft",
    texts: {
      en: {
        title: "When the cloud goes down: fallback to paper in electronic trade documents",
        summary: "A comparison of seven rule books on what happens when a registry cannot be reached.",
        body: ["Draft for internal review before the conference in Shekou."],
        question: "Who holds the goods while the registry is silent?",
        findings: "Four of the seven rule books do not say.",
        recommendation: "To be completed.",
      },
    },
  },
];

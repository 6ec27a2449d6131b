import type { SampleOpportunity } from "../shape.ts";

export const ROAD_OPPORTUNITIES: SampleOpportunity[] = [
  {
    kind: "opportunity",
    institution: "shekou",
    route: "road_west",
    language: "zh-CN",
    direction: "offer",
    sector: "J",
    validFor: 74,
    sought: ["industry", "government"],
    concerns: ["GR", "KE", "EG"],
    texts: {
      "zh-CN": {
        title: "电子提单试验场：免费接入三个月",
        summary: "为五家船公司或货代提供测试环境、样例单据与法律意见书，换取可公开的运行记录。",
        body: [
          "试验场模拟签发、转让、质押与放货全过程，可注入断网、重复签发等故障。我们承担费用，参与者同意在隐去商业信息后公布结果。",
          "适合准备从纸质单据过渡、又不愿先签长期合同的企业。",
        ],
      },
      en: {
        title: "Sandbox for electronic bills of lading: three months free of charge",
        summary:
          "Test environment, sample documents and a legal opinion for five carriers or forwarders, in return for a record we may publish.",
        body: [
          "The sandbox covers issue, transfer, pledge and release, and can inject failures such as lost connections and double issue. We bear the cost; participants agree to publication with trade secrets removed.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "shekou",
    route: "road_south",
    language: "zh-CN",
    direction: "demand",
    sector: "H",
    validFor: 21,
    sought: ["industry"],
    concerns: ["FJ", "WS", "PG"],
    texts: {
      "zh-CN": {
        title: "征求：南太平洋小批量拼箱承运人",
        summary: "每月两立方米到十立方米，目的港苏瓦、阿皮亚与莱城，货物为小家电与医用耗材。",
        body: [
          "我们代表十四家中小出口企业统一询价，希望承运人提供固定船期、电子单证与退货通道。",
          "报价请说明中转港、免堆期与台风季安排。",
        ],
      },
      en: {
        title: "Wanted: carrier for small consolidated loads to the South Pacific",
        summary: "Two to ten cubic metres a month for Suva, Apia and Lae: small appliances and medical supplies.",
        body: [
          "We ask on behalf of fourteen small exporters. Please state transshipment port, free time and arrangements for the cyclone season.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "colombo",
    route: "road_west",
    language: "en",
    direction: "demand",
    sector: "H",
    validFor: 9,
    sought: ["industry", "research"],
    texts: {
      en: {
        title: "Temperature loggers that survive a monsoon on deck",
        summary:
          "We ship 3,000 reefers a year and lose readings from one in twelve. We want to buy, or help to design, something better.",
        body: [
          "Requirements: ninety days of battery, readings every ten minutes, salt fog, a reader that works on any phone, and a price below twelve dollars. A university that needs field data may test on our boxes without charge.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "mombasa",
    route: "road_west",
    language: "en",
    direction: "demand",
    sector: "A",
    validFor: 55,
    sought: ["industry", "research"],
    concerns: ["TZ", "CN"],
    texts: {
      en: {
        title: "Processing partner for seaweed grown by 300 women farmers",
        summary:
          "The groups dry about 90 tonnes a year and sell it raw. They want a partner for carrageenan or food, on the coast.",
        body: [
          "The centre keeps the growers' figures and will introduce the committee, which decides by vote. Wanted: equipment on lease, training, and a purchase promise for two seasons.",
          "Not wanted: exclusive contracts.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "apia",
    route: "road_south",
    language: "en",
    direction: "offer",
    sector: "A",
    validFor: 82,
    sought: ["industry", "government"],
    texts: {
      en: {
        title: "Line-caught albacore with a catch certificate for every fish",
        summary: "Six small boats, ice aboard, landing data the same evening. We look for buyers who pay for that.",
        body: [
          "Volume is modest, some four tonnes a week in season. Each fish carries a tag that shows boat, hour and position to a tenth of a degree. Chefs and schools are welcome to order a single box first.",
        ],
      },
    },
  },
  {
    kind: "opportunity",
    institution: "nansha",
    route: "road_west",
    language: "zh-CN",
    direction: "demand",
    sector: "R",
    validFor: -14,
    sought: ["culture"],
    texts: {
      "zh-CN": {
        title: "征集：西印度洋船模与船材标本交换展",
        summary: "以广彩复制件与船模两组，换借东非、阿曼或古吉拉特的船模。",
        body: ["展期六个月，互免借展费，各自负担保险。征集已结束，感谢九家机构回应；下一轮将在明年春天公布。"],
      },
      en: {
        title: "Call for exchange loans: boat models of the western Indian Ocean",
        summary:
          "Two groups of Guangcai replicas and junk models, offered against models from East Africa, Oman or Gujarat.",
        body: ["Six months, no fees, each side insures its own. The call has ended; nine institutions answered."],
      },
    },
  },
];

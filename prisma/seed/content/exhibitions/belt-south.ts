import type { SampleExhibition } from "../shape.ts";

export const BELT_SOUTH_EXHIBITIONS: SampleExhibition[] = [
  {
    kind: "exhibition",
    institution: "muscat",
    route: "belt_south",
    language: "ar",
    type: "heritage",
    from: -58,
    to: 33,
    venue: "muscatSlip",
    hours: [
      { days: [7, 1, 2, 3, 4], opens: "08:30", closes: "13:30" },
      { days: [7, 1, 2, 3, 4], opens: "16:00", closes: "20:00" },
      { days: [6], opens: "16:00", closes: "20:00" },
    ],
    field: "0716",
    texts: {
      ar: {
        title: "سفن بلا مسامير: خيط جوز الهند بين صحار وسيراف",
        summary: "هيكل سفينة مخيطة بحجمها الكامل، تُخاط ألواحها أمام الزوار غرزةً غرزة طوال مدة المعرض.",
        body: [
          "كتب الرحالة عن سفن تُشدّ ألواحها بحبال القنبار لا بالحديد. وأثبت حطام بيليتونغ، وهو سفينة من القرن التاسع وُجدت في المياه الإندونيسية محمّلة بخزف تشانغشا، أن هذه السفن بلغت الصين وعادت منها.",
          "في وسط القاعة هيكل بطول أحد عشر مترًا يعمل فيه ثلاثة خيّاطين كل صباح. ويستطيع الزائر أن يشدّ غرزة بيده، وأن يشمّ زيت القرش الذي كان يسدّ المسامّ.",
        ],
      },
      en: {
        title: "Ships without nails: coir thread from Sohar to Siraf",
        summary: "A full-size sewn hull, its planks stitched in front of visitors throughout the exhibition.",
        body: [
          "Travellers wrote of ships whose planks were bound with coir instead of iron. The Belitung wreck, a ninth-century vessel found in Indonesian waters with a cargo of Changsha bowls, proved that such ships reached China.",
          "Three stitchers work on the eleven-metre hull every morning. Visitors may pull a stitch tight themselves, and smell the shark oil that kept the seams closed.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    type: "art",
    from: 9,
    to: 54,
    venue: "karachiLab",
    hours: [{ days: [1, 2, 3, 4, 5], opens: "10:00", closes: "17:00" }],
    status: "cancelled",
    cancellationReason:
      "Flood water entered the Mangrove Block and the gallery must dry for a season. The cloths are safe. We will post new dates when the floor has been relaid.",
    field: "0723",
    texts: {
      en: {
        title: "Ajrak by night: indigo, madder and river water",
        summary: "Block-printed cloth from six Indus villages, with every one of its washing stages laid out in order.",
        body: [
          "An ajrak passes through water a dozen times before it is finished, and the printers choose the bend of the river as carefully as the dye. This exhibition lays all stages of one cloth side by side, from scoured cotton to the last rinse.",
          "The blocks, carved in mirror pairs, come from a family that has kept its pattern names for seven generations.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "dhaka",
    route: "belt_south",
    language: "en",
    type: "heritage",
    from: 48,
    to: 110,
    venue: "dhakaLoft",
    hours: [{ days: [7, 1, 2, 3, 4], opens: "10:00", closes: "17:00" }],
    status: "in_review",
    field: "0723",
    texts: {
      en: {
        title: "Woven air: a muslin measured",
        summary: "Old and new muslins under the microscope: what a thread count says, and what only a hand can tell.",
        body: [
          "Merchants of many nations wrote that the finest cloth of the Meghna could be drawn through a ring. We measured eleven pieces, three of them new, and put the figures beside the stories.",
          "A spinner works in the gallery at dawn and dusk only, because the yarn breaks in dry air.",
        ],
      },
    },
  },
];

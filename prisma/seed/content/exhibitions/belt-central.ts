import type { SampleExhibition } from "../shape.ts";

export const BELT_CENTRAL_EXHIBITIONS: SampleExhibition[] = [
  {
    kind: "exhibition",
    institution: "cairo",
    route: "belt_central",
    language: "ar",
    type: "museum",
    from: -190,
    to: -24,
    venue: "cairoVault",
    hours: [{ days: [1, 2, 3, 4, 6, 7], opens: "09:00", closes: "17:00" }],
    field: "0213",
    texts: {
      ar: {
        title: "زجاج على ظهور الجمال",
        summary: "من قوارير الشام إلى سرداب معبد فامن: رحلة الزجاج الإسلامي المبكر نحو الشرق.",
        body: [
          "حين فُتح سرداب معبد فامن قرب شيآن عام ١٩٨٧، ظهرت بين كنوزه أوانٍ زجاجية صُنعت في ورش العالم الإسلامي في القرن التاسع. كيف نجا وعاء هش من طريق يمتد آلاف الأميال؟",
          "يجيب المعرض بالتجربة لا بالحكاية: صناديق مبطنة بالقش والقطن، ونماذج لأحمال الجمال، وسجل رحلة مُعاد يُحصي ما انكسر وما وصل.",
        ],
      },
      en: {
        title: "Glass on camelback",
        summary: "From Syrian flasks to the crypt of the Famen temple: early Islamic glass on its way east.",
        body: [
          "When the crypt of the Famen temple near Xi’an was opened in 1987, vessels from ninth-century workshops of the Islamic world lay among its treasures. How does something so brittle survive thousands of miles of road?",
          "The exhibition answers by trial: crates lined with straw and cotton, model camel loads, and the log of a re-enacted journey that counts what broke and what arrived.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "istanbul",
    route: "belt_central",
    language: "en",
    type: "photography",
    from: -83,
    to: 5,
    venue: "istanbulKhan",
    hours: [
      { days: [2, 3, 4, 5], opens: "10:00", closes: "18:00" },
      { days: [6, 7], opens: "10:00", closes: "20:00" },
    ],
    field: "0731",
    texts: {
      en: {
        title: "Forty walls: caravanserais of Anatolia",
        summary: "Large-format photographs of Seljuk road inns, each taken from the animal’s eye level.",
        body: [
          "Between Antalya and Erzurum the Seljuk sultans and their ministers built inns about a day’s walk apart. Travellers could stay three days without paying. The photographs are taken from a camel’s height, because the gateways were.",
          "A table map shows thirteenth-century halts against today’s lorry parks; the distances match more often than one would guess. The last room is given to the people who live in the ruins now: a beekeeper, a wedding hall, two brothers who mend tyres.",
        ],
      },
      ar: {
        title: "أربعون جدارًا: خانات الأناضول",
        summary: "صور كبيرة لخانات الطرق السلجوقية، التُقطت كلها من ارتفاع عين الجمل.",
        body: [
          "بنى سلاطين السلاجقة ووزراؤهم خانات يفصل بين الواحد والآخر مسير يوم، وكان للمسافر أن يقيم فيها ثلاثة أيام دون أجر. التُقطت الصور من ارتفاع الجمل لأن البوابات بُنيت على قياسه.",
          "وفي القاعة الأخيرة صور من يسكنون الأطلال اليوم: نحّال، وقاعة أفراح، وأخوان يصلحان الإطارات.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "samarkand",
    route: "belt_central",
    language: "ru",
    type: "science",
    from: -30,
    to: 150,
    venue: "samarkandMill",
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: "09:00", closes: "17:00" }],
    field: "0214",
    texts: {
      ru: {
        title: "Сорок ударов песта: как делали самаркандскую бумагу",
        summary:
          "Работающая водяная мельница на Сиабе, тутовая кора, агатовые лощила и честный рассказ о том, чего мы не знаем.",
        body: [
          "Предание связывает начало бумажного дела в Самарканде с пленными мастерами, взятыми после битвы при Таласе в 751 году. Историки спорят: бумагу здесь могли знать и раньше, через согдийских купцов. Выставка показывает обе версии и находки, на которые каждая опирается.",
          "Во дворе вода поднимает песты, кора распускается в чане, и каждый час мастер отливает десять листов. Вы увидите, почему один и тот же лист годится и для договора, и для персидской миниатюры: всё решает лощение.",
          "- отливка листов: в 10, 12 и 15 часов\n- лощение агатом: в 11 и 16 часов",
        ],
      },
      en: {
        title: "Forty strokes of the pestle: how Samarkand made paper",
        summary:
          "A working water mill on the Siab, mulberry bark, agate burnishers, and an honest account of what we do not know.",
        body: [
          "Tradition says that papermaking began here with craftsmen captured at the battle of Talas in 751. Historians disagree: Sogdian merchants may have brought paper earlier. The exhibition shows both accounts and the finds on which each rests.",
          "In the yard water lifts the pestles, and every hour ten sheets are formed. You will see why the same sheet serves a contract and a miniature: burnishing decides.",
        ],
      },
    },
  },
  {
    kind: "exhibition",
    institution: "isfahan",
    route: "belt_central",
    language: "en",
    type: "art",
    from: 27,
    to: 140,
    venue: "isfahanLoom",
    hours: [{ days: [6, 7, 1, 2, 3], opens: "09:30", closes: "16:30" }],
    field: "0723",
    texts: {
      en: {
        title: "The weaver’s draft: figured silks of Safavid workshops",
        summary: "Nine silks, nine reconstructed drawlooms, and the knotted strings that told a weaver what to lift.",
        body: [
          "A figured silk is a program. Before anybody threw a shuttle, a designer tied the picture into a bundle of cords, and a child on top of the loom pulled them in order. None of these cord bundles survives; we have tied nine anew from the cloth itself.",
          "Visitors follow one motif, a cypress leaning in wind, from garden to sketch to cords to cloth, and then to Venice and Moscow, where it was copied by people who had never seen such a tree.",
        ],
      },
      fr: {
        title: "La mise en carte : soieries façonnées des ateliers safavides",
        summary: "Neuf soieries, neuf métiers à la tire reconstitués et les cordes nouées qui dictaient le dessin.",
        body: [
          "Une soie façonnée est un programme. Avant le premier coup de navette, le dessinateur nouait l’image dans un faisceau de cordes qu’un enfant, assis au-dessus du métier, tirait dans l’ordre. Aucun de ces faisceaux n’a survécu : nous en avons renoué neuf d’après l’étoffe.",
          "On suit un motif, un cyprès couché par le vent, du jardin à l’esquisse, aux cordes, au tissu, puis à Venise et à Moscou.",
        ],
      },
    },
  },
];

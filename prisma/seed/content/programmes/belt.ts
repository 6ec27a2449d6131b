import type { SampleProgramme } from "../shape.ts";

export const BELT_PROGRAMMES: SampleProgramme[] = [
  {
    kind: "programme",
    institution: "nanhai",
    route: "belt_north",
    language: "en",
    heldIn: ["en", "ru"],
    field: "1041",
    degreeType: "joint",
    level: "master",
    credits: 120,
    partners: ["almaty", { name: "Gdańsk Bay Logistics Academy (sample)", country: "PL" }],
    awardingBodies: ["nanhai", "almaty"],
    intakes: [
      { starts: 290, deadline: 96, places: 24 },
      { starts: 655, deadline: 460, places: 24 },
    ],
    texts: {
      en: {
        title: "Eurasian Rail and Port Logistics (MSc)",
        summary:
          "Two years, two terminals, one degree: a year at the port of Guangzhou, a year at the dry ports of the steppe.",
        body: [
          "Students learn freight the way it moves. The first year in Guangzhou covers terminal operations, transport law and data; the second in Almaty covers gauge change, corridor tariffs and winter. Between the two, everyone rides a container train for nine days and keeps its log.",
          "**Who should apply:** graduates in engineering, economics or geography who read English and are willing to learn reading Russian or Chinese.",
          "**What you need:** a first degree, a letter of purpose of one page, and one freight document of any kind with your comments on what is wrong in it.",
        ],
      },
      "zh-CN": {
        title: "欧亚铁路与港口物流（理学硕士）",
        summary: "两年、两处场站、一个学位：一年在广州港，一年在草原上的无水港。",
        body: [
          "学生按货物移动的方式学习：第一年在广州学码头作业、运输法与数据；第二年在阿拉木图学换轨、通道运价与冬季运营。两年之间，每人随集装箱班列走九天并记录日志。",
          "申请者需具有本科学位，提交一页申请陈述，以及一份任意货运单证并指出其中的错误。",
        ],
      },
      ru: {
        title: "Евразийская железнодорожная и портовая логистика (магистратура)",
        summary: "Два года, два терминала, один диплом: год в порту Гуанчжоу и год в сухих портах степи.",
        body: [
          "Студенты изучают груз так, как он движется. Первый год в Гуанчжоу — работа терминала, транспортное право и данные; второй в Алматы — смена колеи, тарифы коридоров и зима. Между ними каждый девять дней едет с контейнерным поездом и ведёт журнал.",
        ],
        stale: true,
      },
    },
  },
  {
    kind: "programme",
    institution: "almaty",
    route: "belt_north",
    language: "ru",
    heldIn: ["ru", "kk"],
    field: "0231",
    degreeType: "dual_award",
    level: "master",
    credits: 120,
    partners: [{ name: "Булгарская школа письменного наследия (образец)", country: "RU" }],
    awardingBodies: ["almaty", { name: "Булгарская школа письменного наследия (образец)", country: "RU" }],
    intakes: [{ starts: 270, deadline: 41, places: 12 }],
    texts: {
      ru: {
        title: "Тюркская рукописная книга: чтение и издание",
        summary: "Магистратура для тех, кто хочет читать чагатайские и старотатарские рукописи и готовить их к печати.",
        body: [
          "Первый семестр отдан письму и почеркам, второй — языку, третий — практике в хранилище, четвёртый — изданию одного небольшого текста, который до сих пор не издан. Выпускники прошлых лет подготовили лечебник, судебник и две поваренные книги.",
          "Занятия небольшими группами, хранительская практика оплачивается.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "samarkand",
    route: "belt_central",
    language: "ru",
    heldIn: ["ru", "en"],
    field: "0533",
    degreeType: "short",
    level: "non_degree",
    partners: ["isfahan", "hexi"],
    intakes: [
      { starts: -150, deadline: -230, places: 20 },
      { starts: 215, deadline: 58, places: 20 },
    ],
    texts: {
      ru: {
        title: "Летняя школа «Небо и бумага»",
        summary: "Три недели: утром — реставрация рукописей, вечером — наблюдения по инструментам XV века.",
        body: [
          "Школа соединяет два ремесла, которые в Самарканде жили рядом. До обеда участники реставрируют листы астрономических сборников, после захода солнца повторяют описанные в них наблюдения.",
          "Преподаватели — реставраторы из Самарканда и Исфахана и специалисты по рукописям из Хэси. Проживание в махалле у хозяев, завтрак включён.",
        ],
      },
      en: {
        title: "Summer school: Sky and Paper",
        summary: "Three weeks: mornings mending manuscripts, evenings observing with fifteenth-century methods.",
        body: [
          "The school joins two crafts that lived side by side in Samarkand. Before noon participants mend leaves of astronomical miscellanies; after sunset they repeat the observations described on them.",
          "Teachers come from Samarkand, Isfahan and the Hexi corridor. You stay with families in the old quarter.",
        ],
      },
      "zh-CN": {
        title: "暑期学校：天与纸",
        summary: "三周：上午修复写本，夜晚用十五世纪的方法观星。",
        body: [
          "上午，学员修补天文文集的散页；日落以后，照着纸上的记述重做观测。教师来自撒马尔罕、伊斯法罕与河西。住宿在老城人家。",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "istanbul",
    route: "belt_central",
    language: "en",
    field: "0322",
    degreeType: "short",
    level: "non_degree",
    credits: 10,
    partners: ["isfahan", "cairo"],
    intakes: [{ starts: 120, deadline: 12, places: 16 }],
    texts: {
      en: {
        title: "Caring for textiles and glass on the move: a course for registrars",
        summary:
          "Packing, couriers, customs, climate: eight weeks for the people who sign when a loan leaves the building.",
        body: [
          "Four weeks online, then four weeks in three museums: crates in Istanbul, textiles in Isfahan, glass in Cairo. Each participant accompanies one real loan and writes its condition report at both ends.",
          "Museums may send two people each. The fee is waived for institutions that lend to a partner within the year.",
        ],
      },
      ar: {
        title: "رعاية المنسوجات والزجاج في السفر: دورة لأمناء السجلات",
        summary: "تغليف ومرافقة وجمارك ومناخ: ثمانية أسابيع لمن يوقّع حين تغادر القطعة المبنى.",
        body: [
          "أربعة أسابيع عن بعد ثم أربعة في ثلاثة متاحف: الصناديق في إسطنبول، والمنسوجات في أصفهان، والزجاج في القاهرة. يرافق كل مشارك إعارة حقيقية ويكتب تقرير حالتها في الطرفين.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "karachi",
    route: "belt_south",
    language: "en",
    field: "0723",
    degreeType: "double",
    level: "master",
    credits: 120,
    partners: ["nanhai"],
    awardingBodies: ["karachi", "nanhai"],
    intakes: [{ starts: 300, deadline: 74, places: 18 }],
    texts: {
      en: {
        title: "Sustainable Textile Engineering (double master’s)",
        summary: "From field to finishing: cotton, effluent and energy in two of the world’s great spinning countries.",
        body: [
          "You begin in Karachi with fibre, spinning and water treatment, spend the third semester in Guangdong mills, and write the thesis where your question is. Each thesis has a mill as its second reader.",
          "Both degrees are awarded together; neither is awarded alone.",
        ],
      },
      "zh-CN": {
        title: "可持续纺织工程（双硕士学位）",
        summary: "从棉田到后整理：在两个纺纱大国学习棉花、废水与能源。",
        body: [
          "第一、二学期在卡拉奇学纤维、纺纱与水处理，第三学期进入广东纱厂，论文在问题所在地完成，每篇论文都有一家工厂担任第二审阅人。",
          "两个学位同时授予，不单独授予。",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "muscat",
    route: "belt_south",
    language: "ar",
    heldIn: ["ar", "en"],
    field: "0716",
    degreeType: "short",
    level: "non_degree",
    partners: ["mombasa", { name: "Beypore Yard Guild (sample)", country: "IN" }],
    intakes: [
      { starts: 85, deadline: 25, places: 10 },
      { starts: 265, deadline: 205, places: 10 },
    ],
    texts: {
      ar: {
        title: "دورة بناء السفن المخيطة: من الجذع إلى الماء",
        summary: "عشرة أسابيع يبني فيها عشرة متدربين قاربًا واحدًا ويُبحرون به.",
        body: [
          "لا محاضرات قبل الظهر: العمل أولًا. يتعلم المتدرب اختيار الجذع، وفتل القنبار، والخياطة من الداخل والخارج، ثم دهن الهيكل. وتُقرأ في المساء نصوص الرحالة والربابنة مع من صنع بيده ما وصفوه.",
          "المعلمون من صور ومومباسا وساحل المليبار. يُقبل من أتم الثامنة عشرة، ولا تُشترط شهادة.",
        ],
      },
      en: {
        title: "Sewn boat building: from trunk to water",
        summary: "Ten weeks in which ten trainees build one boat and sail it.",
        body: [
          "No lectures before noon. Trainees choose the trunk, lay the coir, stitch from inside and outside, and oil the hull. In the evening they read what travellers and pilots wrote, with hands that have done it.",
        ],
      },
    },
  },
  {
    kind: "programme",
    institution: "colombo",
    route: "belt_south",
    language: "en",
    field: "0416",
    paid: true,
    degreeType: "short",
    level: "short_cycle",
    credits: 30,
    partners: ["karachi"],
    intakes: [{ starts: 60, deadline: 3, places: 14 }],
    texts: {
      en: {
        title: "Certificate in Tea Tasting and Commodity Auctions",
        summary: "Six months between the tasting table, the auction room and the reefer yard.",
        body: [
          "Mornings are for cups, up to two hundred a day. Afternoons are for grades, bids, letters of credit and the humidity of containers. In the last month trainees run a small catalogue auction with real buyers.",
          "Employers in four countries have taken graduates. The fee can be paid from the first year’s salary.",
        ],
      },
    },
  },
];

import type { SamplePerson } from "./shape.ts";

/** Invented speakers and researchers; `orcid` numbers an identifier below the range that ORCID gives out. */
export const PEOPLE = {
  liang: {
    institution: "nanhai",
    name: "Liang Shuyi",
    nativeName: "梁舒怡",
    orcid: 101,
    titles: { en: "Professor of Maritime History", "zh-CN": "海洋史教授", ar: "أستاذة التاريخ البحري" },
  },
  chen: { institution: "nanhai", name: "Chen Boyuan", nativeName: "陈柏远", orcid: 102 },
  ouyang: { institution: "nanhai", name: "Ouyang Jingwen", nativeName: "欧阳静雯", orcid: 103 },
  huang: { institution: "nansha", name: "Huang Zhiheng", nativeName: "黄志衡" },
  lin: { institution: "shekou", name: "Lin Keran", nativeName: "林可然", orcid: 104 },
  leong: { institution: "hengqin", name: "Leong Ka Hei", nativeName: "梁嘉希" },
  ma: { institution: "hexi", name: "Ma Yunlan", nativeName: "马云岚", orcid: 105 },
  sadykova: { institution: "almaty", name: "Aigerim Sadykova", nativeName: "Айгерим Садыкова", orcid: 106 },
  bekov: { institution: "almaty", name: "Dauren Bekov", nativeName: "Даурен Беков", orcid: 107 },
  rahimova: { institution: "samarkand", name: "Dilnoza Rahimova", nativeName: "Дильноза Рахимова", orcid: 108 },
  nazarov: { institution: "samarkand", name: "Temur Nazarov", nativeName: "Темур Назаров" },
  galeev: { institution: "kazan", name: "Ilsur Galeev", nativeName: "Ильсур Галеев", orcid: 109 },
  sokolova: { institution: "kazan", name: "Vera Sokolova", nativeName: "Вера Соколова" },
  arkin: { institution: "istanbul", name: "Selin Arkın", orcid: 110 },
  farrokhi: { institution: "isfahan", name: "Mahsa Farrokhi", nativeName: "مهسا فرخی", orcid: 111 },
  masry: { institution: "cairo", name: "Hoda El-Masry", nativeName: "هدى المصري", orcid: 112 },
  fahmy: { institution: "cairo", name: "Karim Fahmy", nativeName: "كريم فهمي" },
  harthy: {
    institution: "muscat",
    name: "Salim Al Harthy",
    familyName: "Al Harthy",
    nativeName: "سالم الحارثي",
    orcid: 113,
  },
  memon: { institution: "karachi", name: "Sana Memon", nativeName: "ثنا میمن", orcid: 114 },
  wickrama: { institution: "colombo", name: "Nirmala Wickramage" },
  islam: { institution: "dhaka", name: "Farhana Islam", nativeName: "ফারহানা ইসলাম" },
  tan: { institution: "penang", name: "Tan Siew Lin", nativeName: "陈秀莲", orcid: 115 },
  hartanto: { institution: "surabaya", name: "Bagus Hartanto" },
  mwinyi: { institution: "mombasa", name: "Amina Mwinyi", orcid: 116 },
  karras: { institution: "piraeus", name: "Eleni Karras", nativeName: "Ελένη Καρρά", orcid: 117 },
  aubanel: { institution: "marseille", name: "Claire Aubanel", orcid: 118 },
  naivalu: { institution: "suva", name: "Litia Naivalu", orcid: 119 },
  faleolo: { institution: "apia", name: "Sione Faleolo" },
  poadja: { institution: "noumea", name: "Élise Poadja", orcid: 120 },
} satisfies Record<string, SamplePerson>;

export type PersonKey = keyof typeof PEOPLE;

import type { SampleVenue } from "./shape.ts";

export const VENUES = {
  nanhaiHall: {
    institution: "nanhai",
    name: "Pearl River Lecture Hall",
    address: "3 Xingang West Lane, Haizhu",
    seats: 320,
    names: [
      {
        language: "en",
        name: "Pearl River Lecture Hall",
        accessibility: "Step-free from the east gate; a lift to the hall; an induction loop in the first six rows.",
      },
      {
        language: "zh-CN",
        name: "珠江报告厅",
        accessibility: "东门可无障碍进入，有电梯直达报告厅；前六排设有助听感应线圈。",
      },
      { language: "ar", name: "قاعة محاضرات نهر اللؤلؤ" },
    ],
  },
  nanhaiLibrary: { institution: "nanhai", name: "Library of Maritime History", address: "3 Xingang West Lane, Haizhu" },
  nanshaShed: { institution: "nansha", name: "Shipyard Hall", address: "18 Humen Channel Road, Nansha" },
  nanshaLoft: { institution: "nansha", name: "Sail Loft Gallery", address: "18 Humen Channel Road, Nansha" },
  shekouQuay: { institution: "shekou", name: "Quay Seven Auditorium", address: "7 Harbour Road, Shekou" },
  hengqinStudio: { institution: "hengqin", name: "Oyster Shell Studio", address: "21 Tideline Street, Hengqin" },
  hexiReading: { institution: "hexi", name: "Manuscript Reading Room", address: "9 Sand River Road, Suzhou District" },
  hexiGallery: { institution: "hexi", name: "Corridor Gallery", address: "9 Sand River Road, Suzhou District" },
  almatyHall: { institution: "almaty", name: "Алатау-холл", address: "улица Яблоневая, 40" },
  almatyGallery: { institution: "almaty", name: "Галерея «Кереге»", address: "улица Яблоневая, 42" },
  samarkandMill: { institution: "samarkand", name: "Мельница на Сиабе", address: "Сиабская улица, 12" },
  samarkandDome: { institution: "samarkand", name: "Зал под куполом", address: "Сиабская улица, 14" },
  kazanPier: { institution: "kazan", name: "Дебаркадер № 4", address: "Портовая улица, 4" },
  istanbulKhan: { institution: "istanbul", name: "Courtyard of the Old Khan", address: "16 Kalafat Slope, Beyoğlu" },
  isfahanLoom: { institution: "isfahan", name: "Loom House", address: "27 Mulberry Alley, Jolfa quarter" },
  cairoVault: { institution: "cairo", name: "قاعة المشكاوات", address: "١١ درب الزجاجين، مصر القديمة" },
  cairoGarden: { institution: "cairo", name: "قاعة الحديقة", address: "١١ درب الزجاجين، مصر القديمة" },
  muscatSlip: { institution: "muscat", name: "مزلق السفن", address: "طريق الميناء القديم، مطرح" },
  karachiLab: { institution: "karachi", name: "Mangrove Block", address: "5 Delta Avenue, Korangi" },
  colomboTasting: { institution: "colombo", name: "Tasting Room", address: "88 Warehouse Lane, Colombo 15" },
  dhakaLoft: { institution: "dhaka", name: "River Loft", address: "14 Weavers' Ghat Road" },
  penangHall: { institution: "penang", name: "Straits Hall", address: "60 Old Customs Street" },
  penangArchive: { institution: "penang", name: "Archive House", address: "62 Old Customs Street" },
  surabayaShed: { institution: "surabaya", name: "Nutmeg Shed", address: "Jalan Dermaga Lama 9" },
  mombasaFort: { institution: "mombasa", name: "Coral Courtyard", address: "3 Dhow Harbour Lane, Old Town" },
  piraeusRoom: { institution: "piraeus", name: "Averages Room", address: "22 Akti Saronikou" },
  marseilleNef: { institution: "marseille", name: "Nef des Indiennes", address: "5 quai des Drapiers" },
  suvaHouse: { institution: "suva", name: "Canoe House", address: "2 Passage Road, Laucala Bay" },
  apiaShed: { institution: "apia", name: "Fish Market Training Room", address: "Beach Road" },
  noumeaDeck: { institution: "noumea", name: "Ponton pédagogique", address: "8 chemin des Palétuviers" },
} satisfies Record<string, SampleVenue>;

export type VenueKey = keyof typeof VENUES;

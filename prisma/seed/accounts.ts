import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { INSTITUTIONS, type InstitutionKey } from "./content/institutions.ts";

/** Who can be signed in as with the sample data, on this machine only; told by the start and the README. */
export const SAMPLE_ACCOUNTS = [
  { email: "owner@nanhai.example", role: "owner", what: "Nanhai Silk Road University, Guangzhou: everything" },
  {
    email: "editor@nanhai.example",
    role: "editor",
    what: "Nanhai Silk Road University, Guangzhou: listings and texts",
  },
  {
    email: "registrar@nanhai.example",
    role: "registrar",
    what: "Nanhai Silk Road University, Guangzhou: registrations",
  },
  { email: "owner@glass-and-trade.example", role: "owner", what: "Cairo Museum of Glass and Trade" },
  { email: "owner@steppe-road.example", role: "owner", what: "Almaty Steppe Road University" },
  { email: "owner@meghna-muslin.example", role: "owner", what: "Meghna School of Muslin, Dhaka, not verified yet" },
  { email: "office@portal-office.example", role: "office", what: "the portal office" },
  { email: "he-xiao-lin@reader.example", role: "member", what: "a reader with registrations of her own" },
] as const satisfies readonly { email: string; role: MembershipRole | "office" | "member"; what: string }[];

export const OFFICE_EMAIL = "office@portal-office.example";

type Staff = { institution: InstitutionKey; role: MembershipRole; name: string; locale: string };

/** One owner for each institution, and further staff where the sample shows their work. */
export const STAFF: Staff[] = [
  { institution: "nanhai", role: "owner", name: "梁舒怡", locale: "zh-CN" },
  { institution: "nanhai", role: "editor", name: "欧阳静雯", locale: "zh-CN" },
  { institution: "nanhai", role: "registrar", name: "Peng Yaohui", locale: "en" },
  { institution: "nansha", role: "owner", name: "黄志衡", locale: "zh-CN" },
  { institution: "shekou", role: "owner", name: "林可然", locale: "zh-CN" },
  { institution: "hengqin", role: "owner", name: "梁嘉希", locale: "zh-CN" },
  { institution: "hexi", role: "owner", name: "马云岚", locale: "zh-CN" },
  { institution: "almaty", role: "owner", name: "Даурен Беков", locale: "ru" },
  { institution: "samarkand", role: "owner", name: "Дильноза Рахимова", locale: "ru" },
  { institution: "kazan", role: "owner", name: "Вера Соколова", locale: "ru" },
  { institution: "istanbul", role: "owner", name: "Selin Arkın", locale: "en" },
  { institution: "isfahan", role: "owner", name: "Mahsa Farrokhi", locale: "en" },
  { institution: "cairo", role: "owner", name: "هدى المصري", locale: "ar" },
  { institution: "muscat", role: "owner", name: "سالم الحارثي", locale: "ar" },
  { institution: "karachi", role: "owner", name: "Sana Memon", locale: "en" },
  { institution: "colombo", role: "owner", name: "Nirmala Wickramage", locale: "en" },
  { institution: "dhaka", role: "owner", name: "Farhana Islam", locale: "en" },
  { institution: "penang", role: "owner", name: "Tan Siew Lin", locale: "en" },
  { institution: "surabaya", role: "owner", name: "Bagus Hartanto", locale: "en" },
  { institution: "mombasa", role: "owner", name: "Amina Mwinyi", locale: "en" },
  { institution: "piraeus", role: "owner", name: "Eleni Karras", locale: "en" },
  { institution: "marseille", role: "owner", name: "Claire Aubanel", locale: "fr" },
  { institution: "suva", role: "owner", name: "Litia Naivalu", locale: "en" },
  { institution: "apia", role: "owner", name: "Sione Faleolo", locale: "en" },
  { institution: "noumea", role: "owner", name: "Élise Poadja", locale: "fr" },
];

export function staffEmail({ institution, role }: Pick<Staff, "institution" | "role">): string {
  return `${role}@${INSTITUTIONS[institution].domain}`;
}

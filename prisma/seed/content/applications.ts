/** Institutions that ask to join, so that the office finds its queue at work. */
export const APPLICATIONS = [
  {
    applicant: { name: "Zainab Omari", email: "zainab@carved-doors.example", locale: "en" },
    kind: "museum",
    status: "pending",
    language: "en",
    country: "KE",
    city: "Lamu",
    website: "https://carved-doors.example",
    reason:
      "We keep 140 carved doors and the pattern books of three workshops. We would like to lend to museums on the Gulf, and to invite carvers who know the same patterns from the other side.",
    decisionNote: "",
    daysAgo: 2,
    names: { en: "Lamu House of Carved Doors", sw: "Nyumba ya Milango ya Lamu" },
  },
  {
    applicant: { name: "فاطمة الكعبي", email: "fatima@pearl-books.example", locale: "ar" },
    kind: "research_centre",
    status: "question",
    language: "ar",
    country: "BH",
    city: "المحرق",
    website: "https://pearl-books.example",
    reason: "مركز صغير يفهرس دفاتر تجار اللؤلؤ، ونرغب في نشر محاضراتنا ومشروع الفهرسة على البوابة.",
    decisionNote: "Which association or ministry has registered the centre, and under which number?",
    daysAgo: 6,
    names: { ar: "مركز المحرق لدفاتر اللؤلؤ", en: "Muharraq Centre for Pearl Ledgers" },
  },
] as const;

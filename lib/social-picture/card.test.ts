import { describe, expect, it } from "vitest";
import { cardAlt, cardHash, cardPath, readCardName, type SocialCard, said } from "./card.ts";

const card: SocialCard = {
  locale: "en",
  portal: "Silk Road Exchange",
  kind: said("Lecture", "en"),
  title: said("الشاي", "ar"),
  route: null,
  seal: null,
  facts: [{ label: said("Until", "en"), value: said("1 May 2027", "en") }],
  host: said("Museum", "en"),
  glint: "#fff",
  ground: { cover: "LEC-2026-0001", deep: "#000" },
};

describe("the address of a social picture", () => {
  it("reads back what it was made of", () => {
    const name = cardPath("LEC-2026-0001", card).replace("/social/", "");
    expect(readCardName(name)).toEqual({ subject: "LEC-2026-0001", locale: "en", hash: cardHash(card) });
  });

  it.each([
    ["the title", { title: said("الشاي الأخضر", "ar") }],
    ["the language of the title", { title: said("الشاي", "fa") }],
    ["the date", { facts: [] }],
    ["the institution", { host: null }],
    ["the seal", { seal: said("Cancelled", "en") }],
    ["the picture", { ground: { ...card.ground, picture: "k" } }],
    ["what is seen of it", { ground: { ...card.ground, focus: { x: 0.2, y: 0.5 } } }],
  ])("is another when %s is", (_what, change) => {
    expect(cardHash({ ...card, ...change })).not.toBe(cardHash(card));
  });

  it.each([
    "",
    "x.png",
    "../x.en.0123456789abcdef.png",
    "home.en.0123456789ABCDEF.png",
    "home.en.0123.png",
    "home.en..png",
  ])("is not %s", (name) => {
    expect(readCardName(name)).toBeNull();
  });

  it("comes with words for those who do not see it", () => {
    expect(cardAlt(card)).toBe("Lecture · الشاي · Until 1 May 2027 · Museum");
  });
});

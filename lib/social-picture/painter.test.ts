import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { type SocialCard, said } from "./card.ts";
import { Painter, TooBusy } from "./painter.ts";

const painter = new Painter();
afterAll(() => painter.dismiss());

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#123"/></svg>`;
const ground = async () => ({ svg, picture: null });

function cardWith(title: string, lang: string, locale: SocialCard["locale"] = "en"): SocialCard {
  return {
    locale,
    portal: "",
    kind: said("", locale),
    title: said(title, lang),
    route: null,
    seal: null,
    facts: [],
    host: null,
    glint: "#fff",
    ground: { cover: "", deep: "#112233" },
  };
}

let painted = 0;
const paint = (card: SocialCard) => painter.paint(`picture ${++painted}`, card, ground);

/** Where the porcelain-white of the words lies: how much there is, and its middle from 0 (left) to 1. */
async function inkOf(png: Uint8Array): Promise<{ amount: number; middle: number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let amount = 0;
  let across = 0;
  for (const [at, brightness] of data.entries()) {
    if (brightness < 160) continue;
    amount += 1;
    across += at % info.width;
  }
  return { amount, middle: amount === 0 ? 0.5 : across / amount / info.width };
}

describe("painting a social picture", () => {
  it("makes a PNG of 1200 by 630 with something on it", async () => {
    const png = await paint(cardWith("Caves", "en"));
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect((await inkOf(png)).amount).toBeGreaterThan(2000);
    expect(png.byteLength).toBeLessThan(600_000);
  });

  it("begins on the right for a reader of Arabic, on the left for others", async () => {
    expect((await inkOf(await paint(cardWith("كهوف", "ar", "ar")))).middle).toBeGreaterThan(0.6);
    expect((await inkOf(await paint(cardWith("石窟", "zh-CN", "zh-CN")))).middle).toBeLessThan(0.4);
  });

  it("joins Arabic letters", async () => {
    const joined = await inkOf(await paint(cardWith("مسلسل", "ar", "ar")));
    const apart = await inkOf(await paint(cardWith([..."مسلسل"].join("\u200c"), "ar", "ar")));
    expect(joined.amount).toBeLessThan(apart.amount * 0.9);
  });

  it("draws each character as itself and not as one box for all", async () => {
    for (const [lang, titles] of Object.entries({
      "zh-CN": ["敦", "煌", "窟"],
      ar: ["ب", "ش", "ع"],
      ru: ["Ж", "Щ", "ё"],
    })) {
      const pictures = await Promise.all(titles.map((title) => paint(cardWith(title, lang))));
      const seen = new Set(await Promise.all(pictures.map(async (png) => (await inkOf(png)).amount)));
      expect(seen.size, lang).toBe(titles.length);
    }
  });

  it("writes in Latin letters what its faces do not have", async () => {
    const georgian = await paint(cardWith("თბილისი", "ka"));
    expect(Buffer.compare(georgian, await paint(cardWith("tbilisi", "ka")))).toBe(0);
  });

  it("finds room for the longest title", async () => {
    for (const [text, lang] of [
      ["丝绸之路", "zh-CN"],
      ["Extraordinary ", "en"],
      ["طريق الحرير ", "ar"],
      ["Достопримечательность", "ru"],
    ] as const) {
      const png = await paint(cardWith(text.repeat(40).slice(0, 300), lang));
      const top = await sharp(png).extract({ left: 0, top: 0, width: 1200, height: 90 }).png().toBuffer();
      expect((await inkOf(top)).amount, text).toBe(0);
    }
  });

  it("draws once what is asked for twice at once, and keeps it", async () => {
    let drawn = 0;
    const counted = async () => {
      drawn += 1;
      return { svg, picture: null };
    };
    const card = cardWith("Once", "en");
    const [first, second] = await Promise.all([
      painter.paint("once", card, counted),
      painter.paint("once", card, counted),
    ]);
    expect(await painter.paint("once", card, counted)).toBe(first);
    expect(second).toBe(first);
    expect(drawn).toBe(1);
  });

  it("turns away whoever comes when many wait, and serves the next one afterwards", async () => {
    const many = Array.from({ length: 20 }, (_, number) =>
      painter.paint(`many ${number}`, cardWith("Many", "en"), ground),
    );
    const outcomes = await Promise.allSettled(many);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(4);
    for (const outcome of refused) expect(outcome.reason).toBeInstanceOf(TooBusy);
    await expect(paint(cardWith("After", "en"))).resolves.toBeDefined();
  });

  it("goes on after a ground that cannot be drawn", async () => {
    await expect(
      painter.paint("broken", cardWith("Broken", "en"), async () => ({ svg: "<svg", picture: null })),
    ).rejects.toThrow();
    await expect(paint(cardWith("Sound", "en"))).resolves.toBeDefined();
  });
});

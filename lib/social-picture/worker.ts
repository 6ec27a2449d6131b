import { resolve } from "node:path";
import { parentPort } from "node:worker_threads";
import sharp, { type Sharp } from "sharp";
import type { Made } from "../serial-thread.ts";
import { openTypesetter, type Typesetter } from "../typst/typesetter.ts";
import type { SocialCard } from "./card.ts";
import { cropAround } from "./crop.ts";
import { groundSvg } from "./ground.ts";
import { legible } from "./legible.ts";
import { typstCard } from "./typst-card.ts";

// A thread of its own, which lib/social-picture/painter.ts starts: setting and drawing keep a processor busy for some
// tens of milliseconds, in which the portal goes on answering. Node runs this file as it stands, without a bundler.

/** What lies under the words: an uploaded picture, else a drawing. */
export type PaintedGround = { svg: string; picture: Uint8Array | null };
export type Order = { card: SocialCard; ground: PaintedGround };

const WIDTH = 1200;
const HEIGHT = 630;

let opened: Promise<Typesetter | null> | undefined;

/** The words of a card as an SVG of outlines, or nothing where they cannot be set. */
async function setWords(card: SocialCard): Promise<Buffer | null> {
  // Without a binary for the platform the picture shows its ground without words.
  opened ??= openTypesetter("lib/social-picture");
  const typesetter = await opened;
  if (!typesetter) return null;
  const { compiler, canDraw } = typesetter;
  const result = compiler.compile({
    mainFilePath: resolve("lib/social-picture/card.typ"),
    inputs: { card: JSON.stringify(typstCard(card, (text) => legible(text, canDraw))) },
  });
  const document = result.result;
  if (!document) {
    const failure = result.takeDiagnostics();
    throw new Error(`Typst: ${JSON.stringify(failure?.shortDiagnostics)}`);
  }
  const svg = compiler.plainSvg(document);
  compiler.evictCache(3); // or what was set before stays in memory for good
  return Buffer.from(svg);
}

async function paint({ card, ground: { svg, picture } }: Order): Promise<Uint8Array> {
  const words = await setWords(card);
  const ground = picture ? await framed(picture, card.ground.focus) : sharp(Buffer.from(svg)).resize(WIDTH, HEIGHT);
  const layers = [Buffer.from(groundSvg(card.ground.deep, picture !== null)), ...(words ? [words] : [])];
  // A palette halves its weight, and messengers leave out what is too heavy; less than the best one shows bands.
  return ground
    .composite(layers.map((input) => ({ input, top: 0, left: 0 })))
    .png({ palette: true, quality: 100, dither: 1, effort: 7 })
    .toBuffer();
}

/** A picture cut around the point that its people chose, else around what draws the eye. */
async function framed(picture: Uint8Array, focus: SocialCard["ground"]["focus"]): Promise<Sharp> {
  const image = sharp(picture);
  if (!focus) return image.resize(WIDTH, HEIGHT, { fit: "cover", position: "attention" });
  const { width, height } = await image.metadata();
  return image.extract(cropAround({ width, height }, { width: WIDTH, height: HEIGHT }, focus)).resize(WIDTH, HEIGHT);
}

sharp.cache(false);
sharp.concurrency(1);

parentPort?.on("message", (order: Order) => {
  paint(order).then(
    (made) => parentPort?.postMessage({ made } satisfies Made),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies Made),
  );
});

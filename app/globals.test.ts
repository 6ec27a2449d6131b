import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTES } from "@/components/cover/palette.ts";

type Theme = "light" | "dark";

const css = readFileSync("app/globals.css", "utf8");
const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? "",
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

/** Relative luminance and contrast of WCAG 2.2, success criterion 1.4.3. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: Theme): string {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`No colour is called ${name}.`);
  return pair[theme];
}

const GROUNDS = ["ground", "raised", "sunken"];
const ROUTES = ["belt-north", "belt-central", "belt-south", "road-west", "road-south"];

const AS_TEXT: [text: string, grounds: string[]][] = [
  ["ink", [...GROUNDS, "accent-wash", "seal-wash", "alarm-wash", ...ROUTES.map((route) => `${route}-wash`)]],
  ["ink-soft", GROUNDS],
  ["accent", [...GROUNDS, "accent-wash"]],
  ["accent-deep", [...GROUNDS, "accent-wash"]],
  ["seal", [...GROUNDS, "seal-wash"]],
  ["alarm", [...GROUNDS, "alarm-wash"]],
  ["on-accent", ["accent", "accent-deep"]],
  ["ground", ["seal", "alarm"]],
  ...ROUTES.map((route): [string, string[]] => [`${route}-text`, [...GROUNDS, `${route}-wash`]]),
];

describe.each<Theme>(["light", "dark"])("colours in the %s theme", (theme) => {
  it.each(AS_TEXT)("%s reads on every ground it stands on", (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(text, theme), colour(ground, theme)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("edges of controls are seen on every ground", () => {
    for (const ground of GROUNDS) {
      expect(contrast(colour("rule-strong", theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

it("keeps the foot of every cover dark enough for a title in porcelain white", () => {
  for (const [route, { deep }] of Object.entries(PALETTES)) {
    expect(contrast("#ffffff", deep), route).toBeGreaterThanOrEqual(7);
  }
});

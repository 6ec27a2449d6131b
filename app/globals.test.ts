import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTES } from "@/components/cover/palette.ts";
import { contrast } from "@/lib/colour/contrast.ts";

type Theme = "light" | "dark";

const css = readFileSync("app/globals.css", "utf8");
const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? "",
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

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

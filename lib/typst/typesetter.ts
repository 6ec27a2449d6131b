import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { coverageOf } from "../social-picture/coverage.ts";

/** Faces that together set Latin, Greek, Cyrillic, Arabic and Han. */
const FACES = [
  ["noto-serif", "400Regular"],
  ["noto-serif", "600SemiBold"],
  ["noto-naskh-arabic", "400Regular"],
  ["noto-naskh-arabic", "600SemiBold"],
  ["noto-sans-sc", "400Regular"],
  ["noto-sans-sc", "600SemiBold"],
] as const;

export type Typesetter = { compiler: NodeCompiler; canDraw: (codePoint: number) => boolean };

/**
 * Typst with our faces, for files of one folder; nothing where Typst has no binary for the platform. It takes some 50 MB and
 * keeps its thread busy while it sets: it belongs into a worker of its own.
 */
export async function openTypesetter(folder: string): Promise<Typesetter | null> {
  const { NodeCompiler: compiler } = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => ({
    NodeCompiler: null,
  }));
  if (!compiler) return null;
  const find = createRequire(import.meta.url);
  const fonts = FACES.map(([family, weight]) => {
    const home = dirname(find.resolve(`@expo-google-fonts/${family}/package.json`));
    const name = family.split("-").map((word) => (word === "sc" ? "SC" : word.charAt(0).toUpperCase() + word.slice(1)));
    return readFileSync(join(home, weight, `${name.join("")}_${weight}.ttf`));
  });
  const covers = fonts.map((font) => coverageOf(font));
  return {
    compiler: compiler.create({ workspace: resolve(folder), fontArgs: [{ fontBlobs: fonts }] }),
    canDraw: (codePoint) => covers.some((has) => has(codePoint)),
  };
}

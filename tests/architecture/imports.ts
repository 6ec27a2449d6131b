import { posix } from "node:path";

/** A source file of the project: its path from the root with forward slashes, and its text. */
export type Source = { path: string; text: string };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

export type Import = { target: string; typeOnly: boolean };

/** What a file imports; paths of the project are given from the root without extension, packages by their name. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map(([, typeOnly, fromTarget, lazyTarget]) => ({
    target: fromRoot(path, fromTarget ?? lazyTarget ?? ""),
    typeOnly: typeOnly !== undefined,
  }));
}

function fromRoot(path: string, target: string): string {
  const plain = target.replace(/\.(tsx?|js)$/, "");
  if (plain.startsWith("@/")) return plain.slice(2);
  return plain.startsWith(".") ? posix.join(posix.dirname(path), plain) : plain;
}

/** Everything a file draws in at run time, directly or through others, itself included. */
export function reachedFrom(start: string, sources: Map<string, Source>): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = sources.get(path) ?? sources.get(`${path}.ts`) ?? sources.get(`${path}.tsx`);
    if (!source || reached.has(source.path)) continue;
    reached.add(source.path);
    for (const { target, typeOnly } of importsOf(source)) if (!typeOnly) waiting.push(target);
  }
  return reached;
}

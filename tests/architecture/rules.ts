import { reachedFrom, type Source } from "./imports.ts";
import { roomOf, wrongImports } from "./rooms.ts";

const LINES = 300;
const FORBIDDEN_FOLDERS = /(^|\/)(src|utils|helpers|services|types)\//;
const FEATURE_PARTS = new Set([
  "rules",
  "policy",
  "schema",
  "queries",
  "commands",
  "actions",
  "jobs",
  "components",
  "personal-data",
  "templates",
]);
const SESSION_READERS =
  /from\s+["'](?:next\/headers|@\/lib\/auth\/current(?:\.ts)?|@\/lib\/http\/current-path(?:\.ts)?)["']/;

/** Checks a whole tree; answers one sentence per violation. */
export function violations(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return [
    ...sources.flatMap((source) => [
      ...(isTest(source.path) ? [] : wrongImports(source)), // a test may bring about what it needs
      ...wrongPlace(source),
      ...tooLong(source),
      ...unguardedServerCode(source),
      ...viewerNotFirst(source),
      ...dishonestTest(source),
      ...barrel(source),
      ...keyedByRevision(source),
    ]),
    ...notTheSameForEveryone(sources, byPath),
  ];
}

function wrongPlace({ path }: Source): string[] {
  if (FORBIDDEN_FOLDERS.test(path)) return [`${path} stands in a folder whose name says nothing`];
  const [top, , part = ""] = path.split("/");
  if (top !== "features" || FEATURE_PARTS.has(part.replace(/(\.db)?(\.test)?\.tsx?$/, ""))) return [];
  return [`${path} is none of a feature's rooms`];
}

function tooLong({ path, text }: Source): string[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > LINES ? [`${path} has ${lines} lines: a second noun is hiding in it`] : [];
}

/** A form that is sent without script is found again by the keys above it: see components/forms/renewed.tsx. */
function keyedByRevision({ path, text }: Source): string[] {
  if (!path.endsWith(".tsx") || !/\bkey=\{[^}]*[rR]evision\b/.test(text)) return [];
  return [`${path} keys what it draws by a revision: Renewed loses nothing`];
}

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

function unguardedServerCode({ path, text }: Source): string[] {
  if (isTest(path) || !["commands", "queries", "jobs", "personal-data"].includes(roomOf(path))) return [];
  return text.includes('import "server-only"') ? [] : [`${path} does not import "server-only"`];
}

const EXPORTED =
  /export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(\s*(?:\{|(\w+))|export const (\w+) = (?:cache\()?(?:async )?\(\s*(\w*)/g;

/** Viewer first, unless the name says that anyone may read it, or it joins a transaction that a viewer began. */
function viewerNotFirst({ path, text }: Source): string[] {
  if (isTest(path) || !["commands", "queries"].includes(roomOf(path))) return [];
  return [...text.matchAll(EXPORTED)].flatMap(([, functionName, functionFirst, constantName, constantFirst]) => {
    const name = functionName ?? constantName ?? "";
    const first = functionFirst ?? constantFirst ?? "";
    if (/Published|ByToken/.test(name) || ["viewer", "_viewer", "tx"].includes(first)) return [];
    return [`${path}: ${name} does not take the viewer first`];
  });
}

function dishonestTest({ path, text }: Source): string[] {
  if (!isTest(path) || path.startsWith("tests/architecture")) return [];
  return ["vi.mock(", "waitForTimeout", ".only(", ".skip(", "toMatchSnapshot"]
    .filter((trick) => text.includes(trick))
    .map((trick) => `${path} uses ${trick}`);
}

function barrel({ path, text }: Source): string[] {
  const statements = text.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("//"));
  const onlyPassesOn = statements.length > 0 && statements.every((line) => /^export .* from /.test(line));
  return onlyPassesOn ? [`${path} only passes on what others export`] : [];
}

/** Public pages run nothing of React in the browser and read nobody's session (docs/architecture.md, section 4). */
function notTheSameForEveryone(sources: Source[], byPath: Map<string, Source>): string[] {
  const pages = sources.filter(({ path }) => path.startsWith("app/[locale]/(public)/") && !isTest(path));
  return pages.flatMap(({ path }) =>
    [...reachedFrom(path, byPath)].flatMap((reached) => {
      const text = byPath.get(reached)?.text ?? "";
      if (/^\s*["']use client["']/.test(text)) return [`${path} draws in the client component ${reached}`];
      if (SESSION_READERS.test(text)) return [`${path} draws in ${reached}, which reads who is asking`];
      if (/<Suspense\b/.test(text)) return [`${path} draws in ${reached}, which streams`];
      return [];
    }),
  );
}

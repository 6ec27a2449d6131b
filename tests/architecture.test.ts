import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Source } from "./architecture/imports.ts";
import { violations } from "./architecture/rules.ts";

const ROOT = process.cwd();
const FOLDERS = ["app", "features", "components", "enhance", "lib", "server", "prisma/seed", "e2e", "tests", "bench"];

function read(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(ROOT.length + 1), text: readFileSync(file, "utf8") }));
}

const exists = (folder: string) => readdirSync(ROOT).includes(folder.split("/")[0] ?? "");

/** A tree with one thing wrong in it, and what must be said about it. */
const PLANTED: { rule: string; files: Source[]; complaint: string }[] = [
  {
    rule: "a page does not reach for the database",
    files: [{ path: "app/[locale]/desk/page.tsx", text: 'import { database } from "@/lib/db.ts";' }],
    complaint: "app/[locale]/desk/page.tsx must not import lib/db",
  },
  {
    rule: "a page does not run commands itself",
    files: [{ path: "app/[locale]/desk/page.tsx", text: 'import { x } from "@/features/listings/commands.ts";' }],
    complaint: "app/[locale]/desk/page.tsx must not import features/listings/commands",
  },
  {
    rule: "rules know no database",
    files: [{ path: "features/listings/rules.ts", text: 'import { database } from "../../lib/db.ts";' }],
    complaint: "features/listings/rules.ts must not import lib/db",
  },
  {
    rule: "rules call no queries",
    files: [{ path: "features/listings/rules.ts", text: 'import { getListing } from "./queries.ts";' }],
    complaint: "features/listings/rules.ts must not import features/listings/queries",
  },
  {
    rule: "a feature's components ask nothing of the database's side",
    files: [{ path: "features/listings/components/card.tsx", text: 'import { get } from "../queries.ts";' }],
    complaint: "features/listings/components/card.tsx must not import features/listings/queries",
  },
  {
    rule: "shared components know no feature",
    files: [{ path: "components/ui/card.tsx", text: 'import { x } from "@/features/listings/rules.ts";' }],
    complaint: "components/ui/card.tsx must not import features/listings/rules",
  },
  {
    rule: "lib knows nothing above it",
    files: [{ path: "lib/time/zone.ts", text: 'import { x } from "@/components/ui/button.tsx";' }],
    complaint: "lib/time/zone.ts must not import components/ui/button",
  },
  {
    rule: "a query takes the viewer first",
    files: [
      {
        path: "features/listings/queries.ts",
        text: 'import "server-only";\nexport async function getListing(id: string) {}',
      },
    ],
    complaint: "features/listings/queries.ts: getListing does not take the viewer first",
  },
  {
    rule: "a command written as a constant takes the viewer first",
    files: [
      {
        path: "features/listings/commands.ts",
        text: 'import "server-only";\nexport const publish = (id: string) => id;',
      },
    ],
    complaint: "features/listings/commands.ts: publish does not take the viewer first",
  },
  {
    rule: "server code says so",
    files: [{ path: "features/listings/jobs.ts", text: "export {};" }],
    complaint: 'features/listings/jobs.ts does not import "server-only"',
  },
  {
    rule: "a feature has only its named rooms",
    files: [{ path: "features/listings/manager.ts", text: "export {};" }],
    complaint: "features/listings/manager.ts is none of a feature's rooms",
  },
  {
    rule: "no folder of odds and ends",
    files: [{ path: "lib/utils/string.ts", text: "export const x = 1;" }],
    complaint: "lib/utils/string.ts stands in a folder whose name says nothing",
  },
  {
    rule: "no file over 300 lines",
    files: [{ path: "lib/long.ts", text: "const a = 1;\n".repeat(301) }],
    complaint: "lib/long.ts has 301 lines: a second noun is hiding in it",
  },
  {
    rule: "no barrel",
    files: [{ path: "lib/all.ts", text: 'export { a } from "./a.ts";\nexport { b } from "./b.ts";' }],
    complaint: "lib/all.ts only passes on what others export",
  },
  {
    rule: "no client component below a public page, however deep",
    files: [
      { path: "app/[locale]/(public)/page.tsx", text: 'import { Card } from "@/components/ui/card.tsx";' },
      { path: "components/ui/card.tsx", text: 'import { Menu } from "./menu.tsx";' },
      { path: "components/ui/menu.tsx", text: '"use client";\nexport const Menu = 1;' },
    ],
    complaint: "app/[locale]/(public)/page.tsx draws in the client component components/ui/menu.tsx",
  },
  {
    rule: "no session read below a public page",
    files: [
      { path: "app/[locale]/(public)/page.tsx", text: 'import { x } from "@/features/listings/queries.ts";' },
      {
        path: "features/listings/queries.ts",
        text: 'import "server-only";\nimport { cookies } from "next/headers";\nexport const xPublished = 1;',
      },
    ],
    complaint: "app/[locale]/(public)/page.tsx draws in features/listings/queries.ts, which reads who is asking",
  },
  {
    rule: "no streaming below a public page",
    files: [{ path: "app/[locale]/(public)/page.tsx", text: "export default () => <Suspense />;" }],
    complaint: "app/[locale]/(public)/page.tsx draws in app/[locale]/(public)/page.tsx, which streams",
  },
  {
    rule: "a route takes nothing from another route",
    files: [{ path: "app/[locale]/desk/page.tsx", text: 'import { x } from "@/app/[locale]/office/queue.tsx";' }],
    complaint: "app/[locale]/desk/page.tsx must not import app/[locale]/office/queue",
  },
  {
    rule: "no form that forgets what was sent without script",
    files: [{ path: "app/[locale]/desk/page.tsx", text: "export default () => <Form key={listing.revision} />;" }],
    complaint: "app/[locale]/desk/page.tsx keys what it draws by a revision: Renewed loses nothing",
  },
  {
    rule: "no test that waits, mocks or narrows",
    files: [{ path: "features/listings/rules.test.ts", text: "vi.mock('x')" }],
    complaint: "features/listings/rules.test.ts uses vi.mock(",
  },
];

describe("the architecture", () => {
  it("holds in every file", () => {
    expect(violations(FOLDERS.filter(exists).flatMap(read))).toEqual([]);
  });

  it.each(PLANTED)("notices when it is broken: $rule", ({ files, complaint }) => {
    expect(violations(files)).toEqual([complaint]);
  });

  it("lets what is right pass", () => {
    const text = 'import "server-only";\nexport async function getListing(viewer: Viewer, id: string) {}';
    expect(violations([{ path: "features/listings/queries.ts", text }])).toEqual([]);
  });
});

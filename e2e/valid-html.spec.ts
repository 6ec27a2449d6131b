import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { firstCode, PUBLIC_PAGES } from "./public-pages.ts";
import { expect, test } from "./test.ts";

const LANGUAGES = ["en", "zh-CN", "ar"] as const;

/** Forms that anybody reaches, in which the framework's script stays. */
const FORMS = {
  "sign in": "/sign-in",
  join: "/join",
  register: `/register/${firstCode("LEC")}`,
  "a certificate's number": "/verify/0000-0000-0000",
};

/**
 * What is let pass, and why. React writes `action=""` into forms that it sends itself, so that they are sent to their own
 * address without script; HTML wants the attribute left out instead, which means the same, and nothing of ours can do that.
 */
const LET_PASS = [
  { pages: Object.keys(FORMS), message: "Bad value “” for attribute “action” on element “form”: Must be non-empty." },
];

type Finding = { type: string; message: string; url?: string; extract?: string; lastLine?: number };

/** Asks the Nu checker, the validator of the W3C, about all files of a folder at once: it is slow to begin with. */
async function check(folder: string): Promise<Finding[]> {
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  const words = ["-Xss4m", "-jar", jar, "--errors-only", "--exit-zero-always", "--format", "json", folder];
  const { stderr } = await promisify(execFile)("java", words, { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stderr) as { messages: Finding[] }).messages;
}

test("every kind of page is valid HTML in English, Chinese and Arabic", async ({ request }) => {
  const listing = await (await request.get(`/en/listings/${firstCode("LEC")}`)).text();
  const person = /\/people\/[0-9a-f-]{36}/.exec(listing)?.[0];
  expect(person, "a speaker with a page").toBeDefined();
  const pages = Object.entries({ ...PUBLIC_PAGES, ...FORMS, person: person ?? "" });
  const folder = await mkdtemp(join(tmpdir(), "silk-road-html-"));
  try {
    for (const language of LANGUAGES) {
      for (const [name, path] of pages) {
        const page = await (await request.get(`/${language}${path}`)).text();
        await writeFile(join(folder, `${name.replaceAll(" ", "-")}.${language}.html`), page);
      }
    }
    const findings = (await check(folder)).filter((finding) => !passes(finding));
    expect(findings.map(({ url, lastLine, message, extract }) => ({ url, lastLine, message, extract }))).toEqual([]);
    // The checker says nothing, too, of a folder it could not read.
    await writeFile(join(folder, "broken.html"), "<!doctype html><title>x</title><p><div></p>");
    expect(await check(folder)).not.toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function passes({ url = "", message }: Finding): boolean {
  return LET_PASS.some(
    (excuse) =>
      excuse.message === message && excuse.pages.some((name) => url.includes(`/${name.replaceAll(" ", "-")}.`)),
  );
}

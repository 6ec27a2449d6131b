import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import robots from "@/app/robots.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

/** Sections of the address below the language that a route group holds. */
const sectionsOf = (group: string): string[] =>
  readdirSync(`app/[locale]/${group}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const [rules] = [robots().rules].flat();
const disallowed = [rules?.disallow ?? []].flat();

describe("robots.txt", () => {
  it("keeps readers of pages out of whatever is personal, and only there", () => {
    const personal = [...sectionsOf("(account)"), ...sectionsOf("(forms)"), "desk", "office"];
    // Joining is described on a page that may be found.
    const closed = personal.filter((section) => section !== "join");
    for (const locale of LOCALES) {
      for (const section of closed) expect(disallowed).toContain(`/${locale}/${section}`);
      for (const section of sectionsOf("(public)")) expect(disallowed).not.toContain(`/${locale}/${section}`);
    }
  });

  it("lets feeds be read and nothing else of the interfaces for machines, and names the sitemap", () => {
    expect(rules?.allow).toContain("/api/feeds/");
    expect(disallowed).toContain("/api/");
    expect(robots().sitemap).toMatch(/^http.*\/sitemap\.xml$/);
  });
});

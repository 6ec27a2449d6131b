import { describe, expect, it } from "vitest";
import { LOCALES } from "../i18n/locales.ts";
import { pageMetadata } from "./page-metadata.ts";

const page = { locale: "ar", path: "/kinds/lecture", title: "محاضرات", description: "محاضرات على طول الطريق" } as const;

describe("what others are told of a page", () => {
  it("names the page in every language, and English where none fits", async () => {
    const { alternates } = await pageMetadata(page);
    expect(alternates?.canonical).toMatch(/^http.*\/ar\/kinds\/lecture$/);
    const languages = alternates?.languages as Record<string, string>;
    expect(Object.keys(languages)).toEqual([...LOCALES, "x-default"]);
    expect(languages["x-default"]).toBe(languages.en);
    for (const locale of LOCALES) expect(languages[locale]).toMatch(new RegExp(`/${locale}/kinds/lecture$`));
  });

  it("never has an empty description, nor one cut inside a word", async () => {
    expect((await pageMetadata({ ...page, description: " \n" })).description).toBe(page.title);
    const { description } = await pageMetadata({ ...page, description: "طريق الحرير ".repeat(40) });
    expect([...(description ?? "")].length).toBeLessThanOrEqual(200);
    expect(description).toMatch(/(طريق|الحرير)…$/);
  });

  it("shows a large picture with its size and its words", async () => {
    const picture = { url: "https://portal.example/social/x.png", alt: "محاضرة" };
    const { openGraph, twitter } = await pageMetadata({ ...page, picture });
    expect(openGraph?.images).toEqual([{ ...picture, width: 1200, height: 630, type: "image/png" }]);
    expect(twitter).toMatchObject({ card: "summary_large_image", images: [picture] });
  });

  it("keeps out of search what only leads elsewhere", async () => {
    expect((await pageMetadata(page)).robots).not.toMatchObject({ index: false });
    expect((await pageMetadata({ ...page, isListed: false })).robots).toEqual({ index: false, follow: true });
  });
});

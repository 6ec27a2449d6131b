import { beforeEach, describe, expect, it, vi } from "vitest";
import { ANY, LISTS, listingTag, noteFrameUntil, noteTags, noteValidUntil } from "@/lib/http/page-facts.ts";
import { cachedPages, NOW } from "@/tests/app/cached-pages.ts";
import { EVERYTHING } from "./store.ts";

const site = cachedPages();

describe("a write", () => {
  beforeEach(() => {
    site.pages["/en/listings/1"] = { notes: () => noteTags([listingTag("1")]) };
    site.pages["/en/listings/2"] = { notes: () => noteTags([listingTag("2")]) };
    site.pages["/en/browse"] = { notes: () => noteTags([LISTS, listingTag("1")]) };
    site.pages["/en/institutions"] = { notes: () => noteTags([ANY]) };
  });
  const paths = ["/en/listings/1", "/en/listings/2", "/en/browse", "/en/institutions", "/en"];

  it.each([
    [listingTag("1"), ["/en/listings/1", "/en/browse", "/en/institutions"]],
    [listingTag("2"), ["/en/listings/2", "/en/institutions"]],
    [LISTS, ["/en/browse", "/en/institutions"]],
    ["listing:of-nobody", ["/en/institutions"]],
    [EVERYTHING, paths],
  ])("to %s drops what shows it, and what does not know what it shows", async (tag, dropped) => {
    for (const path of paths) await site.drawings(path, 2);
    site.cache.drop(tag);
    site.drawn = [];
    for (const path of paths) await site.drawings(path, 1);
    expect(site.drawn).toEqual(dropped);
  });

  it("keeps out what was drawn from the rows of before, and lets nobody new wait for it", async () => {
    const open = site.holdDrawings();
    const before = site.get("/en/browse");
    await expect.poll(() => site.drawn.length).toBe(1);
    site.cache.drop(LISTS);
    const after = site.get("/en/browse");
    await expect.poll(() => site.drawn.length).toBe(2);
    open();
    await Promise.all([before, after]);
    expect(site.cache.figures.counts.notKept).toBe(1);
    expect(await site.drawings("/en/browse", 1)).toBe(0);
  });

  it("elsewhere does not keep out what is being drawn", async () => {
    const open = site.holdDrawings();
    const asked = site.get("/en/listings/2");
    await expect.poll(() => site.drawn.length).toBe(1);
    site.cache.drop(listingTag("1"));
    open();
    await asked;
    expect(await site.drawings("/en/listings/2", 1)).toBe(0);
  });
});

describe("while writes are not heard", () => {
  it("everything is drawn anew, and kept again afterwards", async () => {
    await site.drawings("/en", 1);
    site.cache.deafen();
    expect(await site.drawings("/en", 3)).toBe(3);
    site.cache.listen();
    expect(await site.drawings("/en", 3)).toBe(1);
  });

  it("nothing is kept of what was begun before", async () => {
    const open = site.holdDrawings();
    const asked = site.get("/en");
    await expect.poll(() => site.drawn.length).toBe(1);
    site.cache.deafen();
    site.cache.listen();
    open();
    await asked;
    expect(await site.drawings("/en", 1)).toBe(1);
  });
});

describe("the clock", () => {
  const at = (seconds: number) => vi.setSystemTime(new Date(NOW.getTime() + seconds * 1_000));

  it("ends what says nothing of it with the minute, for everything here is told in minutes", async () => {
    expect(await site.drawings("/en", 1)).toBe(1);
    at(49.998);
    expect(await site.drawings("/en", 1)).toBe(0);
    at(49.999);
    expect(await site.drawings("/en", 1)).toBe(1);
  });

  it("ends what it makes wrong at once, and not before", async () => {
    site.pages["/en"] = { notes: () => noteValidUntil(new Date(NOW.getTime() + 15_000)) };
    expect(await site.drawings("/en", 1)).toBe(1);
    at(14.999);
    expect(await site.drawings("/en", 1)).toBe(0);
    at(15);
    expect(await site.drawings("/en", 1)).toBe(1);
  });

  it("ends what its frame makes wrong at once, and keeps by it what says nothing of the clock no longer", async () => {
    const framed = (seconds: number) => () => noteFrameUntil(new Date(NOW.getTime() + seconds * 1_000));
    site.pages["/en"] = { notes: framed(15) };
    site.pages["/en/browse"] = { notes: framed(600) };
    for (const path of ["/en", "/en/browse"]) expect(await site.drawings(path, 1)).toBe(1);
    at(14.999);
    for (const path of ["/en", "/en/browse"]) expect(await site.drawings(path, 1)).toBe(0);
    at(15);
    expect(await site.drawings("/en", 1)).toBe(1);
    at(49.999);
    expect(await site.drawings("/en/browse", 1)).toBe(1);
  });

  it("lets what stays right be sent once more while it is drawn anew, and ends it after an hour", async () => {
    site.pages["/en"] = { notes: () => noteValidUntil(null) };
    await site.drawings("/en", 1);
    at(61);
    const open = site.holdDrawings();
    await site.get("/en");
    await site.get("/en");
    expect(site.cache.figures.counts).toMatchObject({ stale: 1, misses: 1 });
    open();
    await expect.poll(() => site.drawings("/en", 1)).toBe(0);
    expect(site.drawn).toHaveLength(2);
    at(62 + 60 * 60);
    await site.drawings("/en", 1);
    expect(site.cache.figures.counts.misses).toBe(2);
  });
});

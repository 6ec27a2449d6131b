import { describe, expect, it } from "vitest";
import { listingTag } from "@/lib/http/page-facts.ts";
import { Answer } from "./answer.ts";
import { Store } from "./store.ts";

const ROOM = 400_000;

function entry(key: string, { bytes = 1_000, tags = [] as string[] } = {}) {
  const answer = new Answer(200, [["Content-Type", "image/png"]], Buffer.alloc(bytes));
  return { key, answer, tags: new Set(tags), drawnAt: 0, validUntil: 0 };
}

describe("what is kept", () => {
  it("never takes more than its room", () => {
    const store = new Store(ROOM);
    for (let page = 0; page < 2_000; page++) {
      store.set(entry(`/${page}`, { bytes: (page % 40) * 500 }));
      if (page % 3 === 0) store.get(`/${page}`);
      expect(store.size.bytes).toBeLessThanOrEqual(ROOM);
    }
    expect(store.evictions).toBeGreaterThan(0);
  });

  it("is not pushed out by addresses that nobody asks for twice", () => {
    const store = new Store(ROOM);
    const wanted = Array.from({ length: 20 }, (_, page) => `/wanted/${page}`);
    for (const key of wanted) store.set(entry(key));
    for (const key of wanted) store.get(key);
    for (let page = 0; page < 5_000; page++) store.set(entry(`/random/${page}`));
    expect(wanted.filter((key) => store.get(key))).toHaveLength(20);
  });

  it("is nothing that takes a large part of the room by itself", () => {
    const store = new Store(ROOM);
    store.set(entry("/large", { bytes: ROOM / 4 }));
    expect(store.get("/large")).toBeUndefined();
  });

  it("is replaced by what was drawn later, with what that shows", () => {
    const store = new Store(ROOM);
    store.set(entry("/a", { tags: [listingTag("1")] }));
    store.get("/a");
    const later = entry("/a", { tags: [listingTag("2")] });
    store.set(later);
    expect(store.drop(listingTag("1"))).toBe(0);
    expect(store.get("/a")?.answer).toBe(later.answer);
    expect(store.drop(listingTag("2"))).toBe(1);
    expect(store.size).toEqual({ entries: 0, bytes: 0 });
  });

  it("is forgotten by its tags when it had to make room", () => {
    const store = new Store(ROOM);
    for (let page = 0; page < 1_000; page++) store.set(entry(`/${page}`, { tags: [listingTag(String(page))] }));
    const { entries } = store.size;
    const dropped = Array.from({ length: 1_000 }, (_, page) => store.drop(listingTag(String(page))));
    expect(dropped.reduce((sum, count) => sum + count)).toBe(entries);
    expect(store.size.entries).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { movedTo } from "./attachments.ts";

describe("a document at another place", () => {
  it.each([
    [1, "c a b d"],
    [2, "a c b d"],
    [3, "a b c d"],
    [4, "a b d c"],
    [0, "c a b d"],
    [99, "a b d c"],
  ])("at place %d", (position, order) => {
    expect(movedTo(["a", "b", "c", "d"], "c", position).join(" ")).toBe(order);
  });
});

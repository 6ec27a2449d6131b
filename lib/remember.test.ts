import { expect, it } from "vitest";
import { remembering } from "./remember.ts";

it("asks once for the same words, and again after it has forgotten", () => {
  const asked: string[] = [];
  const joined = remembering(2, (a: string, b: number) => {
    asked.push(`${a}${b}`);
    return `${a}:${b}`;
  });
  expect([joined("a", 1), joined("a", 1), joined("a", 11), joined("b", 1), joined("a", 1)]).toEqual([
    "a:1",
    "a:1",
    "a:11",
    "b:1",
    "a:1",
  ]);
  expect(asked).toEqual(["a1", "a11", "b1", "a1"]);
});

it("keeps words apart that would run together", () => {
  const pair = remembering(9, (a: string, b: string) => [a, b]);
  expect([pair("a", "bc"), pair("ab", "c")]).toEqual([
    ["a", "bc"],
    ["ab", "c"],
  ]);
});

it("does not remember that it failed", () => {
  let fails = true;
  const moody = remembering(9, (word: string) => {
    if (fails) throw new Error(word);
    return word;
  });
  expect(() => moody("x")).toThrow("x");
  fails = false;
  expect(moody("x")).toBe("x");
});

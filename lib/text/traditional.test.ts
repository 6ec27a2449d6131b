import { describe, expect, it } from "vitest";
import { chineseScript, traditional } from "./traditional.ts";

describe("a draft in traditional characters", () => {
  it.each([
    ["丝绸之路与纸", "絲綢之路與紙"],
    // By phrase: one simplified character stands for several.
    ["皇后以后", "皇后以後"],
    ["干杯，干燥的树干", "乾杯，乾燥的樹幹"],
    ["Paper 2031 **纸**", "Paper 2031 **紙**"],
  ])("%s is %s", (from, to) => {
    expect(traditional(from)).toBe(to);
  });

  it.each([
    ["zh-Hant", "traditional"],
    ["zh-TW", "traditional"],
    ["zh-HK", "traditional"],
    ["zh-CN", "simplified"],
    ["zh", "simplified"],
    ["ja", null],
    ["ar", null],
  ])("%s is in %s characters", (language, script) => {
    expect(chineseScript(language)).toBe(script);
  });
});

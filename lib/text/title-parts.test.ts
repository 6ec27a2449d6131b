import { describe, expect, it } from "vitest";
import { markerFor } from "./marks.ts";
import { titleParts } from "./title-parts.ts";

const words = (title: string) => titleParts(title, "zh-CN").flatMap((part) => part.words);

describe("titles taken apart for drawing", () => {
  it("lets a line of Chinese end after whole words", () => {
    expect(words("从协议到发票：合作项目")).toEqual(["从", "协议", "到", "发票：合作", "项目"]);
  });

  it("keeps figures, particles and words the dictionary does not know together", () => {
    expect(words("小厂也能填对：跨境电商申报数据三讲")).toEqual([
      "小厂",
      "也能",
      "填对：跨境电商",
      "申报",
      "数据",
      "三讲",
    ]);
    expect(words("写本的数字共享，14个机构")).toEqual(["写本的", "数字", "共享，14个", "机构"]);
  });

  it("leaves marks and the text itself as they are", () => {
    const parts = titleParts("丝绸之路的合作项目", "zh-CN", markerFor("合作") ?? undefined);
    expect(parts.map((part) => part.words.join("")).join("")).toBe("丝绸之路的合作项目");
    expect(parts.find(({ isMatch }) => isMatch)?.words).toEqual(["合作", ""]);
  });

  it("leaves words to the browser where they are spaced, and signs with their word", () => {
    expect(titleParts("Lire une mangrove : trois heures", "fr")).toEqual([
      { words: ["Lire une mangrove\u00a0: trois heures"], isMatch: false },
    ]);
  });
});

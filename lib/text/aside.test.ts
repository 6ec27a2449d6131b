import { expect, it } from "vitest";
import { aside } from "./aside.ts";

it("stands in brackets as wide as the signs of its language", () => {
  expect(`19:00${aside("en", "China Standard Time")}`).toBe("19:00 (China Standard Time)");
  expect(`19:00${aside("zh-CN", "中国标准时间")}`).toBe("19:00（中国标准时间）");
});

import { expect, it } from "vitest";
import { namesInOrder } from "./names-in-order.ts";

it.each([
  ["zh-CN", "Liang Shuyi", "梁舒怡", ["梁舒怡", "Liang Shuyi"]],
  ["en", "Liang Shuyi", "梁舒怡", ["Liang Shuyi", "梁舒怡"]],
  ["ar", "Karim Fahmy", "كريم فهمي", ["كريم فهمي", "Karim Fahmy"]],
  ["ar", "Liang Shuyi", "梁舒怡", ["Liang Shuyi", "梁舒怡"]],
  ["ru", "Zarina Rahimova", "Зарина Рахимова", ["Зарина Рахимова", "Zarina Rahimova"]],
  ["zh-CN", "Zarina Rahimova", "", ["Zarina Rahimova", null]],
  ["zh-CN", "梁舒怡", "梁舒怡", ["梁舒怡", null]],
  ["en", "", "李明华", ["李明华", null]],
] as const)("in %s %s and %s", (locale, name, nativeName, expected) => {
  expect(namesInOrder({ name, nativeName }, locale)).toEqual(expected);
});

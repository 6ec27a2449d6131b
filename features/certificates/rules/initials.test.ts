import { expect, it } from "vitest";
import { initials } from "./initials.ts";

it.each([
  ["Zarina Rakhimova", "Z. R."],
  ["нурлан сарсенбаев", "Н. С."],
  ["Jean-Luc Élan", "J. L. É."],
  ["王小明 (Wang Xiaoming)", "王 W. X."],
  ["张伟", "张"],
  ["أحمد بن محمد", "أ ب م"],
  ["  ", ""],
  ["🐪 Caravan", "C."],
])("of %j are %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

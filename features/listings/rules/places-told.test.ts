import { expect, it } from "vitest";
import { placesTold } from "./places-told.ts";

it.each([
  [10, 10, { count: 0, isMore: false }],
  [10, 9, { count: 1, isMore: false }],
  [500, 480, { count: 20, isMore: false }],
  [500, 479, { count: 20, isMore: true }],
  [500, 0, { count: 20, isMore: true }],
  [5, 7, { count: 0, isMore: false }],
])("a pool of %i of which %i are taken is told as %o", (capacity, taken, told) => {
  expect(placesTold({ capacity, taken })).toEqual(told);
});

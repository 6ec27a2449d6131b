import { describe, expect, it } from "vitest";
import { areAlike } from "./similar-titles.ts";

describe("titles of what may be the same", () => {
  it.each([
    ["Ships of the South China Sea", "Ships of the South-China Sea"],
    ["Exposition d’été: les routes de la soie", "EXPOSITION D’ETE LES ROUTES DE LA SOIE"],
    ["敦煌壁画艺术展", "敦煌壁画展"],
    ["Выставка шёлка", "выставка шелка"],
    ["معرض الحرير في القاهرة", "معرض الحرير بالقاهرة"],
    ["Paper on the road", "On the road: paper"],
  ])("are alike: %s / %s", (one, other) => {
    expect(areAlike(one, other)).toBe(true);
  });

  it.each([
    ["Seminar 3: Ports", "Seminar 4: Ports"],
    ["Ships of the South China Sea", "Paper on the road"],
    ["敦煌壁画艺术展", "广州陶瓷展"],
    ["", "Paper"],
    ["!", "?"],
  ])("are not: %s / %s", (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });
});

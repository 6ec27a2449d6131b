import { describe, expect, it } from "vitest";
import { datesByPlace } from "./dates-by-place.ts";

const at = (id: string, where: string) => ({ id, when: `day ${id}`, where });

describe("dates of a listing, told by place", () => {
  it("names a place once for the dates that follow each other there", () => {
    const sessions = [at("1", "Hall"), at("2", "Hall"), at("3", "Library"), at("4", "Hall")];
    expect(datesByPlace({ attendanceMode: "onsite", sessions })).toEqual([
      { whens: ["day 1", "day 2"], where: "Hall", address: "" },
      { whens: ["day 3"], where: "Library", address: "" },
      { whens: ["day 4"], where: "Hall", address: "" },
    ]);
  });

  it("keeps dates apart that have addresses of their own", () => {
    const sessions = [at("1", "Hall"), at("2", "Hall")];
    const online = new Map([["2", "https://rooms.example/2"]]);
    expect(datesByPlace({ attendanceMode: "online", sessions }, online)).toEqual([
      { whens: ["day 1"], where: "", address: "" },
      { whens: ["day 2"], where: "", address: "https://rooms.example/2" },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { InstitutionStatus } from "@/prisma/generated/enums.ts";
import { ALIASES_LIMIT } from "./aliases.ts";
import { MEMBERSHIP_ROLES } from "./membership.ts";
import { aliasesAfterMerging, higherRole, isOneOfNames, pairRefusal } from "./merging.ts";

describe("a pair", () => {
  const statuses = Object.values(InstitutionStatus);
  const every = statuses.flatMap((from) => statuses.map((into) => [from, into] as const));
  const refused: Record<string, string> = {
    "active suspended": "successor-suspended",
    "suspended suspended": "successor-suspended",
    "active merged": "successor-merged",
    "suspended merged": "successor-merged",
    "merged active": "already-merged",
    "merged suspended": "already-merged",
    "merged merged": "already-merged",
  };

  it.each(every)("%s into %s", (from, into) => {
    const answer = pairRefusal({ id: "a", status: from, isSample: false }, { id: "b", status: into, isSample: false });
    expect(answer).toBe(refused[`${from} ${into}`] ?? null);
  });

  it("is two", () => {
    const one = { id: "a", status: "active", isSample: false } as const;
    expect(pairRefusal(one, one)).toBe("same-institution");
  });

  it("is of one kind: nothing real becomes part of sample data, nor the other way", () => {
    const [real, sample] = [
      { id: "a", status: "active", isSample: false },
      { id: "b", status: "active", isSample: true },
    ] as const;
    expect(pairRefusal(real, sample)).toBe("sample-and-real");
    expect(pairRefusal(sample, real)).toBe("sample-and-real");
    expect(pairRefusal(sample, { ...sample, id: "c" })).toBeNull();
  });
});

it("of two roles the one that may do more stays, whichever side it comes from", () => {
  for (const [index, role] of MEMBERSHIP_ROLES.entries()) {
    for (const lower of MEMBERSHIP_ROLES.slice(index)) {
      expect(higherRole(role, lower)).toBe(role);
      expect(higherRole(lower, role)).toBe(role);
    }
  }
});

describe("other names after merging", () => {
  it("are the successor's own, then the names of the other, then what else that was called, each once", () => {
    const from = { names: [{ name: "Old College" }, { name: "旧学院" }], aliases: ["OC", "new university"] };
    const into = { names: [{ name: "New University" }], aliases: ["NU", "old college"] };
    expect(aliasesAfterMerging(from, into)).toEqual(["NU", "old college", "旧学院", "OC"]);
  });

  it("leave none of the successor's own out, and are cut where the form would refuse them", () => {
    const own = Array.from({ length: ALIASES_LIMIT }, (_, index) => `N${index}`);
    const from = { names: [{ name: "Old College" }], aliases: [] };
    expect(aliasesAfterMerging(from, { names: [], aliases: own })).toEqual(own);
    const long = { names: [{ name: "x".repeat(300) }], aliases: [] };
    expect(aliasesAfterMerging(long, { names: [], aliases: [] })).toEqual(["x".repeat(200)]);
  });
});

it("a typed name is known in any language, however capitals and spaces are written", () => {
  const names = [{ name: "Old  College" }, { name: "旧学院" }];
  for (const typed of ["old college", " OLD   College ", "旧学院"]) expect(isOneOfNames(typed, names)).toBe(true);
  for (const typed of ["", "Old", "Old College 2"]) expect(isOneOfNames(typed, names)).toBe(false);
});

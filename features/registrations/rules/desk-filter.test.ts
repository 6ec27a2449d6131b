import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskColumns, deskFilter, deskPageStart, deskQuery, isNarrowed, readQuery } from "./desk-filter.ts";

const ID = "0199b2c4-0000-7000-8000-000000000000";

describe("the filter of the table", () => {
  it("is read from the address, and an address is made of it again", () => {
    const asked = {
      status: "pending",
      q: "  Aigul ",
      kind: "delegation",
      pool: ID,
      session: ID,
      country: "KZ",
      institution: ID,
      in: "no",
      "a.registering.q1": "o2",
      c: ["note", "people", "registering.q1"],
    };
    const filter = deskFilter(asked);
    expect(filter).toEqual({
      status: "pending",
      search: "Aigul",
      kind: "delegation",
      poolId: ID,
      sessionId: ID,
      countryCode: "KZ",
      institutionId: ID,
      checkedIn: false,
      answers: [{ moment: "registering", key: "q1", answer: "o2" }],
    });
    const query = deskQuery(filter, deskColumns(asked), "17");
    const again = readQuery(query.slice(1));
    expect(deskFilter(again)).toEqual(filter);
    expect(deskColumns(again)).toEqual(["people", "note", "registering.q1"]);
    expect(deskPageStart(again)).toBe(17n);
  });

  it("knows nothing but what the table has, and says nothing where nothing is asked", () => {
    const nothing = deskFilter({
      status: "sold",
      kind: "x",
      pool: "1 OR 1=1",
      country: "ZZ",
      in: "perhaps",
      "a.registering.Q1": "o1",
      "a.later.q1": "o1",
      "a.registering.q1": "'--",
      q: ["a", "b"],
    });
    expect(isNarrowed(nothing)).toBe(false);
    expect(deskQuery(nothing)).toBe("");
    expect(deskColumns({ c: ["evil", "contactEmail", ""] })).toEqual(["people", "note", "registeredAt"]);
    expect(deskQuery(nothing, deskColumns({}))).toBe("");
    expect(deskPageStart({ after: "1;DROP" })).toBe(-1n);
  });

  it("comes back as it was from any address that it was written to", () => {
    const text = fc.string({ maxLength: 12, unit: "binary" });
    const params = fc.dictionary(
      fc.constantFrom("status", "q", "kind", "in", "country", "a.registering.q1", "c"),
      text,
    );
    fc.assert(
      fc.property(params, (asked) => {
        const filter = deskFilter(asked);
        const query = deskQuery(filter, deskColumns(asked));
        expect(deskFilter(readQuery(query.slice(1)))).toEqual(filter);
        expect(deskColumns(readQuery(query.slice(1)))).toEqual(deskColumns(asked));
      }),
    );
  });
});

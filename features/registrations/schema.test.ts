import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { delegationForm, gatherDelegation, gatherIndividual, individualForm, namingForm, takenRows } from "./schema.ts";

const KEY = "0191f2a4-5b6c-4d7e-8f90-123456789abc";

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries({ formKey: KEY, note: "", ...fields })) made.set(name, value);
  return made;
}

describe("the form of one person", () => {
  it("takes a name, an address and the companions that were named", () => {
    const parsed = individualForm.parse(
      gatherIndividual(
        form({
          name: " Zarina ",
          email: "Zarina@Example.ORG",
          consent: "on",
          "companions.0": "",
          "companions.3": "Ravshan",
        }),
      ),
    );
    expect(parsed).toMatchObject({ name: "Zarina", email: "zarina@example.org", companions: ["Ravshan"], note: "" });
  });

  it("says beside each field what is wrong", () => {
    const parsed = individualForm.safeParse(
      gatherIndividual(form({ name: "", email: "a@x.org, b@x.org", "companions.1": "x".repeat(201) })),
    );
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toEqual({
      name: "required",
      email: "invalidEmail",
      "companions.1": "tooLong",
      consent: "consentRequired",
    });
  });

  it("takes no more than four companions, however the form was made", () => {
    const names = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`companions.${index}`, "Guest"]));
    const parsed = individualForm.safeParse(
      gatherIndividual(form({ name: "A", email: "a@x.org", consent: "on", ...names })),
    );
    expect(parsed.success).toBe(false);
  });
});

describe("the form of a delegation", () => {
  it("drops empty rows and keeps the others in order", () => {
    const parsed = delegationForm.parse(
      gatherDelegation(
        form({ "people.0.name": "A", "people.0.email": "a@x.org", "people.1.name": "", "people.4.name": "B" }),
      ),
    );
    expect(parsed.people).toEqual([
      { name: "A", email: "a@x.org" },
      { name: "B", email: "" },
    ]);
  });

  it("asks for the name that belongs to an address, and for somebody at all", () => {
    const nameless = delegationForm.safeParse(gatherDelegation(form({ "people.2.email": "a@x.org" })));
    expect(nameless.success ? {} : fieldErrors(nameless.error)).toMatchObject({ "people.2.name": "required" });
    const empty = delegationForm.safeParse(gatherDelegation(form({ "people.0.name": "" })));
    expect(empty.success ? {} : fieldErrors(empty.error)).toEqual({ people: "required" });
  });

  it("takes at most fifty people", () => {
    const rows = (count: number) =>
      form(Object.fromEntries(Array.from({ length: count }, (_, index) => [`people.${index}.name`, `P${index}`])));
    expect(delegationForm.safeParse(gatherDelegation(rows(50))).success).toBe(true);
    expect(delegationForm.safeParse(gatherDelegation(rows(51))).success).toBe(false);
  });

  it("holds places for more people than are named, and for no fewer", () => {
    const read = (fields: Record<string, string>) => {
      const parsed = delegationForm.safeParse(gatherDelegation(form({ "people.0.name": "A", ...fields })));
      return parsed.success ? parsed.data.places : fieldErrors(parsed.error);
    };
    expect(read({})).toBe(1);
    expect(read({ places: "8" })).toBe(8);
    expect(read({ "people.1.name": "B", places: "1" })).toEqual({ places: "tooSmall" });
    expect(read({ places: "51" })).toEqual({ places: "tooLarge" });
    expect(read({ places: "3", leastPeople: "4" })).toEqual({ leastPeople: "tooLarge" });
  });

  it("says beside the second row that an address is there twice, whatever its spelling", () => {
    const twice = {
      "people.0.name": "A",
      "people.0.email": "a@x.org",
      "people.3.name": "B",
      "people.3.email": "A+b@X.org",
    };
    const parsed = delegationForm.safeParse(gatherDelegation(form(twice)));
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toEqual({ "people.3.email": "duplicate" });
    expect(takenRows(form(twice), new Set(["a@x.org"]))).toEqual({ "people.0.email": "seat-taken" });
  });
});

describe("the form that names people", () => {
  const ID = "0191f2a4-5b6c-7d7e-8f90-123456789abc";

  it("leaves rows without a name out, and wants one name at least", () => {
    const people = [
      { id: ID, name: " Mei ", email: "" },
      { id: ID, name: "", email: "" },
    ];
    expect(namingForm.parse({ people })).toEqual({ people: [{ id: ID, name: "Mei", email: "" }] });
    const empty = namingForm.safeParse({ people: people.slice(1) });
    expect(empty.success ? {} : fieldErrors(empty.error)).toEqual({ people: "required" });
  });
});

import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { delegationForm, gatherDelegation, gatherIndividual, individualForm } from "./schema.ts";

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
});

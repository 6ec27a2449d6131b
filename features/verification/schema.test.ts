import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { registryNumberSchema } from "./schema.ts";

const errorsOf = (form: object) => {
  const parsed = registryNumberSchema.safeParse(form);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("the form of a registry number", () => {
  it("answers the number as the register writes it, and a name only for another register", () => {
    const parsed = registryNumberSchema.parse({
      scheme: "ror",
      register: "ROR",
      number: "https://ror.org/03yrm5c26",
      note: "",
    });
    expect(parsed).toEqual({ scheme: "ror", register: "", number: "03yrm5c26", note: "" });
    const other = registryNumberSchema.parse({ scheme: "other", register: "Charity Register", number: "12 345" });
    expect(other).toEqual({ scheme: "other", register: "Charity Register", number: "12 345", note: "" });
  });

  it.each([
    [{ scheme: "ror", number: "03yrm5c27" }, { number: "invalidRegistryNumber" }],
    [{ scheme: "other", number: "12" }, { register: "required" }],
    [
      { scheme: "other", number: "--" },
      { register: "required", number: "invalidRegistryNumber" },
    ],
    [
      { scheme: "", number: "" },
      { scheme: "required", number: "required" },
    ],
    [{ scheme: "passport", number: "12" }, { scheme: "invalidChoice" }],
    [{ scheme: "isil", number: "R".repeat(61) }, { number: "tooLong" }],
    [
      { scheme: ["ror", "isil"], number: ["1", "2"] },
      { scheme: "required", number: "required" },
    ],
  ])("%j is answered beside the field", (form, errors) => {
    expect(errorsOf(form)).toEqual(errors);
  });
});

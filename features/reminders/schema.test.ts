import { expect, it } from "vitest";
import { roundsForm } from "./schema.ts";

const read = (followUpUrl: string) => roundsForm.safeParse({ reminderDays: "1", followUpUrl });

it("what people are asked afterwards lies at a web address, or is nothing", () => {
  expect(read("").data).toMatchObject({ reminderDays: 1, sendsThanks: false, followUpUrl: "" });
  expect(read("https://forms.example/how-was-it").success).toBe(true);
  for (const address of ["javascript:alert(1)", "forms", "ftp://forms.example/x"]) {
    expect(read(address).success, address).toBe(false);
  }
});

import { expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { mayWriteAs } from "./policy.ts";

it("takes nobody's word for an address but that of who is signed in with it", () => {
  const member = { ...ANONYMOUS, userId: "0199b2c4-0000-7000-8000-000000000000", email: "a@mail.example" };
  expect(mayWriteAs(member, "a@mail.example")).toBe(true);
  expect(mayWriteAs(member, "b@mail.example")).toBe(false);
  expect(mayWriteAs({ ...ANONYMOUS, email: "a@mail.example" }, "a@mail.example")).toBe(false);
  expect(mayWriteAs(ANONYMOUS, "")).toBe(false);
});

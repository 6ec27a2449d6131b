import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { inquirySchema } from "./schema.ts";

const TYPED = {
  formKey: "0199b2c4-0000-7000-8000-000000000000",
  name: "Zarina",
  email: "Zarina@Mail.example",
  subject: "A visit in May",
  text: "May our class see the shipwreck collection?",
};

const errorsOf = (changes: Record<string, string>) => {
  const parsed = inquirySchema.safeParse({ ...TYPED, ...changes });
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("an inquiry", () => {
  it("has a name, an address, a subject and a text", () => {
    expect(errorsOf({ name: " ", email: "", subject: "", text: "" })).toEqual({
      name: "required",
      email: "required",
      subject: "required",
      text: "required",
    });
    expect(errorsOf({ email: "x(y)@v.org", text: "Hello" })).toEqual({ email: "invalidEmail", text: "tooShort" });
    expect(inquirySchema.parse(TYPED).email).toBe("zarina@mail.example");
  });

  it("cannot put a second header into a mail", () => {
    const { name, subject } = inquirySchema.parse({ ...TYPED, name: "Z\r\nBcc: all@x.example", subject: "A\nTo: b" });
    expect(`${name}${subject}`).not.toMatch(/[\r\n]/);
  });
});

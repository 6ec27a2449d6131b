import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { PROBLEM_REASONS, readReportState, reportSchema } from "./schema.ts";

const report = {
  formKey: "0199b2c4-0000-7000-8000-000000000000",
  reason: "wrong_information",
  text: "The museum moved to the other bank in May.",
  email: "",
};

describe("a report", () => {
  it.each(PROBLEM_REASONS)("can be for %s, with an address or without", (reason) => {
    expect(reportSchema.parse({ ...report, reason })).toMatchObject({ reason, email: null });
    expect(reportSchema.parse({ ...report, email: " Zarina@Mail.Example " }).email).toBe("zarina@mail.example");
  });

  it.each([
    [{ reason: "" }, "reason"],
    [{ reason: "spam" }, "reason"],
    [{ text: "" }, "text"],
    [{ text: "wrong" }, "text"],
    [{ text: "x".repeat(4001) }, "text"],
    [{ email: "not an address" }, "email"],
    [{ formKey: "1" }, "formKey"],
  ])("is refused at its field with %o", (changes, field) => {
    const parsed = reportSchema.safeParse({ ...report, ...changes });
    expect(parsed.success ? [] : Object.keys(fieldErrors(parsed.error))).toEqual([field]);
  });
});

describe("the address of the queue", () => {
  it.each([
    ["settled", "settled"],
    ["open", "open"],
    ["nonsense", "open"],
    [undefined, "open"],
    [["settled"], "open"],
  ] as const)("%o shows what is %s", (text, state) => {
    expect(readReportState(text as string | undefined)).toBe(state);
  });
});

import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/forms/form-state.ts";
import { bulkForm, contactIn } from "./bulk-form.ts";

const read = (sent: object) => parseForm(bulkForm, new FormData(), { contactOf: "own", contact: {}, ...sent });
const errorsIn = (sent: object) => {
  const parsed = read(sent);
  return parsed.ok ? {} : parsed.state.errors;
};

describe("a step with several listings", () => {
  it("is one of those there are, and confirmed when it cannot be undone", () => {
    expect(read({ step: "publish" })).toMatchObject({ ok: true, value: { step: "publish" } });
    for (const step of [undefined, "", "burn"]) expect(errorsIn({ step })).toEqual({ step: "required" });
    expect(errorsIn({ step: "archive" })).toEqual({ sure: "required" });
    expect(read({ step: "archive", sure: "on" }).ok).toBe(true);
  });

  it("gives them a contact that has an address, or their institution's", () => {
    const contact = { shownAs: "Talks", email: "talks@jnu.example" };
    const own = read({ step: "contact", contact });
    expect(own.ok && contactIn(own.value)).toEqual(contact);
    const none = read({ step: "contact", contactOf: "institution", contact: { email: "nonsense" } });
    expect(none.ok && contactIn(none.value)).toEqual({ shownAs: "", email: null });
    expect(errorsIn({ step: "contact" })).toEqual({ "contact.email": "required" });
    expect(errorsIn({ step: "contact", contact: { shownAs: "Talks" } })).toEqual({ "contact.email": "required" });
    expect(errorsIn({ step: "contact", contact: { email: "nonsense" } })).toEqual({ "contact.email": "invalidEmail" });
    expect(read({ step: "copy", contact: { email: "nonsense" } }).ok).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { loadMessages } from "@/lib/i18n/messages.ts";
import { MAIL_NAMES, mailCalled } from "../rules.ts";
import { MAIL_TEMPLATES } from "./registry.ts";

describe("a mail", () => {
  it("has a name of its own in every language, whichever it is", async () => {
    expect(Object.keys(MAIL_TEMPLATES).toSorted()).toEqual([...MAIL_NAMES]);
    const names = [...MAIL_NAMES, "other"].toSorted();
    for (const locale of LOCALES) {
      const { templates } = (await loadMessages(locale)).office.mail;
      expect(Object.keys(templates).toSorted()).toEqual(names);
      expect(new Set(Object.values(templates)).size).toBe(names.length);
    }
  });

  it("that is no longer written is called so", () => {
    expect(mailCalled("sign-in-code")).toBe("sign-in-code");
    expect(mailCalled("toString")).toBe("other");
    expect(mailCalled("bill")).toBe("other");
  });
});

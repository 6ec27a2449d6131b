"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import { EditorSection } from "./section.tsx";

/** To whom readers write about the listing, where that is not its institution. */
export function ContactSection() {
  const t = useTranslations("editor");
  const { fields, options } = useEditor();
  return (
    <EditorSection id="contact" title={t("section.contact")} intro={t("help.contact")}>
      <TextField
        {...fields.one("contact.email")}
        type="email"
        label={t("field.email")}
        description={t("help.contactEmail")}
        maxLength={254}
        list="known-contacts"
        dir="ltr"
        autoComplete="off"
      />
      <TextField
        {...fields.one("contact.shownAs")}
        label={t("field.shownAs")}
        description={t("help.shownAs")}
        maxLength={200}
        dir="auto"
      />
      <datalist id="known-contacts">
        {options.contacts.map(({ email, shownAs }) => (
          <option key={email} value={email} label={shownAs} />
        ))}
      </datalist>
    </EditorSection>
  );
}

import { expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { closingField, mailTextForm, openingField } from "./schema.ts";

const empty = Object.fromEntries(
  LOCALES.flatMap((language) => [
    [openingField(language), ""],
    [closingField(language), ""],
  ]),
);

it("refuses words beside their field that stand for something unknown", () => {
  const read = (changes: object) =>
    mailTextForm.safeParse({ ...empty, revision: "0", sourceLanguage: "en", ...changes });
  expect(read({ [openingField("en")]: "Dear {name}, see {contact}." }).success).toBe(true);
  const wrong = read({ [openingField("en")]: "Dear {email}", [closingField("ar")]: "｛name｝" });
  expect(wrong.error && fieldErrors(wrong.error)).toEqual({
    [openingField("en")]: "unknownPlaceholder",
    [closingField("ar")]: "unknownPlaceholder",
  });
});

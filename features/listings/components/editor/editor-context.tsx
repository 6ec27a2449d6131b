"use client";

import { createContext, useContext } from "react";
import type { Option, OptionGroup } from "@/components/ui/select-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { FieldReader } from "./field-reader.ts";
import type { OfferedUnits } from "./unit-field.tsx";

/** A venue of the institution: `label` is the line by which it is picked. */
export type SuggestedVenue = { label: string; name: string; address: string; timeZone: string | null };

/** A person of the institution: `label` is the line by which they are picked. */
export type SuggestedPerson = { label: string; name: string; nativeName: string; affiliation: string; orcid: string };

/** The long lists to choose from, finished for the reader's language by the page. */
export type EditorOptions = {
  countries: readonly Option[];
  languages: readonly Option[];
  fields: readonly (Option | OptionGroup)[];
  sectors: readonly Option[];
  zones: readonly Option[];
  /** Names of the days, Monday first. */
  weekdays: readonly string[];
  venues: readonly SuggestedVenue[];
  persons: readonly SuggestedPerson[];
  institutions: readonly string[];
  /** Contacts of other listings of the institution. */
  contacts: readonly { email: string; shownAs: string }[];
} & OfferedUnits;

type Editor = {
  state: FormState;
  fields: FieldReader;
  /** The sentence of an error code. */
  say: (code: string) => string;
  options: EditorOptions;
  /** Zone that new rows begin with. */
  zone: string;
};

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

/** The form that a field stands in. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("A field of the listing editor stands outside of it.");
  return editor;
}

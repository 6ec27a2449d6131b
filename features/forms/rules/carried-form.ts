import type { FormMoment } from "@/prisma/generated/enums.ts";
import type { FormField } from "./fields.ts";

/** A form as another listing begins with it: its questions and their words, no answers. `isAsked`: it was in use, and is again. */
export type CarriedForm = {
  isAsked: boolean;
  lastField: number;
  sourceLanguage: string;
  fields: Omit<FormField, "id">[];
};

/** What a listing asks, by the moment at which it does; also what a template keeps of it. */
export type CarriedForms = Partial<Record<FormMoment, CarriedForm>>;

import { latinForms } from "@/lib/text/latin.ts";
import type { SearchField, Weight } from "@/lib/text/search-document.ts";

/** A name as fields of a document: as it is written and, in another script, in Latin letters. */
export function nameFields(name: string, weight: Weight, language?: string): SearchField[] {
  const latin = latinForms(name);
  const field: SearchField = { text: name, weight, ...(language === undefined ? {} : { language }) };
  return latin === "" ? [field] : [field, { text: latin, weight }];
}

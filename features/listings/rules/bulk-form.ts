import { z } from "zod";
import { checkbox, error } from "@/lib/text/zod.ts";
import { CONTACTS } from "./bulk.ts";
import { type ContactForm, contactForm } from "./contact.ts";

const [own, institution] = CONTACTS;

/** A contact of a listing's own has an address: without one it would be its institution's. */
const ownContact = contactForm.refine(({ email }) => email !== null, { ...error("required"), path: ["email"] });

/** A step with several listings at once. What cannot be undone is confirmed; a new contact is said, or is their institution's. */
export const bulkForm = z.discriminatedUnion(
  "step",
  [
    z.object({ step: z.literal(["publish", "withdraw", "copy"]) }),
    z.object({ step: z.literal("archive"), sure: checkbox().refine((ticked) => ticked, error("required")) }),
    z.discriminatedUnion("contactOf", [
      z.object({ step: z.literal("contact"), contactOf: z.literal(own), contact: ownContact }),
      z.object({ step: z.literal("contact"), contactOf: z.literal(institution) }),
    ]),
  ],
  error("required"),
);
export type BulkForm = z.output<typeof bulkForm>;

/** Which contact the listings get by it: none of their own, unless one is said. */
export function contactIn(form: BulkForm): ContactForm {
  return "contact" in form ? form.contact : { shownAs: "", email: null };
}

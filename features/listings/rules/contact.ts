import { z } from "zod";
import { emailField, line, optional } from "@/lib/text/zod.ts";

/**
 * To whom readers write about a listing by the portal's form; without an address, to its institution. What it is shown as is public, the
 * address never is.
 */
export const contactForm = z
  .object({ shownAs: line({ min: 0, max: 200 }).default(""), email: optional(emailField()) })
  .check(({ value: { shownAs, email }, issues }) => {
    if (shownAs !== "" && email === null) {
      issues.push({ code: "custom", message: "required", path: ["email"], input: email });
    }
  });
export type ContactForm = z.output<typeof contactForm>;

/** Who gets what readers write about a listing: its own contact, else its institution's; null: nobody, and then there is no form. */
export function addresseeOf(own: string | null, institution: string | null): string | null {
  return own ?? institution;
}

/** Where anybody writes about a listing by the portal's form, below the language. */
export function contactPath(code: string): string {
  return `/contact/listings/${code}`;
}

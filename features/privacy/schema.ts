import { z } from "zod";
import { emailField, line } from "@/lib/text/zod.ts";

/** The six digits that were mailed. */
export const codeForm = z.object({
  // People paste "123 456" from mail; the digits are what counts.
  code: z
    .string()
    .transform((text) => text.normalize("NFKC").replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "invalidCode")),
});

export const nameForm = z.object({ name: line({ min: 1, max: 200 }) });

export const addressForm = z.object({ email: emailField() });

export const newAddressForm = codeForm.extend({ email: emailField() });

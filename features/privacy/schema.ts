import { z } from "zod";

/** The six digits that were mailed. */
export const codeForm = z.object({
  // People paste "123 456" from mail; the digits are what counts.
  code: z
    .string()
    .transform((text) => text.normalize("NFKC").replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "invalidCode")),
});

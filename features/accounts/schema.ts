import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { emailField, line } from "@/lib/text/zod.ts";

export const signInRequestSchema = z.object({ email: emailField(), return: z.string().max(500).default("") });

export const signInCodeSchema = z.object({
  email: emailField(),
  // People paste "123 456" from mail; the digits are what counts.
  code: z
    .string()
    .transform((text) => text.normalize("NFKC").replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "invalidCode")),
});

export const profileSchema = z.object({ name: line({ min: 1, max: 200 }), locale: z.enum(LOCALES, "required") });

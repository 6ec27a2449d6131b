import { z } from "zod";
import { emailField } from "@/lib/text/zod.ts";

/** Whom an invitation to translate goes to. */
export const translatorSchema = z.object({ email: emailField() });

import { profileSchema, signInCodeSchema } from "@/features/accounts/schema.ts";

/** The six digits that were mailed. */
export const codeForm = signInCodeSchema.pick({ code: true });

export const nameForm = profileSchema.pick({ name: true });

export const addressForm = signInCodeSchema.pick({ email: true });

/** The new address, and the digits that were mailed to it. */
export const newAddressForm = signInCodeSchema;

import { venueSchema } from "@/features/venues/schema.ts";

/** The form of the venue in which the factories' listings are held, read; with what is changed in it. */
export const venueForm = (changes: Record<string, unknown> = {}) =>
  venueSchema.parse({
    names: [{ language: "en", name: "Assembly Hall", about: "" }],
    address: "",
    city: "Guangzhou",
    countryCode: "CN",
    revision: "1",
    ...changes,
  });

import { z } from "zod";
import { degrees, namesField } from "@/features/institutions/schema.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { choice, countryCode, idField, line, optional, timeZone, wholeNumber } from "@/lib/text/zod.ts";

/** As long as a venue's name may be in a listing's form. */
const LONGEST_NAME = 200;
const MOST_SEATS = 1_000_000;

const revision = wholeNumber({ min: 0, max: 1_000_000_000 });

/** What an institution says of a venue, and the count of saves that the form was opened with (0: a new one). */
export const venueSchema = z
  .object({
    names: namesField,
    address: line({ min: 0, max: 300 }),
    city: line({ max: 120 }),
    countryCode: countryCode(),
    /** A place of the gazetteer, chosen because the typed name alone does not say which. */
    placeId: optional(wholeNumber({ min: 1, max: 2_000_000_000 })),
    latitude: degrees("invalidLatitude", 90),
    longitude: degrees("invalidLongitude", 180),
    timeZone: optional(timeZone()),
    seats: optional(wholeNumber({ min: 1, max: MOST_SEATS })),
    revision,
  })
  .check((context) => {
    const { names, latitude, longitude } = context.value;
    const refuse = (path: (string | number)[], message: string) =>
      context.issues.push({ code: "custom", message, path, input: context.value });
    for (const [index, { name }] of names.entries()) {
      if (Array.from(name).length > LONGEST_NAME) refuse(["names", index, "name"], "tooLong");
    }
    if (latitude === null && longitude !== null) refuse(["latitude"], "required");
    if (longitude === null && latitude !== null) refuse(["longitude"], "required");
  });
export type VenueText = z.output<typeof venueSchema>;

/** Which venue stays of two, each as it was read, and whose place: of the one that stays (`into`) or of the one that goes. */
export const venueMergeSchema = z.object({
  revision,
  place: optional(choice(["into", "from"])),
  into: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^[0-9a-f-]{36}~\d{1,9}$/, { error: "required" }))
    .transform((text) => text.split("~"))
    .pipe(z.tuple([idField(), revision])),
});
export type VenueMerge = z.output<typeof venueMergeSchema>;

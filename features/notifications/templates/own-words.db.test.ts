import { expect, it } from "vitest";
import { LISTING_OUTLINE, listingOutline } from "@/features/registrations/rules/listing-outline.ts";
import { database } from "@/lib/db.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { mailContext } from "./context.ts";
import { placeholderValues, withOwnWords } from "./own-words.ts";

it("the contact that own words name is the way to the form, never an address", async () => {
  const { id, code } = await createListingWithPool();
  const listing = { contactName: "Guest office", contactEmail: "guests@hall.example" };
  await database().listing.update({ where: { id }, data: listing, select: { id: true } });
  const row = await database().listing.findUniqueOrThrow({ where: { id }, select: LISTING_OUTLINE });
  const values = placeholderValues(
    { name: "Zarina", listing: listingOutline(row, "en") },
    "",
    await mailContext("en", database()),
  );
  expect(values.contact).toMatch(new RegExp(`^http\\S+/en/contact/listings/${code}$`));
  expect(JSON.stringify(values)).not.toContain("hall.example");
});

it("a listing is read for own words only where its institution has some in the reader's language", async () => {
  const listing = await createListingWithPool({ title: "Ships & Stars" });
  const { id: registrationId } = await createRegistration(listing, { name: "Zarina" });
  let reads = 0;
  const counting = new Proxy(database(), {
    get(target, name) {
      if (name === "listing") reads++;
      return Reflect.get(target, name);
    },
  });
  const letter = withOwnWords("confirmed", async () => ({ subject: "", paragraphs: [] }));
  const written = async () => letter({ registrationId }, await mailContext("en", counting));
  expect(await written()).toMatchObject({ withdraw: { href: expect.stringContaining("withdraw=1") } });
  expect(await written()).not.toHaveProperty("opening");
  expect(reads).toBe(0);
  await database().mailText.create({
    data: {
      institutionId: listing.institutionId,
      letter: "confirmed",
      sourceLanguage: "en",
      words: { create: { language: "en", opening: "{name}: {title}", closing: "", madeFrom: "" } },
    },
    select: { letter: true },
  });
  expect(await written()).toMatchObject({ opening: "Zarina: Ships & Stars" });
  expect(reads).toBe(1);
});

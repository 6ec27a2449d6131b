import { expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { mailContext } from "./context.ts";
import { withOwnWords } from "./own-words.ts";

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

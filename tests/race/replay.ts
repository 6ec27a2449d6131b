import { database } from "@/lib/db.ts";
import { createListingWithPool, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { postForm, type ReadForm, readForm } from "./form-post.ts";
import { individualFields } from "./rush.ts";

/** How often each form is sent. */
export const TIMES = 5;
/** So many people send their forms at the same moment, as much as two servers keep up with. */
const AT_ONCE = 16;

/**
 * So many people register, each sending one form five times, by turns to each server: four of five people one time after
 * another, every fifth all five at once. Answers the listing and, for each person, where the portal led each time.
 */
export async function replay(
  servers: readonly string[],
  submissions: number,
): Promise<{ listing: ListingWithPool; answers: (string | null)[][] }> {
  const listing = await createListingWithPool({ places: submissions * TIMES });
  const forms = await Promise.all(
    servers.map((server) => readForm(`${server}/en/register/${listing.code}`, "formKey")),
  );
  const answers: (string | null)[][] = [];
  let next = 0;
  const person = async () => {
    for (let mine = next++; mine < submissions; mine = next++) answers[mine] = await send(forms, mine % 5 === 0);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  return { listing, answers };
}

async function send(forms: readonly ReadForm[], atOnce: boolean): Promise<(string | null)[]> {
  const fields = individualFields(1, "KZ");
  const post = (time: number) => postForm(forms[time % forms.length] as ReadForm, fields);
  const times = Array.from({ length: TIMES }, (_, time) => time);
  if (atOnce) return Promise.all(times.map(post));
  const answers: (string | null)[] = [];
  for (const time of times) answers.push(await post(time));
  return answers;
}

/** What came of it: registrations, letters to their people, places taken. */
export async function madeFor({ id, poolId }: ListingWithPool) {
  const registrations = await database().registration.findMany({ where: { listingId: id }, select: { id: true } });
  const keys = registrations.map((registration) => `registration-confirmed:${registration.id}`);
  const [letters, pool] = await Promise.all([
    database().outbox.count({ where: { dedupeKey: { in: keys } } }),
    database().pool.findUniqueOrThrow({ where: { id: poolId }, select: { taken: true } }),
  ]);
  return { registrations: registrations.length, letters, taken: pool.taken };
}

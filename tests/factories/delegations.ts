import { answerAsDelegateByToken } from "@/features/registrations/commands/answer-as-delegate.ts";
import { registerDelegation } from "@/features/registrations/commands/register-delegation.ts";
import { getDelegation } from "@/features/registrations/queries/delegation.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { createAsked, sent } from "./answers.ts";
import type { FieldWish } from "./forms.ts";
import { createInstitution, createStaff } from "./institutions.ts";
import { createListingWithPool, delegationInput } from "./registrations.ts";

export const NUMBER: FieldWish = { label: "Passport number", per: "person", required: true, sensitive: true };
const COPY: FieldWish = { kind: "file", label: "Copy of the passport", per: "person", sensitive: true };
const WHOLE: FieldWish = { label: "Where from?", required: true };
const AGREED = { name: "Hana Idris", event: true, abroad: true, news: false };
const DAY = 86_400_000;

/**
 * A delegation of a Canadian university to a Chinese listing: two with an address, one without, and one place without a name. `whole`: what is
 * answered for all of them.
 */
export async function delegation(
  fields: FieldWish[] = [NUMBER, COPY, WHOLE],
  choices = {},
  whole: Record<string, string> = { "all.q3": "Ottawa" },
) {
  const wish = { endsAt: new Date(Date.now() + 60 * DAY), ...choices };
  const listing = fields.length > 0 ? await createAsked(fields, wish) : await createUnasked(wish);
  const institution = await createInstitution({ countryCode: "CA" });
  const registrar = await createStaff(institution, "registrar");
  const input = {
    ...delegationInput(3),
    people: ["hana", "omar", ""].map((name) => ({ name: name || "Nour", email: name && `${name}@mail.example` })),
    places: 4,
  };
  const told = await sent(listing, whole, { people: [] });
  const outcome = await registerDelegation(registrar, institution.id, listing.code, "en", input, told);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const id = outcome.value.registrationId;
  const people = await database().attendee.findMany({ where: { registrationId: id }, orderBy: { position: "asc" } });
  const tokens = people.map((person) => personalToken("delegate", person.id, 1));
  const page = () => getDelegation(registrar, institution.id, id, "en");
  return {
    id,
    listing,
    institution,
    registrar,
    people,
    tokens,
    token: tokens[0] ?? "",
    attendeeId: people[0]?.id ?? "",
    page,
  };
}

async function createUnasked(wish: object) {
  const listing = await createListingWithPool(wish);
  return { ...listing, editor: await createStaff({ id: listing.institutionId }, "editor") };
}

type Sent = Awaited<ReturnType<typeof sent>>;

/** What the page of a person would send as answers to what is asked now. */
export const answers = (
  listing: { code: string },
  typed: Record<string, string> = { "0.q1": "E1234567" },
  rest: Partial<Sent> = {},
) => sent(listing, typed, { people: [], ...rest });

/** A person agrees and answers, in Arabic. */
export const agree = (token: string, given: Sent, changes = {}, revision = 0) =>
  answerAsDelegateByToken(token, "ar", "registering", { ...AGREED, revision, ...changes }, given);

/** How many answers its people have given; none of them is for the whole. */
export const answersOfPeople = (registrationId: string) =>
  database().formAnswer.count({ where: { attendeeId: { not: null }, reply: { registrationId } } });

export const letters = (template: string) =>
  database().outbox.findMany({
    where: { template },
    select: { recipient: true, locale: true, parameters: true },
    orderBy: { createdAt: "asc" },
  });

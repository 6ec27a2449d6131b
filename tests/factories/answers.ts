import sharp from "sharp";
import { getPublishedVersion } from "@/features/forms/queries/asked.ts";
import { askedKeys, personQuestions } from "@/features/forms/rules/person-questions.ts";
import { NOTHING_SENT, type SentAnswers } from "@/features/forms/rules/sent.ts";
import { registerPeople } from "@/features/registrations/commands/register-people.ts";
import type { IndividualInput } from "@/features/registrations/schema.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { createForm, type FieldWish } from "./forms.ts";
import { createStaff } from "./institutions.ts";
import { createListingWithPool, individualInput, type ListingWithPool } from "./registrations.ts";

/** What a listing of `createAsked` asks: keys q1 to q4. */
export const VISA: FieldWish = { kind: "choice", label: "Do you need a visa?", required: true, options: ["Yes", "No"] };
export const PASSPORT: FieldWish = { label: "Passport number", required: true, sensitive: true, shownIf: ["q1:o1"] };
const DIET: FieldWish = { label: "Diet", per: "person" };
const COPY: FieldWish = { kind: "file", label: "Copy of the passport", sensitive: true };
export const ASKED_FIELDS = [VISA, PASSPORT, DIET, COPY];

export type Asked = ListingWithPool & { editor: Member };

/** A listing that takes registrations and asks these fields. */
export async function createAsked(fields: FieldWish[] = ASKED_FIELDS, choices = {}): Promise<Asked> {
  const listing = await createListingWithPool(choices);
  const editor = await createStaff({ id: listing.institutionId }, "editor");
  await createForm(editor, listing.id, fields);
  return { ...listing, editor };
}

/** What a page of the listing as it is now would send, by slot and key; to one person of a delegation, while nothing was answered for the whole. */
export async function sent(
  listing: { code: string },
  typed: Record<string, string | string[]>,
  rest: Partial<SentAnswers> = {},
  moment: "registering" | "accepted" = "registering",
): Promise<SentAnswers> {
  const asked = await getPublishedVersion(listing.code, moment);
  return {
    ...NOTHING_SENT,
    versionId: asked?.version.id ?? "",
    askedKeys: askedKeys(personQuestions(asked?.version.fields ?? [], () => undefined)),
    people: ["0"],
    texts: new Map(Object.entries(typed).map(([name, value]) => [`answers.${name}`, [value].flat()])),
    ...rest,
  };
}

export const person = (changes: Partial<IndividualInput> = {}): IndividualInput =>
  individualInput({ name: "Zarina", email: `${crypto.randomUUID()}@mail.example`, ...changes });

/** Registers with these answers; answers the id and the personal link. */
export async function register(listing: { code: string }, answers: SentAnswers, input = person()) {
  const outcome = await registerPeople(ANONYMOUS, listing.code, "en", input, answers);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const id = outcome.value.registrationId;
  return { id, token: personalToken("registration", id) };
}

export const answersOf = (registrationId: string) =>
  database().formAnswer.findMany({
    where: { reply: { registrationId } },
    orderBy: { id: "asc" },
    include: { field: true, attendee: true, file: true },
  });

export const passportPage = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
  return new Uint8Array(bytes);
};

import { z } from "zod";
import { MOST_PLACES } from "@/features/listings/rules/choices.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import {
  checkbox,
  choice,
  countryCode,
  emailField,
  error,
  idField,
  line,
  optional,
  paragraph,
  several,
  wholeNumber,
} from "@/lib/text/zod.ts";
import { MOST_DELEGATION_PEOPLE, MOST_INDIVIDUAL_PEOPLE } from "./rules/places.ts";
import { AUDIENCES, invitationCode, ROLES } from "./rules/pools.ts";
import { repeatedAddresses } from "./rules/seat-key.ts";

const NAME = { max: 200 };
const NOTE = { max: 2000 };

/** More sessions than anybody attends of one listing. */
const MOST_SESSIONS_CHOSEN = 50;

/** How many rows a delegation's form begins with, and how many come at a time. */
export const DELEGATION_ROWS = 5;

const reason = () => paragraph({ min: 3, max: 1000 });

/** The form's own key; see submissionKeyOf in rules/submission.ts. */
const formKey = () => z.uuid(error("required"));

/** One person, up to four companions by name, a note. */
export const individualForm = z.object({
  formKey: formKey(),
  name: line(NAME),
  email: emailField(),
  companions: z
    .array(optional(line(NAME)))
    .max(MOST_INDIVIDUAL_PEOPLE - 1, error("tooMany"))
    .transform((names) => names.filter((name) => name !== null)),
  note: paragraph(NOTE),
  /** The sessions chosen, where places are given by session. */
  sessions: z.array(z.uuid(error("invalidChoice"))).max(MOST_SESSIONS_CHOSEN, error("tooMany")),
  countryCode: optional(countryCode()),
  role: optional(choice(ROLES)),
  invitation: optional(line({ max: 60 })),
  leastPeople: optional(wholeNumber({ min: 1, max: MOST_INDIVIDUAL_PEOPLE })),
  consent: checkbox().refine((ticked) => ticked, error("consentRequired")),
  /** That the data go to the organiser in another country or region; asked separately of who lives elsewhere. */
  abroad: checkbox(),
  /** That the organiser writes of later events. */
  news: checkbox(),
});
export type IndividualInput = Omit<z.output<typeof individualForm>, "consent" | "abroad" | "news"> & {
  abroad?: boolean;
  news?: boolean;
};

const delegate = { name: optional(line(NAME)), email: optional(emailField()) };

/** An address belongs to somebody, and to one person only. */
function checkPeople(context: z.core.ParsePayload<{ name: string | null; email: string | null }[]>): void {
  const wrong = (index: number, field: "name" | "email", message: string) =>
    context.issues.push({ code: "custom", message, path: [index, field], input: context.value[index]?.[field] });
  context.value.forEach(({ name, email }, index) => {
    if (email !== null && name === null) wrong(index, "name", "required");
  });
  for (const index of repeatedAddresses(context.value.map(({ email }) => email ?? ""))) {
    wrong(index, "email", "duplicate");
  }
}

/** People of one institution: how many, and who they are as far as that is known; empty rows do not count. */
export const delegationForm = z
  .object({
    formKey: formKey(),
    /** Left out: as many as are named. */
    places: optional(wholeNumber({ min: 1, max: MOST_DELEGATION_PEOPLE })),
    people: z
      .array(z.object(delegate))
      .max(MOST_DELEGATION_PEOPLE, error("tooMany"))
      .check(checkPeople)
      .transform((rows) => rows.flatMap(({ name, email }) => (name === null ? [] : [{ name, email: email ?? "" }]))),
    leastPeople: optional(wholeNumber({ min: 1, max: MOST_DELEGATION_PEOPLE })),
    role: optional(choice(ROLES)),
    sessions: z.array(z.uuid(error("invalidChoice"))).max(MOST_SESSIONS_CHOSEN, error("tooMany")),
    note: paragraph(NOTE),
  })
  .transform((typed, context) => {
    const places = typed.places ?? typed.people.length;
    const wrong = (field: "people" | "places" | "leastPeople", message: string) =>
      context.issues.push({ code: "custom", message, path: [field], input: typed[field] });
    if (places === 0) wrong("people", "required");
    else if (places < typed.people.length) wrong("places", "tooSmall");
    else if ((typed.leastPeople ?? 0) > places) wrong("leastPeople", "tooLarge");
    return { ...typed, places };
  });
export type DelegationInput = z.output<typeof delegationForm>;

/** Names for places that were held without; rows left empty stay so. */
export const namingForm = z.object({
  people: z
    .array(z.object({ id: idField(), ...delegate }))
    .max(MOST_DELEGATION_PEOPLE, error("tooMany"))
    .check(checkPeople)
    .transform((rows) =>
      rows.flatMap(({ id, name, email }) => (name === null ? [] : [{ id, name, email: email ?? "" }])),
    )
    .refine((named) => named.length > 0, error("required")),
});
/** Somebody named for one of the places of a delegation; the address may be empty. */
export type NamedPerson = z.output<typeof namingForm>["people"][number];

/** Who comes in place of a person of a delegation, and why; the audit log keeps the reason. */
export const replacementForm = z.object({ name: line(NAME), email: optional(emailField()), reason: reason() });
export type ReplacementInput = z.output<typeof replacementForm>;

/** The people of a delegation who shall be one of their own. */
export const partingForm = z.object({ people: several(idField(), MOST_DELEGATION_PEOPLE) });

/** The delegation whose people come into this one. */
export const mergingForm = z.object({ other: optional(idField()) });

/** The address of a person of a delegation who had none. */
export const addressForm = z.object({ email: emailField() });

/** What a person of a delegation says for themselves; what must be agreed to is the command's to say. */
export const delegateForm = z.object({
  /** Which state of theirs the page was drawn from. */
  revision: wholeNumber({ min: 0, max: 1_000_000_000 }),
  name: optional(line(NAME)),
  event: checkbox(),
  abroad: checkbox(),
  news: checkbox(),
});
export type DelegateInput = z.output<typeof delegateForm>;

/** Why a registration is declined or withdrawn by a desk. The person reads it. */
export const reasonForm = z.object({ reason: reason() });

const places = () => wholeNumber({ min: 1, max: MOST_PLACES });

/** Places kept for somebody. `key` is the institution's address, the country or region, the role or the code; see Pool. */
export const poolForm = z
  .object({
    audience: choice(AUDIENCES),
    sessionId: optional(z.uuid(error("invalidChoice"))),
    capacity: places(),
    institution: optional(line({ max: 120 })),
    country: optional(countryCode()),
    role: optional(choice(ROLES)),
    code: optional(line({ max: 60 })),
  })
  .transform(({ audience, sessionId, capacity, ...keys }, context) => {
    if (audience === "everyone") return { audience, sessionId, capacity, key: "" };
    const given = keys[audience] ?? "";
    const key = audience === "code" ? invitationCode(given) : given;
    // Shorter codes are guessed.
    const wrong = key === "" ? "required" : audience === "code" && [...key].length < 4 ? "tooShort" : null;
    if (wrong) context.issues.push({ code: "custom", message: wrong, path: [audience], input: given });
    return { audience, sessionId, capacity, key };
  });
export type PoolInput = z.output<typeof poolForm>;

/** How many places a pool has; none is possible, when nobody has one. */
export const capacityForm = z.object({ capacity: wholeNumber({ min: 0, max: MOST_PLACES }) });

/**
 * How long offers and places without names are kept, in hours, and the passport data of invitation letters, in days after the end: long
 * enough for an embassy to ask once more, and not for longer than half a year. Left out by a page that does not ask it, it stays as it is.
 */
export const waitingForm = z.object({
  offerHours: optional(wholeNumber({ min: 1, max: 2160 })),
  holdHours: wholeNumber({ min: 1, max: 8760 }),
  letterDays: wholeNumber({ min: 7, max: 180 }).optional(),
});
export type WaitingInput = z.output<typeof waitingForm>;

/** Another place in the queue, and why; the audit log keeps the reason. */
export const queueForm = z.object({
  place: wholeNumber({ min: 1, max: 1_000_000 }),
  reason: reason(),
});

/** A name for what the table shows, and for whom it is kept; `query` is the query part of the table's address. */
export const viewForm = z.object({
  name: line({ max: 80 }),
  isShared: checkbox(),
  query: z.string(error("required")).max(4000, error("tooLong")),
});
export type ViewInput = z.output<typeof viewForm>;

/** What the desk writes down about a registration. */
export const noteForm = z.object({ text: paragraph({ min: 1, max: 2000 }) });

/** A form's texts with its numbered fields gathered: `companions.0` into a list, `people.0.name` into rows. */
export function gatherIndividual(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    formKey: text("formKey"),
    name: text("name"),
    email: text("email"),
    companions: indices(form, "companions").map((index) => text(`companions.${index}`)),
    note: text("note"),
    sessions: form.getAll("sessions"),
    countryCode: text("countryCode"),
    role: text("role"),
    invitation: text("invitation"),
    leastPeople: text("leastPeople"),
    consent: text("consent"),
    abroad: text("abroad"),
    news: text("news"),
  };
}

export function gatherDelegation(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    formKey: text("formKey"),
    places: text("places"),
    people: gatherPeople(form),
    leastPeople: text("leastPeople"),
    role: text("role"),
    sessions: form.getAll("sessions"),
    note: text("note"),
  };
}

/** The rows of people that a form carries, by their number. */
export function gatherPeople(form: FormData): { id: string; name: string; email: string }[] {
  const text = (name: string) => String(form.get(name) ?? "");
  return indices(form, "people").map((index) => ({
    id: text(`people.${index}.id`),
    name: text(`people.${index}.name`),
    email: text(`people.${index}.email`),
  }));
}

/** An error beside each row of people whose address is among `taken`. */
export function takenRows(form: FormData, taken: ReadonlySet<string>): Record<string, string> {
  const isTaken = (typed: string) => taken.has(emailField().safeParse(typed).data ?? "");
  return Object.fromEntries(
    gatherPeople(form).flatMap(({ email }, index) => (isTaken(email) ? [[`people.${index}.email`, "seat-taken"]] : [])),
  );
}

/** The numbers of those who come, as the answers to a form name them: whoever registers, and each companion with a name. */
export function peopleOf(form: FormData): `${number}`[] {
  const named = indices(form, "companions").filter(
    (index) => cleanLine(String(form.get(`companions.${index}`))) !== "",
  );
  return ["0", ...named.map((index): `${number}` => `${index + 1}`)];
}

/** The numbers 0 to the highest one that a form's fields of this name carry; anything absurd is cut off. */
function indices(form: FormData, name: string): number[] {
  const numbers = [...form.keys()].map((key) =>
    Number(key.match(new RegExp(`^${name}\\.(\\d{1,2})(?:\\.|$)`))?.[1] ?? -1),
  );
  return Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, index) => index);
}

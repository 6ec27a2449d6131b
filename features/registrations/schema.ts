import { z } from "zod";
import { MOST_PLACES } from "@/features/listings/rules/choices.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import {
  checkbox,
  choice,
  countryCode,
  emailField,
  error,
  line,
  optional,
  paragraph,
  wholeNumber,
} from "@/lib/text/zod.ts";
import { MOST_DELEGATION_PEOPLE, MOST_INDIVIDUAL_PEOPLE } from "./rules/places.ts";
import { AUDIENCES, invitationCode, ROLES } from "./rules/pools.ts";

const NAME = { max: 200 };
const NOTE = { max: 2000 };

/** More sessions than anybody attends of one listing. */
const MOST_SESSIONS_CHOSEN = 50;

/** How many rows a delegation's form begins with, and how many come at a time. */
export const DELEGATION_ROWS = 5;

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
});
export type IndividualInput = Omit<z.output<typeof individualForm>, "consent">;

const delegate = z.object({ name: optional(line(NAME)), email: optional(emailField()) }).check((context) => {
  if (context.value.email !== null && context.value.name === null) {
    context.issues.push({ code: "custom", message: "required", path: ["name"], input: context.value.name });
  }
});

/** Several named people of one institution; empty rows do not count. */
export const delegationForm = z.object({
  formKey: formKey(),
  people: z
    .array(delegate)
    .max(MOST_DELEGATION_PEOPLE, error("tooMany"))
    .transform((rows) => rows.flatMap(({ name, email }) => (name === null ? [] : [{ name, email: email ?? "" }])))
    .pipe(z.array(z.object({ name: z.string(), email: z.string() })).min(1, error("required"))),
  note: paragraph(NOTE),
});
export type DelegationInput = z.output<typeof delegationForm>;

/** Why a registration is declined or withdrawn by a desk. The person reads it. */
export const reasonForm = z.object({ reason: paragraph({ min: 3, max: 1000 }) });

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

/** How long offers and places without names are kept, in hours. */
export const waitingForm = z.object({
  offerHours: optional(wholeNumber({ min: 1, max: 2160 })),
  holdHours: wholeNumber({ min: 1, max: 8760 }),
});
export type WaitingInput = z.output<typeof waitingForm>;

/** Another place in the queue, and why; the audit log keeps the reason. */
export const queueForm = z.object({
  place: wholeNumber({ min: 1, max: 1_000_000 }),
  reason: paragraph({ min: 3, max: 1000 }),
});

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
  };
}

export function gatherDelegation(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    formKey: text("formKey"),
    people: indices(form, "people").map((index) => ({
      name: text(`people.${index}.name`),
      email: text(`people.${index}.email`),
    })),
    note: text("note"),
  };
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

import { z } from "zod";
import { cleanLine } from "@/lib/text/clean.ts";
import { checkbox, emailField, error, line, optional, paragraph } from "@/lib/text/zod.ts";
import { MOST_DELEGATION_PEOPLE, MOST_INDIVIDUAL_PEOPLE } from "./rules/places.ts";

const NAME = { max: 200 };
const NOTE = { max: 2000 };

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

/** A form's texts with its numbered fields gathered: `companions.0` into a list, `people.0.name` into rows. */
export function gatherIndividual(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    formKey: text("formKey"),
    name: text("name"),
    email: text("email"),
    companions: indices(form, "companions").map((index) => text(`companions.${index}`)),
    note: text("note"),
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

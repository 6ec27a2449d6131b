import { z } from "zod";
import { isFieldCode } from "@/lib/education/isced.ts";
import {
  checkbox,
  choice,
  countryCode,
  doiField,
  error,
  type FieldError,
  idField,
  languageTag,
  line,
  localDateTime,
  optional,
  orcidField,
  paragraph,
  plainDate,
  several,
  timeOfDay,
  timeZone,
  webAddress,
  wholeNumber,
} from "@/lib/text/zod.ts";
import { toInstant, wallTimeProblem } from "@/lib/time/zone.ts";
import {
  ATTENDANCE_MODES,
  DEGREE_TYPES,
  EXHIBITION_TYPES,
  LECTURE_FORMATS,
  MOST_PLACES,
  MOST_ROWS,
  OPPORTUNITY_DIRECTIONS,
  PARTNER_ROLES,
  PARTNERSHIP_ROLES,
  PERSON_ROLES,
  PROGRAMME_LEVELS,
  REGISTRATION_CHOICES,
  SECTORS,
  WEEKDAYS,
} from "./rules/choices.ts";
import { contactForm } from "./rules/contact.ts";
import { ROUTES } from "./rules/routes.ts";

const text = (max: number) => line({ min: 0, max }).default("");
const longText = () => paragraph({ max: 20_000 }).default("");
const address = () => optional(webAddress()).transform((value) => value ?? "");
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(MOST_ROWS, error("tooMany")).default([]);

/** Puts an error on a field when `wrong`. */
function refuse(context: z.RefinementCtx, wrong: boolean, path: (string | number)[], code: FieldError): void {
  if (wrong) context.addIssue({ code: "custom", path, message: code });
}

const rowId = () => optional(z.uuid(error("invalidChoice")));

const person = z.object({
  role: choice(PERSON_ROLES),
  name: line({ max: 200 }),
  nativeName: text(200),
  orcid: optional(orcidField()),
  affiliation: text(300),
});

const persons = rows(person).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [index, { role, name, nativeName, orcid }] of list.entries()) {
    const key = `${role} ${orcid ?? `${name} ${nativeName}`.toLowerCase()}`;
    refuse(context, seen.has(key), [index, "name"], "duplicate");
    seen.add(key);
  }
});

const partners = rows(
  z.object({ role: choice(PARTNERSHIP_ROLES), name: line({ max: 300 }), countryCode: optional(countryCode()) }),
);

const session = z
  .object({
    id: rowId(),
    localStart: localDateTime(),
    localEnd: localDateTime(),
    timeZone: timeZone(),
    venueName: text(200),
    venueAddress: text(300),
    room: text(120),
    onlineUrl: address(),
  })
  .superRefine(({ localStart, localEnd, timeZone: zone }, context) => {
    refuse(context, wallTimeProblem(localStart, zone) === "skipped", ["localStart"], "invalidDateTime");
    refuse(context, wallTimeProblem(localEnd, zone) === "skipped", ["localEnd"], "invalidDateTime");
    refuse(context, toInstant(localEnd, zone) <= toInstant(localStart, zone), ["localEnd"], "endBeforeStart");
  });

const hours = rows(
  z
    .object({ weekdays: several(choice(WEEKDAYS)), opens: timeOfDay(), closes: timeOfDay() })
    .superRefine((row, context) => {
      refuse(context, row.weekdays.length === 0, ["weekdays"], "required");
      refuse(context, row.closes <= row.opens, ["closes"], "endBeforeStart");
    }),
).superRefine((list, context) => {
  for (const [index, row] of list.entries()) {
    const overlaps = list
      .slice(0, index)
      .some((other) => meets(row.weekdays, other.weekdays) && row.opens < other.closes && other.opens < row.closes);
    refuse(context, overlaps, [index, "weekdays"], "duplicate");
  }
});

function meets(left: readonly string[], right: readonly string[]): boolean {
  return left.some((member) => right.includes(member));
}

const closures = rows(
  z
    .object({ startsOn: plainDate(), endsOn: plainDate(), reason: text(200) })
    .superRefine(({ startsOn, endsOn }, context) => refuse(context, endsOn < startsOn, ["endsOn"], "endBeforeStart")),
);

const intakes = rows(
  z
    .object({
      startsOn: plainDate(),
      deadlineOn: plainDate(),
      timeZone: timeZone(),
      places: wholeNumber({ min: 1, max: MOST_PLACES }),
    })
    .superRefine(({ startsOn, deadlineOn }, context) =>
      refuse(context, startsOn < deadlineOn, ["startsOn"], "endBeforeStart"),
    ),
);

const outputs = rows(
  z.object({
    title: line({ max: 300 }),
    year: optional(wholeNumber({ min: 1900, max: 2200 })),
    doi: optional(doiField()).transform((doi) => doi ?? ""),
  }),
);

/** How people register. Times are walls clocks in `timeZone`; the capacity counts people. */
const terms = z
  .object({
    mode: choice(REGISTRATION_CHOICES).default("none"),
    opensAt: optional(localDateTime()),
    closesAt: optional(localDateTime()),
    timeZone: optional(timeZone()),
    capacity: optional(wholeNumber({ min: 0, max: MOST_PLACES })),
    externalUrl: address(),
  })
  .superRefine((given, context) => {
    const onPortal = given.mode === "at_once" || given.mode === "approval";
    const timed = given.opensAt !== null || given.closesAt !== null;
    refuse(context, onPortal && given.capacity === null, ["capacity"], "required");
    refuse(context, given.mode === "external" && given.externalUrl === "", ["externalUrl"], "required");
    refuse(context, given.mode !== "none" && timed && given.timeZone === null, ["timeZone"], "required");
    const { opensAt, closesAt } = given;
    refuse(context, opensAt !== null && closesAt !== null && closesAt <= opensAt, ["closesAt"], "endBeforeStart");
  });

const noTerms = {
  mode: "none",
  opensAt: null,
  closesAt: null,
  timeZone: null,
  capacity: null,
  externalUrl: "",
} as const;
export type TermsForm = z.output<typeof terms>;

/** What every kind has. */
const shared = {
  title: line({ max: 300 }),
  summary: text(1000),
  body: longText(),
  pictureAlt: text(500),
  contact: contactForm.default({ shownAs: "", email: null }),
  unitId: optional(idField()),
  route: choice(ROUTES),
  countryCode: countryCode(),
  city: text(120),
  countries: several(countryCode()),
  attendanceMode: choice(ATTENDANCE_MODES).default("onsite"),
  isFree: checkbox(),
  fieldCode: optional(z.string().refine(isFieldCode, error("invalidChoice"))),
  languages: several(languageTag()),
};

const exhibition = z
  .object({
    kind: z.literal("exhibition"),
    ...shared,
    type: choice(EXHIBITION_TYPES),
    startsOn: plainDate(),
    endsOn: plainDate(),
    timeZone: timeZone(),
    venueName: text(200),
    venueAddress: text(300),
    hours,
    closures,
    terms: terms.default(noTerms),
  })
  .superRefine(({ startsOn, endsOn }, context) => refuse(context, endsOn < startsOn, ["endsOn"], "endBeforeStart"));

const lecture = z.object({
  kind: z.literal("lecture"),
  ...shared,
  format: choice(LECTURE_FORMATS),
  recordingUrl: address(),
  sessions: rows(session),
  persons,
  terms: terms.default(noTerms),
});

const programme = z.object({
  kind: z.literal("programme"),
  ...shared,
  degreeType: choice(DEGREE_TYPES),
  level: choice(PROGRAMME_LEVELS),
  credits: optional(wholeNumber({ min: 1, max: 1000 })),
  partners,
  intakes,
  terms: terms.default(noTerms),
});

const project = z
  .object({
    kind: z.literal("project"),
    ...shared,
    parts: z.object({ aims: longText() }).default({ aims: "" }),
    startsOn: plainDate(),
    endsOn: optional(plainDate()),
    partnersSought: several(choice(PARTNER_ROLES)),
    persons,
    partners,
    outputs,
  })
  .superRefine(({ startsOn, endsOn }, context) =>
    refuse(context, endsOn !== null && endsOn < startsOn, ["endsOn"], "endBeforeStart"),
  );

const opportunity = z.object({
  kind: z.literal("opportunity"),
  ...shared,
  direction: choice(OPPORTUNITY_DIRECTIONS),
  sector: choice(SECTORS),
  validUntil: plainDate(),
  timeZone: timeZone(),
  partnersSought: several(choice(PARTNER_ROLES)),
});

const brief = z.object({
  kind: z.literal("brief"),
  ...shared,
  parts: z
    .object({ question: longText(), findings: longText(), recommendation: longText() })
    .default({ question: "", findings: "", recommendation: "" }),
  version: line({ max: 20 }),
  releasedOn: optional(plainDate()),
  persons,
});

/** The whole form of a listing; the same on both sides. Errors are codes (lib/text/zod.ts). */
export const listingForm = z.discriminatedUnion("kind", [exhibition, lecture, programme, project, opportunity, brief]);
export type ListingForm = z.output<typeof listingForm>;

/** What is asked to begin a listing; everything else can wait. */
export const newListingForm = z.object({
  title: line({ max: 300 }),
  sourceLanguage: languageTag(),
  unitId: optional(idField()),
  route: choice(ROUTES),
  countryCode: countryCode(),
  city: text(120),
});
export type NewListingForm = z.output<typeof newListingForm>;

/** One language beside the source. `sourceHash` names the state of the source that the translator saw. */
export const translationForm = z.object({
  title: line({ max: 300 }),
  summary: text(1000),
  body: longText(),
  pictureAlt: text(500),
  parts: z
    .object({ aims: longText(), question: longText(), findings: longText(), recommendation: longText() })
    .partial()
    .default({}),
  sourceHash: z.string().regex(/^[0-9a-f]{64}$/, error("required")),
});
export type TranslationForm = z.output<typeof translationForm>;

/** Why something is asked for, refused or called off; the other side reads it. */
export const reasonForm = z.object({ reason: paragraph({ min: 1, max: 2000 }) });

/** What of a picture must be seen, in whole percents from its left and upper edge. */
export const focusForm = z.object({
  x: wholeNumber({ min: 0, max: 100 }),
  y: wholeNumber({ min: 0, max: 100 }),
});

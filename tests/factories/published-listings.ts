import { indexInstitution, indexListings } from "@/features/listings/commands/index-listing.ts";
import { listingCode } from "@/features/listings/rules/kinds.ts";
import { sourceHash } from "@/features/listings/rules/translations.ts";
import type { SubKind } from "@/features/search/rules/sub-kinds.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { toInstant } from "@/lib/time/zone.ts";
import type {
  AttendanceMode,
  DegreeType,
  ExhibitionType,
  LectureFormat,
  ListingKind,
  ListingStatus,
  OpportunityDirection,
  PartnerRole,
  PersonRole,
  RegistrationMode,
  Route,
} from "@/prisma/generated/enums.ts";
import { createInstitution } from "./institutions.ts";

type Text = { language: string; title: string; summary?: string; body?: string };

export type PublishedChoices = {
  kind?: ListingKind;
  status?: ListingStatus;
  route?: Route;
  institution?: { id: string };
  countryCode?: string;
  alsoConcerns?: string[];
  languages?: string[];
  mode?: AttendanceMode;
  city?: string;
  fieldCode?: string;
  isFree?: boolean;
  /** A type, format, degree type or direction; the kind's own. */
  sub?: SubKind;
  /** Names of the people on it. */
  persons?: { id: string; role: PersonRole }[];
  publishedAt?: Date;
  updatedAt?: Date;
  /** The first is the source. */
  texts?: Text[];
  /** Wall times YYYY-MM-DDTHH:MM in `zone`, start and end. */
  sessions?: [string, string][];
  /** First and last day of an exhibition or a project; the last day may be open. */
  run?: [string, string | null];
  /** Deadlines and starts of intakes. */
  intakes?: [string, string][];
  validUntil?: string;
  releasedOn?: string | null;
  direction?: "offer" | "demand";
  /** People made for this listing alone. */
  speakers?: { name: string; nativeName?: string; affiliation?: string }[];
  zone?: string;
  terms?: { mode?: RegistrationMode; opensAt?: Date; closesAt?: Date };
  places?: { capacity: number; taken: number };
  /** The instant as of which search knows it; the database's own unless given. */
  now?: Date;
};

let made = 0;

/** A listing of any kind as it stands after publication (or in `status`), with its search index. */
export async function createPublished(choices: PublishedChoices = {}): Promise<{ id: string; code: string }> {
  const { kind = "lecture", status = "published", zone = "Asia/Shanghai" } = choices;
  const institution = choices.institution ?? (await createInstitution());
  const id = newId();
  const code = listingCode(kind, 2026, ++made);
  const [source, ...others] = choices.texts ?? [{ language: "en", title: `Listing ${code}` }];
  if (!source) throw new Error("A listing needs a text.");
  const hash = sourceHash({ title: source.title, summary: source.summary ?? "", body: source.body ?? "", parts: [] });
  const sessions = (choices.sessions ?? [["2027-03-10T19:00", "2027-03-10T21:00"]]).map(([localStart, localEnd]) => ({
    localStart,
    localEnd,
    startsAt: toInstant(localStart, zone),
    endsAt: toInstant(localEnd, zone),
  }));
  const [startsOn, endsOn] = choices.run ?? ["2027-03-01", "2027-05-31"];
  const validUntil = choices.validUntil ?? "2027-06-30";
  const intakes = choices.intakes ?? [["2027-04-30", "2027-09-01"]];
  await transaction(async (tx) => {
    await tx.listing.create({
      data: {
        id,
        code,
        slug: "listing",
        kind,
        status,
        institutionId: institution.id,
        route: choices.route ?? "road_west",
        countryCode: choices.countryCode ?? "CN",
        city: choices.city ?? "Guangzhou",
        fieldCode: choices.fieldCode ?? null,
        isFree: choices.isFree ?? true,
        attendanceMode: choices.mode ?? "onsite",
        sourceLanguage: source.language,
        languages: choices.languages ?? ["en"],
        publishedAt:
          status === "draft" || status === "in_review"
            ? null
            : (choices.publishedAt ?? new Date("2026-01-01T00:00:00Z")),
        ...(choices.updatedAt && { updatedAt: choices.updatedAt }),
        cancelledAt: status === "cancelled" ? new Date("2026-02-01T00:00:00Z") : null,
        cancellationReason: status === "cancelled" ? "The speaker is ill." : "",
        ...spanOf(kind, { sessions, startsOn, endsOn, intakes, validUntil, zone }),
        translations: {
          create: [source, ...others].map((text) => ({ ...text, sourceHash: hash })),
        },
        persons: {
          create: [
            ...(choices.persons ?? []).map(({ id, role }) => ({ role, person: { connect: { id } } })),
            ...(choices.speakers ?? []).map((speaker) => ({
              role: "speaker" as const,
              person: { create: { id: newId(), institutionId: institution.id, ...speaker } },
            })),
          ].map((person, position) => ({ ...person, position })),
        },
        countries: { create: (choices.alsoConcerns ?? []).map((countryCode) => ({ countryCode })) },
        ...detailOf(kind, { ...choices, sessions, startsOn, endsOn, intakes, validUntil, zone }),
        ...(choices.terms && {
          terms: { create: { mode: "at_once", timeZone: zone, ...choices.terms } },
        }),
        ...(choices.places && { pools: { create: { id: newId(), ...choices.places } } }),
      },
      select: { id: true },
    });
    await indexListings(ANONYMOUS, tx, [id], choices.now);
  });
  return { id, code };
}

type Dates = {
  sessions: { localStart: string; localEnd: string; startsAt: Date; endsAt: Date }[];
  startsOn: string;
  endsOn: string | null;
  intakes: [string, string][];
  validUntil: string;
  zone: string;
};

const midnight = (day: string, zone: string) => toInstant(`${day}T00:00`, zone);
const after = (day: string, zone: string) => new Date(midnight(day, zone).getTime() + 86_400_000);
const column = (day: string) => new Date(`${day}T00:00:00Z`);

function spanOf(kind: ListingKind, { sessions, startsOn, endsOn, intakes, validUntil, zone }: Dates) {
  switch (kind) {
    case "lecture":
      return { startsAt: sessions[0]?.startsAt ?? null, endsAt: sessions.at(-1)?.endsAt ?? null };
    case "exhibition":
      return { startsAt: midnight(startsOn, zone), endsAt: endsOn && after(endsOn, zone) };
    case "project":
      // Its days name no place (features/listings/rules/span.ts).
      return { startsAt: midnight(startsOn, "UTC"), endsAt: endsOn && after(endsOn, "UTC") };
    case "programme":
      // As it was when it was saved, before any deadline passed.
      return { deadlineAt: intakes[0] ? after(intakes[0][0], zone) : null };
    case "opportunity":
      return { endsAt: after(validUntil, zone), deadlineAt: after(validUntil, zone) };
    case "brief":
      return {};
  }
}

function detailOf(kind: ListingKind, choices: Omit<PublishedChoices, keyof Dates> & Dates) {
  const { sessions, startsOn, endsOn, intakes, validUntil, zone } = choices;
  const partnersSought: PartnerRole[] = ["industry"];
  switch (kind) {
    case "lecture":
      return {
        lecture: { create: { format: (choices.sub ?? "lecture") as LectureFormat } },
        sessions: {
          create: sessions.map((session, position) => ({
            id: newId(),
            position,
            timeZone: zone,
            onlineUrl: "https://meet.example/secret-room",
            ...session,
          })),
        },
      };
    case "exhibition":
      return {
        exhibition: {
          create: {
            type: (choices.sub ?? "museum") as ExhibitionType,
            startsOn: column(startsOn),
            endsOn: column(endsOn ?? startsOn),
            timeZone: zone,
            hours: { create: { weekday: 2, opens: "09:00", closes: "17:00" } },
          },
        },
      };
    case "programme":
      return {
        programme: {
          create: {
            degreeType: (choices.sub ?? "joint") as DegreeType,
            level: "master" as const,
            credits: 120,
            intakes: {
              create: intakes.map(([deadlineOn, start], position) => ({
                id: newId(),
                position,
                deadlineOn: column(deadlineOn),
                startsOn: column(start),
                timeZone: zone,
                places: 20,
              })),
            },
          },
        },
      };
    case "project":
      return {
        project: { create: { startsOn: column(startsOn), endsOn: endsOn ? column(endsOn) : null, partnersSought } },
      };
    case "opportunity":
      return {
        opportunity: {
          create: {
            direction: choices.direction ?? ((choices.sub ?? "offer") as OpportunityDirection),
            sector: "C",
            validUntil: column(validUntil),
            timeZone: zone,
            partnersSought,
          },
        },
      };
    case "brief": {
      const releasedOn = choices.releasedOn === undefined ? "2026-10-01" : choices.releasedOn;
      return { brief: { create: { version: "1.0", releasedOn: releasedOn ? column(releasedOn) : null } } };
    }
  }
}

/** Calls a listing's institution to a halt. */
export async function suspendInstitutionOf(listing: { id: string }): Promise<void> {
  await transaction(async (tx) => {
    const { institutionId } = await tx.listing.findUniqueOrThrow({
      where: { id: listing.id },
      select: { institutionId: true },
    });
    await tx.institution.update({ where: { id: institutionId }, data: { status: "suspended" }, select: { id: true } });
    await indexInstitution(ANONYMOUS, tx, institutionId);
  });
}

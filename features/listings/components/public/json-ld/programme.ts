import type { EducationalOccupationalProgram, Thing } from "schema-dts";
import { plainDateOf } from "@/lib/time/day.ts";
import { nextIntake } from "../view.ts";
import { admission } from "./offer.ts";
import { common, type Described, partners, providers } from "./parts.ts";

const MODES = { onsite: "onsite", online: "online", mixed: "blended" } as const;

/** A joint programme: who gives it, what one gets, and the next deadline and start that are still ahead. */
export function describeProgramme(view: Described): Thing {
  const { listing, now, label } = view;
  const { programme } = listing;
  const next = nextIntake(listing, now);
  const described = admission(view);
  const awarding = partners(view, "awarding_body");
  const program: EducationalOccupationalProgram = {
    "@type": "EducationalOccupationalProgram",
    ...common(view),
    provider: providers(view),
    educationalProgramMode: MODES[listing.attendanceMode],
    ...(programme && {
      programType: label(`degreeType.${programme.degreeType}`),
      ...(programme.level !== "non_degree" && {
        educationalCredentialAwarded: {
          "@type": "EducationalOccupationalCredential" as const,
          name: label(`programmeLevel.${programme.level}`),
          credentialCategory: label(`degreeType.${programme.degreeType}`),
          ...(awarding.length > 0 && { recognizedBy: awarding }),
        },
      }),
      ...(programme.credits && { numberOfCredits: programme.credits }),
    }),
    ...(next && {
      applicationDeadline: plainDateOf(next.deadlineOn),
      startDate: plainDateOf(next.startsOn),
      maximumEnrollment: next.places,
    }),
    ...(described && { offers: described }),
  };
  return program;
}

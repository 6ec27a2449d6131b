import "server-only";
import { placesLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Places are given at once, or by a desk that confirmed. */
export const registrationConfirmedMail: MailTemplate<{ registrationId: string }> = ({ registrationId }, context) =>
  placesLetter("registrationConfirmed", registrationId, context);

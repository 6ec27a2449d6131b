import "server-only";
import { placesLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Places have become free for somebody who waited. */
export const registrationPromotedMail: MailTemplate<{ registrationId: string }> = ({ registrationId }, context) =>
  placesLetter("registrationPromoted", registrationId, context);

import "server-only";
import type { MailTemplate } from "./template.ts";

/** To owners and editors: what the office decided about their change of a venue, and why. */
export const venueReviewedMail: MailTemplate<{ proposalId: string }> = async (
  { proposalId },
  { translate, link, database },
) => {
  const proposal = await database.venueProposal.findUnique({
    where: { id: proposalId },
    select: {
      state: true,
      decisionNote: true,
      venue: { select: { id: true, name: true, institution: { select: { slug: true } } } },
    },
  });
  if (proposal?.state !== "applied" && proposal?.state !== "refused") return null;
  const { venue, decisionNote } = proposal;
  const texts = proposal.state === "applied" ? "approved" : "refused";
  const words = { venue: venue.name };
  return {
    subject: translate(`mail.venueReviewed.${texts}.subject`, words),
    paragraphs: [translate(`mail.venueReviewed.${texts}.intro`, words)],
    facts: decisionNote === "" ? [] : [{ label: translate("mail.listingReviewed.note"), value: decisionNote }],
    action: {
      label: translate(`mail.venueReviewed.${texts}.action`),
      href: link(`/desk/${venue.institution.slug}/venues/${venue.id}`),
    },
  };
};

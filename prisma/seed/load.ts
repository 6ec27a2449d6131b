import "server-only";
import { indexListings } from "@/features/listings/commands/index-listing.ts";
import { nextCode } from "@/features/listings/commands/next-code.ts";
import { indexInstitutionNames } from "@/features/search/commands/index-names.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, type Transaction } from "@/lib/db.ts";
import { staffEmail } from "./accounts.ts";
import { SAMPLE_LISTINGS } from "./content/listings.ts";
import { addInstitutions } from "./institution-rows.ts";
import { addListing } from "./listing-rows.ts";
import { addFailedLetter, addReturnedLetter } from "./registration-rows.ts";
import { noRows, type Rows } from "./rows.ts";

/**
 * Loads the sample data in one transaction, every date relative to `now`. Throws when the database holds people,
 * institutions or listings: real and sample rows never begin together.
 */
export async function loadSampleData(now: Date): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await refuseUsedDatabase(tx);
      const rows = noRows();
      const known = addInstitutions(rows, now);
      const listingIds: string[] = [];
      for (const sample of SAMPLE_LISTINGS) {
        const code = await nextCode(tx, sample.kind, now.getUTCFullYear());
        const id = addListing(rows, known, sample, code, now);
        listingIds.push(id);
        if (sample.status === "changes_requested") {
          addFailedLetter(rows, id, staffEmail({ institution: sample.institution, role: "owner" }), now);
        }
      }
      addReturnedLetter(rows, now);
      await write(tx, rows);
      for (const id of Object.values(known.institutions)) await indexInstitutionNames(ANONYMOUS, tx, id);
      await indexListings(ANONYMOUS, tx, listingIds, now);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

async function refuseUsedDatabase(tx: Transaction): Promise<void> {
  const found = {
    people: await tx.user.count(),
    institutions: await tx.institution.count(),
    listings: await tx.listing.count(),
    letters: await tx.outbox.count(),
  };
  const used = Object.entries(found).filter(([, count]) => count > 0);
  if (used.length === 0) return;
  const what = used.map(([noun, count]) => `${count} ${noun}`).join(", ");
  throw new Error(`Sample data is loaded into an unused database only; this one holds ${what}.`);
}

/** Parents before children. */
async function write(tx: Transaction, rows: Rows): Promise<void> {
  await tx.user.createMany({ data: rows.users });
  await tx.officeMember.createMany({ data: rows.officeMembers });
  await tx.institution.createMany({ data: rows.institutions });
  await tx.institutionName.createMany({ data: rows.institutionNames });
  await tx.institutionAlias.createMany({ data: rows.institutionAliases });
  await tx.unit.createMany({ data: rows.units });
  await tx.unitName.createMany({ data: rows.unitNames });
  await tx.verification.createMany({ data: rows.verifications });
  await tx.membership.createMany({ data: rows.memberships });
  await tx.evidence.createMany({ data: rows.evidence });
  await tx.application.createMany({ data: rows.applications });
  await tx.applicationName.createMany({ data: rows.applicationNames });
  await tx.venue.createMany({ data: rows.venues });
  await tx.venueName.createMany({ data: rows.venueNames });
  await tx.person.createMany({ data: rows.persons });
  await tx.personTitle.createMany({ data: rows.personTitles });
  await tx.listing.createMany({ data: rows.listings });
  await tx.translation.createMany({ data: rows.translations });
  await tx.translationPart.createMany({ data: rows.translationParts });
  await tx.listingCountry.createMany({ data: rows.countries });
  await tx.listingPartner.createMany({ data: rows.partners });
  await tx.partnership.createMany({ data: rows.partnerships });
  await tx.listingPerson.createMany({ data: rows.listingPersons });
  await tx.exhibition.createMany({ data: rows.exhibitions });
  await tx.openingHours.createMany({ data: rows.openingHours });
  await tx.closure.createMany({ data: rows.closures });
  await tx.lecture.createMany({ data: rows.lectures });
  await tx.session.createMany({ data: rows.sessions });
  await tx.programme.createMany({ data: rows.programmes });
  await tx.intake.createMany({ data: rows.intakes });
  await tx.project.createMany({ data: rows.projects });
  await tx.output.createMany({ data: rows.outputs });
  await tx.opportunity.createMany({ data: rows.opportunities });
  await tx.brief.createMany({ data: rows.briefs });
  await tx.registrationTerms.createMany({ data: rows.terms });
  await tx.pool.createMany({ data: rows.pools });
  await tx.registration.createMany({ data: rows.registrations });
  await tx.attendee.createMany({ data: rows.attendees });
  await tx.auditEntry.createMany({ data: rows.auditEntries });
  await tx.outbox.createMany({ data: rows.outbox });
}

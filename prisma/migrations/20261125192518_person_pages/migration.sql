-- Why: a person has a page. It is found by ORCID, because rows of several institutions with the same ORCID are one person, and it
-- lists what that person is named on; the primary key of listing_person begins with the listing and does not help there.

-- From prisma/schema (generated)
-- CreateIndex
CREATE INDEX "person_orcid_idx" ON "person"("orcid");

-- CreateIndex
CREATE INDEX "listing_person_person_id_idx" ON "listing_person"("person_id");

-- By hand: what the schema language cannot say

-- Why: two records of one house, one of them in the wrong place, become one. Where readers would see another place past the office, it
-- reads first what would become of both; the proposal says which venue would be gone. When that one is gone meanwhile, a change is left.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "venue_proposal" ADD COLUMN     "merged_id" UUID;

-- CreateIndex
CREATE INDEX "venue_proposal_merged_id_idx" ON "venue_proposal"("merged_id");

-- AddForeignKey
ALTER TABLE "venue_proposal" ADD CONSTRAINT "venue_proposal_merged_id_fkey" FOREIGN KEY ("merged_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
ALTER TABLE "venue_proposal" ADD CONSTRAINT "venue_proposal_merged" CHECK ("merged_id" <> "venue_id");

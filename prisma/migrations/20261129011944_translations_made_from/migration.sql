-- Why: a translator must see which field of the source changed since it was translated, and what it said then. The fingerprint alone
-- says only that something changed. Rows from before this keep none; what they were made from is found in the listing's revisions.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "translation" ADD COLUMN     "made_from" JSONB NOT NULL DEFAULT '{}';

-- Why: a list that is read every day is asked only for what has changed, with what its server said of it the last time (RFC 9110, 13.1).

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "import_subscription" ADD COLUMN     "entity_tag" VARCHAR(200) NOT NULL DEFAULT '',
ADD COLUMN     "last_modified" VARCHAR(200) NOT NULL DEFAULT '';

-- A unit moves with its institution into the successor, and every address it had leads to it (docs/decisions/017).

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "former_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- By hand: what the schema language cannot say

-- Those who give the word of an institution and sign for it without keeping its desk (product.md, section 5: roles).

-- From prisma/schema (generated)
-- AlterEnum
ALTER TYPE "membership_role" ADD VALUE 'signatory';

-- By hand: what the schema language cannot say

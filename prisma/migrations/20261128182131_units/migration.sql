-- Faculties, research centres and libraries of an institution, with pages of their own, listings they post and people whose
-- membership reaches no further (product.md, section 5: Institutions). A unit that somebody is limited to cannot be removed:
-- their membership would reach the whole institution from then on.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('faculty', 'school', 'department', 'research_centre', 'museum', 'library');

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "unit_id" UUID;

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "website" VARCHAR(500) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_name" (
    "unit_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "name" VARCHAR(300) NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("unit_id","language")
);

-- CreateTable
CREATE TABLE "membership_unit" (
    "membership_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "membership_unit_pkey" PRIMARY KEY ("membership_id","unit_id")
);

-- CreateTable
CREATE TABLE "invitation_unit" (
    "invitation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "invitation_unit_pkey" PRIMARY KEY ("invitation_id","unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_institution_id_slug_key" ON "unit"("institution_id", "slug");

-- CreateIndex
CREATE INDEX "membership_unit_unit_id_idx" ON "membership_unit"("unit_id");

-- CreateIndex
CREATE INDEX "invitation_unit_unit_id_idx" ON "invitation_unit"("unit_id");

-- CreateIndex
CREATE INDEX "listing_unit_id_idx" ON "listing"("unit_id");

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_unit" ADD CONSTRAINT "membership_unit_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_unit" ADD CONSTRAINT "membership_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_unit" ADD CONSTRAINT "invitation_unit_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_unit" ADD CONSTRAINT "invitation_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

CALL tell_writes_of('unit', 'tell_institutions_of_rows', 'institution_id');

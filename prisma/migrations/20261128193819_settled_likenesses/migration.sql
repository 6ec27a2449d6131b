-- Names and domains that can be mistaken for a verified institution are told to the office until it has said why they are right
-- (product.md, section 5: look-alike protection).

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "settled_likeness" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "resembles_id" UUID NOT NULL,
    "own" VARCHAR(300) NOT NULL,
    "other" VARCHAR(300) NOT NULL,
    "note" TEXT NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settled_likeness_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "settled_likeness_resembles_id_idx" ON "settled_likeness"("resembles_id");

-- CreateIndex
CREATE UNIQUE INDEX "settled_likeness_institution_id_resembles_id_own_other_key" ON "settled_likeness"("institution_id", "resembles_id", "own", "other");

-- AddForeignKey
ALTER TABLE "settled_likeness" ADD CONSTRAINT "settled_likeness_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_likeness" ADD CONSTRAINT "settled_likeness_resembles_id_fkey" FOREIGN KEY ("resembles_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

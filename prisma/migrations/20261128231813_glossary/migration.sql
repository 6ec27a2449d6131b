-- Whoever translates for an institution sees how it says its own words.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "glossary_term" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "source_language" VARCHAR(16) NOT NULL,
    "term" VARCHAR(120) NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "translation" VARCHAR(200) NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "glossary_term_institution_id_source_language_language_term_key" ON "glossary_term"("institution_id", "source_language", "language", "term");

-- AddForeignKey
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- What search matches beside the words themselves.
--
-- * institution_alias: acronyms, former and short names, which people search by.
-- * search_word: the vocabulary of what is public. It is collated by code point ("C"), because words are looked up by how
--   they begin, and an index serves that in no other collation. "deletions" finds neighbours of a mistyped word; pg_trgm
--   would see only ASCII letters in the embedded database and would have to be allowed on any other.
-- * search_name: institutions and people by name. One row stands for one of them, never for both.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "institution_alias" (
    "institution_id" UUID NOT NULL,
    "alias" VARCHAR(200) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "institution_alias_pkey" PRIMARY KEY ("institution_id","alias")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "shown" TEXT NOT NULL,
    "deletions" INTEGER[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_name" (
    "id" UUID NOT NULL,
    "institution_id" UUID,
    "person_id" UUID,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_word_deletions_idx" ON "search_word" USING GIN ("deletions");

-- CreateIndex
CREATE UNIQUE INDEX "search_name_institution_id_key" ON "search_name"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_name_person_id_key" ON "search_name"("person_id");

-- CreateIndex
CREATE INDEX "search_name_vector_idx" ON "search_name" USING GIN ("vector");

-- AddForeignKey
ALTER TABLE "institution_alias" ADD CONSTRAINT "institution_alias_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_name" ADD CONSTRAINT "search_name_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_name" ADD CONSTRAINT "search_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- By hand: what the schema language cannot say
ALTER TABLE "search_name" ADD CONSTRAINT "search_name_one_subject" CHECK (num_nonnulls("institution_id", "person_id") = 1);
ALTER TABLE "institution_alias" ADD CONSTRAINT "institution_alias_said" CHECK ("alias" <> '');

-- Questions to the listings whose news people get by mail.
--
-- * saved_search_user_id_query_key: a question is kept once per person, so that a double click does not double the mail.
-- * next_at is null while mail is stopped, so that the index by it holds just the searches that are to be looked at.
-- * A person's saved searches go with the account.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "digest_frequency" AS ENUM ('daily', 'weekly');

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "query" VARCHAR(1000) NOT NULL,
    "frequency" "digest_frequency" NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "seen_until" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_next_at_idx" ON "saved_search"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_user_id_query_key" ON "saved_search"("user_id", "query");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- A translator is invited by mail for one listing and one language, and sees nothing else of the desk (product.md, section 5:
-- translators' view; docs/decisions/024).

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "translator" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "invited_by_id" UUID,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "translator_token_hash_key" ON "translator"("token_hash");

-- CreateIndex
CREATE INDEX "translator_listing_id_idx" ON "translator"("listing_id");

-- CreateIndex
CREATE INDEX "translator_user_id_idx" ON "translator"("user_id");

-- AddForeignKey
ALTER TABLE "translator" ADD CONSTRAINT "translator_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translator" ADD CONSTRAINT "translator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- One at a time for an address.
CREATE UNIQUE INDEX "translator_one_open" ON "translator" ("listing_id", "language", "email") WHERE "revoked_at" IS NULL;
ALTER TABLE "translator" ADD CONSTRAINT "translator_taken_up" CHECK (("accepted_at" IS NULL) = ("user_id" IS NULL));

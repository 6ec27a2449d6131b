-- Why: whoever was let in can have a certificate of attendance, which anybody can verify by its number. It is made once for a person;
-- whether it is genuine is read from the check-ins, so that it ends with them.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "attendee_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_by_id" UUID,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_attendee_id_key" ON "certificate"("attendee_id");

-- CreateIndex
CREATE INDEX "certificate_listing_id_idx" ON "certificate"("listing_id");

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_attendee_id_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

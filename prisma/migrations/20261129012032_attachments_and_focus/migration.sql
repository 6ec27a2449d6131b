-- Documents of a listing, for download only (product.md, section 5: attachments). A file says by what form it was sent, so that a form
-- sent again over a bad line makes no second one. A picture says what of it must be seen wherever it is cut. How much room an
-- institution's files may take is counted over its files, hence the index; the office may give one more.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "room_megabytes" INTEGER;

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "focus_x" DOUBLE PRECISION,
ADD COLUMN     "focus_y" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "submission" VARCHAR(64);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "file_name" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attachment_file_id_key" ON "attachment"("file_id");

-- CreateIndex
CREATE INDEX "attachment_listing_id_position_idx" ON "attachment"("listing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_submission_key" ON "stored_file"("submission");

-- CreateIndex
CREATE INDEX "stored_file_institution_id_idx" ON "stored_file"("institution_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_position" CHECK ("position" >= 1);
ALTER TABLE "listing" ADD CONSTRAINT "listing_focus" CHECK (
  ("focus_x" IS NULL) = ("focus_y" IS NULL) AND "focus_x" BETWEEN 0 AND 1 AND "focus_y" BETWEEN 0 AND 1
);
ALTER TABLE "institution" ADD CONSTRAINT "institution_room" CHECK ("room_megabytes" > 0);

CALL tell_writes_of('attachment', 'tell_listings_of_rows', 'listing_id');

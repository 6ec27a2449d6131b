-- A list that lies at an address is read anew every day, by a job (docs/decisions/020).

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "address" VARCHAR(2000) NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "import_subscription" (
    "source_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "subscribed_by_id" UUID,
    "next_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "last_outcome" VARCHAR(40) NOT NULL DEFAULT '',
    "digest" VARCHAR(64) NOT NULL DEFAULT '',
    "missing" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_subscription_pkey" PRIMARY KEY ("source_id")
);

-- CreateIndex
CREATE INDEX "import_subscription_next_at_idx" ON "import_subscription"("next_at");

-- AddForeignKey
ALTER TABLE "import_subscription" ADD CONSTRAINT "import_subscription_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_subscription" ADD CONSTRAINT "import_subscription_subscribed_by_id_fkey" FOREIGN KEY ("subscribed_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

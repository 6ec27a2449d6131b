-- The office invites its own staff and gives them roles: without a second member nobody could decide an appeal, which goes to
-- somebody else than the one who judged (product.md, section 5). Who is of the office already leads it.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "office_role" AS ENUM ('lead', 'reviewer');

-- AlterTable
ALTER TABLE "office_member" ADD COLUMN     "role" "office_role" NOT NULL DEFAULT 'lead';

-- AlterTable
ALTER TABLE "office_invitation" ADD COLUMN     "email" VARCHAR(254),
ADD COLUMN     "invited_by_id" UUID,
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3),
ADD COLUMN     "role" "office_role" NOT NULL DEFAULT 'lead';

-- By hand: what the schema language cannot say

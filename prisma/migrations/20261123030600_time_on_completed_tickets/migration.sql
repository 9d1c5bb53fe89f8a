-- CreateEnum
CREATE TYPE "time_on_completed" AS ENUM ('allow', 'prohibit_add', 'prohibit_add_and_edit');

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "time_on_completed" "time_on_completed" NOT NULL DEFAULT 'allow';

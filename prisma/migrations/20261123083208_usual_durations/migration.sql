-- CreateEnum
CREATE TYPE "usual_duration_of" AS ENUM ('issue_type', 'work_type');

-- CreateTable
CREATE TABLE "usual_duration" (
    "of" "usual_duration_of" NOT NULL,
    "of_id" UUID NOT NULL,
    "entries" INTEGER NOT NULL,
    "median_minutes" INTEGER NOT NULL,
    "reckoned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usual_duration_pkey" PRIMARY KEY ("of","of_id")
);

-- CreateTable
CREATE TABLE "timesheet_digest" (
    "timesheet_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "usual_at" TIMESTAMPTZ(3),
    "worked_minutes" INTEGER NOT NULL,
    "billable_minutes" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "remarks" TEXT[],

    CONSTRAINT "timesheet_digest_pkey" PRIMARY KEY ("timesheet_id")
);

-- AddForeignKey
ALTER TABLE "timesheet_digest" ADD CONSTRAINT "timesheet_digest_timesheet_id_fkey" FOREIGN KEY ("timesheet_id") REFERENCES "timesheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

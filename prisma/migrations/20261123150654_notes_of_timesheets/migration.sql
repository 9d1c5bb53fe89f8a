-- AlterTable
ALTER TABLE "timesheet_digest" ADD COLUMN     "notes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "notes_at" TIMESTAMPTZ(3);

-- What is kept of timesheets was reckoned without the weeks before; it is reckoned anew when somebody looks.
DELETE FROM "timesheet_digest";

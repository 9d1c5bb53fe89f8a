-- AlterTable
ALTER TABLE "timer" ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- A timer runs or was paused at some moment; and a person takes one call at a time.
UPDATE "timer" SET "paused_at" = "started_at" + make_interval(secs => "elapsed_seconds") WHERE "running_since" IS NULL;
ALTER TABLE "timer" ADD CONSTRAINT "timer_runs_or_pauses" CHECK (("running_since" IS NULL) = ("paused_at" IS NOT NULL));
CREATE UNIQUE INDEX "timer_one_call" ON "timer" ("person_id") WHERE "ticket_id" IS NULL;

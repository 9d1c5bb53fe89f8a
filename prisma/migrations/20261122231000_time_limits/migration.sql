-- The limits of features/time/model, once more where nobody can walk around them.
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_within_a_day" CHECK ("worked_minutes" BETWEEN 1 AND 1440);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_start_and_end_together" CHECK (("started_at" IS NULL) = ("ended_at" IS NULL));
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_end_after_start" CHECK ("ended_at" > "started_at");
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_amounts_not_negative" CHECK ("billable_minutes" >= 0 AND "hourly_rate" >= 0 AND "amount" >= 0);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_not_billable_bills_nothing" CHECK ("is_billable" OR ("billable_minutes" = 0 AND "amount" = 0));
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_says_what_was_done" CHECK (length("summary") BETWEEN 1 AND 8000 AND length("internal_notes") <= 8000);
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_ends_after_it_starts" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_level_counts_from_one" CHECK ("approval_level" BETWEEN 1 AND 9);
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_rejected_with_a_reason" CHECK ("status" <> 'rejected' OR "reason" <> '');
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_decided_by_somebody" CHECK ("status" NOT IN ('approved', 'rejected') OR ("decided_by_id" IS NOT NULL AND "decided_at" IS NOT NULL));

-- Time on a submitted or approved timesheet does not change, and every entry lies on its own person's sheet of its day.
-- The shared lock makes a change wait for a submit that is under way.
CREATE FUNCTION "guard_time_of_sheet"("sheet_id" uuid) RETURNS "timesheet" LANGUAGE plpgsql AS $$
DECLARE
  sheet "timesheet";
BEGIN
  SELECT * INTO sheet FROM "timesheet" WHERE "id" = "sheet_id" FOR SHARE;
  IF sheet."status" IN ('submitted', 'approved') THEN
    RAISE EXCEPTION 'Time on a timesheet that is % cannot change', sheet."status" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN sheet;
END $$;

CREATE FUNCTION "guard_time_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sheet "timesheet";
BEGIN
  IF TG_OP <> 'INSERT' THEN
    sheet := "guard_time_of_sheet"(OLD."timesheet_id");
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  sheet := "guard_time_of_sheet"(NEW."timesheet_id");
  IF NEW."person_id" <> sheet."person_id" OR NEW."worked_on" NOT BETWEEN sheet."starts_on" AND sheet."ends_on" THEN
    RAISE EXCEPTION 'A time entry must lie on the timesheet of its person and day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "time_entry_on_an_open_sheet" BEFORE INSERT OR UPDATE OR DELETE ON "time_entry"
  FOR EACH ROW EXECUTE FUNCTION "guard_time_entry"();

-- DropIndex
DROP INDEX "expense_report_person_id_starts_on_key";

-- AlterTable
ALTER TABLE "expense_report" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE UNIQUE INDEX "expense_report_person_id_starts_on_part_key" ON "expense_report"("person_id", "starts_on", "part");

-- The limits, as the model says them in sentences.
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_part_within_limits" CHECK ("part" BETWEEN 1 AND 999);
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_name_length" CHECK (char_length("name") <= 120);
ALTER TABLE "expense" ADD CONSTRAINT "expense_rejection_length" CHECK (char_length("rejection") <= 2000);

-- What was handed in stays as it is, the advance as well as the expenses: it decides what is paid out.
CREATE FUNCTION "refuse_change_of_locked_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The expense report is submitted or approved: its advance cannot change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "expense_report_is_locked_when_submitted" BEFORE UPDATE ON "expense_report" FOR EACH ROW
  WHEN (OLD."status" IN ('submitted', 'approved') AND NEW."status" = OLD."status"
    AND (OLD."cash_advance", OLD."name", OLD."person_id", OLD."starts_on", OLD."ends_on", OLD."part")
        IS DISTINCT FROM (NEW."cash_advance", NEW."name", NEW."person_id", NEW."starts_on", NEW."ends_on", NEW."part"))
  EXECUTE FUNCTION "refuse_change_of_locked_report"();

-- Nor is a receipt added to what was handed in, or taken away.
CREATE FUNCTION "refuse_change_of_locked_receipt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "expense" JOIN "expense_report" ON "expense_report"."id" = "expense"."report_id"
    WHERE "expense_report"."status" IN ('submitted', 'approved')
      AND "expense"."id" IN (
        CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD."expense_id" END,
        CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW."expense_id" END
      )
  ) THEN
    RAISE EXCEPTION 'The expense report is submitted or approved: its receipts cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "receipt_is_locked_with_its_report" BEFORE INSERT OR UPDATE OF "expense_id", "removed_at", "storage_key", "sha256" ON "receipt"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_locked_receipt"();
CREATE TRIGGER "receipt_is_kept_with_its_report" BEFORE DELETE ON "receipt"
  FOR EACH ROW WHEN (OLD."removed_at" IS NULL) EXECUTE FUNCTION "refuse_change_of_locked_receipt"();

-- The limits of materials, as the model says them in sentences.
ALTER TABLE "product" ADD CONSTRAINT "product_sku_length" CHECK (char_length("sku") BETWEEN 1 AND 60);
ALTER TABLE "product" ADD CONSTRAINT "product_name_length" CHECK (char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "product" ADD CONSTRAINT "product_unit_length" CHECK (char_length("unit") BETWEEN 1 AND 20);
ALTER TABLE "product" ADD CONSTRAINT "product_price_within_limits" CHECK ("unit_price" BETWEEN 0 AND 2000000000);
ALTER TABLE "product" ADD CONSTRAINT "product_cost_within_limits" CHECK ("unit_cost" BETWEEN 0 AND 2000000000);
CREATE UNIQUE INDEX "product_sku_in_any_case" ON "product" (lower("sku"));
CREATE INDEX "product_sku_trgm_idx" ON "product" USING GIN ("sku" gin_trgm_ops);

ALTER TABLE "material" ADD CONSTRAINT "material_name_length" CHECK (char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "material" ADD CONSTRAINT "material_quantity_within_limits" CHECK ("quantity" BETWEEN 1 AND 1000000000);
ALTER TABLE "material" ADD CONSTRAINT "material_price_within_limits" CHECK ("unit_price" BETWEEN 0 AND 2000000000);
ALTER TABLE "material" ADD CONSTRAINT "material_cost_within_limits" CHECK ("unit_cost" BETWEEN 0 AND 2000000000);
ALTER TABLE "material" ADD CONSTRAINT "material_amount_within_limits" CHECK ("amount" BETWEEN 0 AND 2000000000);

-- And of expenses.
ALTER TABLE "expense_category" ADD CONSTRAINT "expense_category_rate_within_limits" CHECK ("distance_rate" BETWEEN 0 AND 2000000000);
ALTER TABLE "expense" ADD CONSTRAINT "expense_amount_within_limits" CHECK ("amount" BETWEEN 0 AND 2000000000);
ALTER TABLE "expense" ADD CONSTRAINT "expense_distance_within_limits" CHECK ("distance" BETWEEN 1 AND 100000000);
ALTER TABLE "expense" ADD CONSTRAINT "expense_mileage_is_whole" CHECK (
  ("distance" IS NULL AND "distance_rate" IS NULL)
  OR ("distance" IS NOT NULL AND "distance_rate" IS NOT NULL AND "distance_rate" >= 0 AND "origin" <> '' AND "destination" <> '')
);
ALTER TABLE "expense" ADD CONSTRAINT "expense_ticket_has_customer" CHECK ("ticket_id" IS NULL OR "customer_id" IS NOT NULL);
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_ends_after_start" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_decided_by_somebody" CHECK (("decided_at" IS NULL) = ("decided_by_id" IS NULL));
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_rejected_with_reason" CHECK ("status" <> 'rejected' OR "reason" <> '');

-- The second wall: what was submitted or approved does not change, whoever asks.
CREATE FUNCTION "refuse_change_of_locked_expense"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "expense_report"
    WHERE "status" IN ('submitted', 'approved')
      AND "id" IN (
        CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD."report_id" END,
        CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW."report_id" END
      )
  ) THEN
    RAISE EXCEPTION 'The expense report is submitted or approved: its expenses cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "expense_is_locked_with_its_report" BEFORE INSERT OR UPDATE OR DELETE ON "expense"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_locked_expense"();

-- What a customer signed stays as it was.
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_signer_name_length" CHECK (char_length("signer_name") BETWEEN 1 AND 120);
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_hash_is_sha256" CHECK ("document_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "sign_off_line" ADD CONSTRAINT "sign_off_line_hash_is_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "sign_off_line" ADD CONSTRAINT "sign_off_line_kind_is_known" CHECK ("kind" IN ('time', 'material', 'expense'));
CREATE TRIGGER "sign_off_is_a_record" BEFORE UPDATE OR DELETE ON "sign_off"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "sign_off_is_not_emptied" BEFORE TRUNCATE ON "sign_off"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "sign_off_line_is_a_record" BEFORE UPDATE OR DELETE ON "sign_off_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "sign_off_line_is_not_emptied" BEFORE TRUNCATE ON "sign_off_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();

-- CreateEnum
CREATE TYPE "billing_outcome" AS ENUM ('billed', 'covered', 'written_off');

-- CreateEnum
CREATE TYPE "expense_kind" AS ENUM ('amount', 'mileage', 'per_diem', 'entertainment');

-- CreateEnum
CREATE TYPE "limit_action" AS ENUM ('mark', 'forbid');

-- CreateEnum
CREATE TYPE "material_status" AS ENUM ('to_order', 'ordered', 'received', 'delivered');

-- CreateEnum
CREATE TYPE "product_kind" AS ENUM ('product', 'service');

-- CreateEnum
CREATE TYPE "stock_move_kind" AS ENUM ('received', 'moved', 'used', 'returned', 'counted', 'corrected');

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "price_list_id" UUID;

-- AlterTable
ALTER TABLE "expense" ADD COLUMN     "billable_amount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "billing_rate" INTEGER,
ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "exchange_rate" INTEGER,
ADD COLUMN     "is_round_trip" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "markup" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "odometer_end" INTEGER,
ADD COLUMN     "odometer_start" INTEGER,
ADD COLUMN     "paid_amount" INTEGER,
ADD COLUMN     "payment_type_id" UUID,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rejection" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tax_amount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "vehicle_kind_id" UUID;

-- AlterTable
ALTER TABLE "expense_category" ADD COLUMN     "account" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" "expense_kind" NOT NULL DEFAULT 'amount',
ADD COLUMN     "limit_action" "limit_action" NOT NULL DEFAULT 'mark',
ADD COLUMN     "limit_amount" INTEGER,
ADD COLUMN     "markup" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "per_diem_amount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "receipt_above" INTEGER,
ADD COLUMN     "tax_category_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "expense_report" ADD COLUMN     "cash_advance" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "paid_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "material" ADD COLUMN     "bundle_id" UUID,
ADD COLUMN     "code_id" UUID,
ADD COLUMN     "contract_id" UUID,
ADD COLUMN     "explanation" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "price_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "purchase_order" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "serial_numbers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "status" "material_status" NOT NULL DEFAULT 'delivered',
ADD COLUMN     "tax_rate" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "usual_price" INTEGER;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "barcode" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "category_id" UUID,
ADD COLUMN     "code_id" UUID,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_serialized" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_stocked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" "product_kind" NOT NULL DEFAULT 'product',
ADD COLUMN     "manufacturer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "picture_key" TEXT,
ADD COLUMN     "reorder_point" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reorder_up_to" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "takes_fractions" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tax_category_id" UUID,
ADD COLUMN     "vendor" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "billing_item" (
    "id" UUID NOT NULL,
    "outcome" "billing_outcome" NOT NULL,
    "time_entry_id" UUID,
    "material_id" UUID,
    "expense_id" UUID,
    "customer_id" UUID,
    "day" DATE NOT NULL,
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "billing_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_type" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_reimbursable" BOOLEAN NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payment_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vehicle_kind" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vehicle_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distance_rate" (
    "vehicle_kind_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "refund_rate" INTEGER NOT NULL,
    "billing_rate" INTEGER NOT NULL,

    CONSTRAINT "distance_rate_pkey" PRIMARY KEY ("vehicle_kind_id","starts_on")
);

-- CreateTable
CREATE TABLE "exchange_rate" (
    "currency" CHAR(3) NOT NULL,
    "starts_on" DATE NOT NULL,
    "rate" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("currency","starts_on")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "expense_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_material_default" (
    "contract_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "unit_price" INTEGER,
    "unit_cost" INTEGER,
    "is_billable" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "contract_material_default_pkey" PRIMARY KEY ("contract_id","code_id")
);

-- CreateTable
CREATE TABLE "product_category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "material_code" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "tax_category_id" UUID,
    "unit_price" INTEGER,
    "unit_cost" INTEGER,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "material_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rate" INTEGER NOT NULL DEFAULT 0,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tax_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_price_change" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unit_price" INTEGER NOT NULL,
    "unit_cost" INTEGER NOT NULL,

    CONSTRAINT "product_price_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "price_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_list_item" (
    "price_list_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "unit_price" INTEGER NOT NULL,

    CONSTRAINT "price_list_item_pkey" PRIMARY KEY ("price_list_id","product_id")
);

-- CreateTable
CREATE TABLE "bundle" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bundle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundle_item" (
    "bundle_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "bundle_item_pkey" PRIMARY KEY ("bundle_id","product_id")
);

-- CreateTable
CREATE TABLE "stock_location" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stock_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "product_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("product_id","location_id")
);

-- CreateTable
CREATE TABLE "stock_move" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "kind" "stock_move_kind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_cost" INTEGER NOT NULL DEFAULT 0,
    "material_id" UUID,
    "transfer_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "serial_number" (
    "product_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "location_id" UUID,

    CONSTRAINT "serial_number_pkey" PRIMARY KEY ("product_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "billing_item_time_entry_id_key" ON "billing_item"("time_entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "billing_item_material_id_key" ON "billing_item"("material_id");

-- CreateIndex
CREATE UNIQUE INDEX "billing_item_expense_id_key" ON "billing_item"("expense_id");

-- CreateIndex
CREATE INDEX "billing_item_day_idx" ON "billing_item"("day");

-- CreateIndex
CREATE INDEX "billing_item_customer_id_day_idx" ON "billing_item"("customer_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "payment_type_name_key" ON "payment_type"("name");

-- CreateIndex
CREATE UNIQUE INDEX "vehicle_kind_name_key" ON "vehicle_kind"("name");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_storage_key_key" ON "receipt"("storage_key");

-- CreateIndex
CREATE INDEX "receipt_expense_id_idx" ON "receipt"("expense_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_category_name_key" ON "product_category"("name");

-- CreateIndex
CREATE UNIQUE INDEX "material_code_name_key" ON "material_code"("name");

-- CreateIndex
CREATE UNIQUE INDEX "tax_category_name_key" ON "tax_category"("name");

-- CreateIndex
CREATE INDEX "product_price_change_product_id_changed_at_idx" ON "product_price_change"("product_id", "changed_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "price_list_name_key" ON "price_list"("name");

-- CreateIndex
CREATE INDEX "price_list_item_product_id_idx" ON "price_list_item"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "bundle_name_key" ON "bundle"("name");

-- CreateIndex
CREATE INDEX "bundle_item_product_id_idx" ON "bundle_item"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_location_name_key" ON "stock_location"("name");

-- CreateIndex
CREATE UNIQUE INDEX "stock_location_person_id_key" ON "stock_location"("person_id");

-- CreateIndex
CREATE INDEX "stock_level_location_id_idx" ON "stock_level"("location_id");

-- CreateIndex
CREATE INDEX "stock_move_product_id_moved_at_idx" ON "stock_move"("product_id", "moved_at" DESC);

-- CreateIndex
CREATE INDEX "stock_move_location_id_moved_at_idx" ON "stock_move"("location_id", "moved_at" DESC);

-- CreateIndex
CREATE INDEX "stock_move_material_id_idx" ON "stock_move"("material_id");

-- CreateIndex
CREATE INDEX "expense_customer_id_spent_on_idx" ON "expense"("customer_id", "spent_on");

-- CreateIndex
CREATE INDEX "expense_spent_on_idx" ON "expense"("spent_on");

-- CreateIndex
CREATE INDEX "material_status_created_at_idx" ON "material"("status", "created_at");

-- CreateIndex
CREATE INDEX "material_used_on_idx" ON "material"("used_on");

-- CreateIndex
CREATE INDEX "product_category_id_idx" ON "product"("category_id");

-- CreateIndex
CREATE INDEX "product_barcode_idx" ON "product"("barcode");

-- AddForeignKey
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_time_entry_id_fkey" FOREIGN KEY ("time_entry_id") REFERENCES "time_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_expense_id_fkey" FOREIGN KEY ("expense_id") REFERENCES "expense"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_category" ADD CONSTRAINT "expense_category_tax_category_id_fkey" FOREIGN KEY ("tax_category_id") REFERENCES "tax_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distance_rate" ADD CONSTRAINT "distance_rate_vehicle_kind_id_fkey" FOREIGN KEY ("vehicle_kind_id") REFERENCES "vehicle_kind"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_payment_type_id_fkey" FOREIGN KEY ("payment_type_id") REFERENCES "payment_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_vehicle_kind_id_fkey" FOREIGN KEY ("vehicle_kind_id") REFERENCES "vehicle_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_expense_id_fkey" FOREIGN KEY ("expense_id") REFERENCES "expense"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "material_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_material_default" ADD CONSTRAINT "contract_material_default_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_material_default" ADD CONSTRAINT "contract_material_default_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "material_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "product_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "material_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_tax_category_id_fkey" FOREIGN KEY ("tax_category_id") REFERENCES "tax_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material_code" ADD CONSTRAINT "material_code_tax_category_id_fkey" FOREIGN KEY ("tax_category_id") REFERENCES "tax_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_price_change" ADD CONSTRAINT "product_price_change_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_price_change" ADD CONSTRAINT "product_price_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_item" ADD CONSTRAINT "price_list_item_price_list_id_fkey" FOREIGN KEY ("price_list_id") REFERENCES "price_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_list_item" ADD CONSTRAINT "price_list_item_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_item" ADD CONSTRAINT "bundle_item_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_item" ADD CONSTRAINT "bundle_item_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_location" ADD CONSTRAINT "stock_location_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serial_number" ADD CONSTRAINT "serial_number_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The limits, as the models say them in sentences.
ALTER TABLE "product" ADD CONSTRAINT "product_reorder_within_limits" CHECK ("reorder_point" BETWEEN 0 AND 1000000000 AND "reorder_up_to" BETWEEN 0 AND 1000000000);
ALTER TABLE "product" ADD CONSTRAINT "product_service_is_not_stocked" CHECK ("kind" = 'product' OR NOT ("is_stocked" OR "is_serialized"));
ALTER TABLE "tax_category" ADD CONSTRAINT "tax_category_rate_within_limits" CHECK ("rate" BETWEEN 0 AND 100000);
ALTER TABLE "material_code" ADD CONSTRAINT "material_code_price_within_limits" CHECK ("unit_price" BETWEEN 0 AND 2000000000 AND "unit_cost" BETWEEN 0 AND 2000000000);
ALTER TABLE "price_list_item" ADD CONSTRAINT "price_list_item_price_within_limits" CHECK ("unit_price" BETWEEN 0 AND 2000000000);
ALTER TABLE "bundle_item" ADD CONSTRAINT "bundle_item_quantity_within_limits" CHECK ("quantity" BETWEEN 1 AND 1000000000);
ALTER TABLE "contract_material_default" ADD CONSTRAINT "contract_material_default_price_within_limits" CHECK ("unit_price" BETWEEN 0 AND 2000000000 AND "unit_cost" BETWEEN 0 AND 2000000000);
ALTER TABLE "material" ADD CONSTRAINT "material_tax_within_limits" CHECK ("tax_rate" BETWEEN 0 AND 100000);
ALTER TABLE "material" ADD CONSTRAINT "material_usual_price_within_limits" CHECK ("usual_price" BETWEEN 0 AND 2000000000);
ALTER TABLE "distance_rate" ADD CONSTRAINT "distance_rate_within_limits" CHECK ("refund_rate" BETWEEN 0 AND 2000000000 AND "billing_rate" BETWEEN 0 AND 2000000000);
ALTER TABLE "exchange_rate" ADD CONSTRAINT "exchange_rate_above_zero" CHECK ("rate" > 0);
ALTER TABLE "expense_category" ADD CONSTRAINT "expense_category_rule_within_limits" CHECK ("limit_amount" BETWEEN 0 AND 2000000000 AND "receipt_above" BETWEEN 0 AND 2000000000 AND "per_diem_amount" BETWEEN 0 AND 2000000000 AND "markup" BETWEEN 0 AND 1000000);
ALTER TABLE "expense" ADD CONSTRAINT "expense_tax_within_amount" CHECK ("tax_amount" BETWEEN 0 AND "amount");
ALTER TABLE "expense" ADD CONSTRAINT "expense_billable_within_limits" CHECK ("billable_amount" BETWEEN 0 AND 2000000000);
ALTER TABLE "expense" ADD CONSTRAINT "expense_odometer_runs_forward" CHECK ("odometer_end" > "odometer_start");
ALTER TABLE "expense" ADD CONSTRAINT "expense_foreign_money_is_whole" CHECK (("currency" IS NULL) = ("paid_amount" IS NULL) AND ("currency" IS NULL) = ("exchange_rate" IS NULL) AND "paid_amount" >= 0 AND "exchange_rate" > 0);
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_advance_within_limits" CHECK ("cash_advance" BETWEEN 0 AND 2000000000);
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_paid_once_approved" CHECK ("paid_at" IS NULL OR "status" = 'approved');
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_is_about_one_thing" CHECK (num_nonnulls("time_entry_id", "material_id", "expense_id") = 1);
ALTER TABLE "billing_item" ADD CONSTRAINT "billing_item_written_off_for_a_reason" CHECK ("outcome" <> 'written_off' OR "reason" <> '');
CREATE UNIQUE INDEX "product_barcode_belongs_to_one" ON "product" ("barcode") WHERE "barcode" <> '';
CREATE UNIQUE INDEX "material_code_one_default" ON "material_code" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "tax_category_one_default" ON "tax_category" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "stock_location_one_default" ON "stock_location" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "payment_type_one_default" ON "payment_type" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "vehicle_kind_one_default" ON "vehicle_kind" ("is_default") WHERE "is_default";

-- The ledger of the stock is only added to, and the levels are its sum: two people who take the last one wait for each other, and the second is refused.
CREATE TRIGGER "stock_move_is_a_record" BEFORE UPDATE OR DELETE ON "stock_move" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "stock_move_table_is_a_record" BEFORE TRUNCATE ON "stock_move" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_moves_something" CHECK ("quantity" <> 0 OR "kind" = 'counted');
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_never_below_zero" CHECK ("quantity" >= 0);
CREATE FUNCTION "move_stock_level"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "stock_level" ("product_id", "location_id", "quantity") VALUES (NEW."product_id", NEW."location_id", 0) ON CONFLICT DO NOTHING;
  UPDATE "stock_level" SET "quantity" = "quantity" + NEW."quantity"
    WHERE "product_id" = NEW."product_id" AND "location_id" = NEW."location_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "stock_level_follows_the_ledger" AFTER INSERT ON "stock_move" FOR EACH ROW EXECUTE FUNCTION "move_stock_level"();

CREATE TRIGGER "product_price_change_is_a_record" BEFORE UPDATE ON "product_price_change" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();

-- What was billed, covered or written off does not change, whoever asks.
CREATE FUNCTION "refuse_change_of_ended_thing"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ended BOOLEAN;
BEGIN
  IF TG_TABLE_NAME = 'time_entry' THEN
    ended := EXISTS (SELECT 1 FROM "billing_item" WHERE "time_entry_id" = OLD."id");
  ELSIF TG_TABLE_NAME = 'material' THEN
    ended := EXISTS (SELECT 1 FROM "billing_item" WHERE "material_id" = OLD."id");
  ELSE
    ended := EXISTS (SELECT 1 FROM "billing_item" WHERE "expense_id" = OLD."id");
  END IF;
  IF ended THEN
    RAISE EXCEPTION 'It is billed, covered or written off: it cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "time_entry_is_locked_when_billed" BEFORE UPDATE OR DELETE ON "time_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ended_thing"();
CREATE TRIGGER "material_is_locked_when_billed" BEFORE UPDATE OR DELETE ON "material" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ended_thing"();
CREATE TRIGGER "expense_is_locked_when_billed" BEFORE UPDATE OR DELETE ON "expense" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ended_thing"();

-- What there is already: nothing is stocked, own money and the company's are told apart, one kind of vehicle drives at the rate of today.
INSERT INTO "product_price_change" ("id", "product_id", "unit_price", "unit_cost") SELECT gen_random_uuid(), "id", "unit_price", "unit_cost" FROM "product";
INSERT INTO "tax_category" ("id", "name", "rate", "is_default") SELECT gen_random_uuid(), 'Not taxed', 0, true WHERE EXISTS (SELECT 1 FROM "organization");
INSERT INTO "material_code" ("id", "name", "is_default", "tax_category_id") SELECT gen_random_uuid(), 'Materials', true, "id" FROM "tax_category";
INSERT INTO "payment_type" ("id", "name", "is_reimbursable", "is_default", "sort")
  SELECT gen_random_uuid(), "name", "back", "back", "sort" FROM (VALUES ('Own money', true, 0), ('Company card', false, 1)) AS "shipped" ("name", "back", "sort")
  WHERE EXISTS (SELECT 1 FROM "organization");
INSERT INTO "vehicle_kind" ("id", "name", "is_default") SELECT gen_random_uuid(), 'Own car', true WHERE EXISTS (SELECT 1 FROM "organization");
INSERT INTO "distance_rate" ("vehicle_kind_id", "starts_on", "refund_rate", "billing_rate")
  SELECT "vehicle_kind"."id", '2000-01-01', "rate", "rate"
  FROM "vehicle_kind", (SELECT max("distance_rate") AS "rate" FROM "expense_category" WHERE "is_mileage") AS "known" WHERE "rate" IS NOT NULL;
UPDATE "material" SET "code_id" = (SELECT "id" FROM "material_code" WHERE "is_default");
UPDATE "expense_category" SET "kind" = 'mileage' WHERE "is_mileage";
ALTER TABLE "expense" DISABLE TRIGGER "expense_is_locked_with_its_report";
UPDATE "expense" SET
  "payment_type_id" = (SELECT "id" FROM "payment_type" WHERE "payment_type"."is_reimbursable" = "expense"."is_reimbursable" LIMIT 1),
  "billing_rate" = "distance_rate",
  "vehicle_kind_id" = CASE WHEN "distance" IS NULL THEN NULL ELSE (SELECT "id" FROM "vehicle_kind" LIMIT 1) END,
  "billable_amount" = CASE WHEN "is_billable" THEN "amount" ELSE 0 END;
ALTER TABLE "expense" ENABLE TRIGGER "expense_is_locked_with_its_report";

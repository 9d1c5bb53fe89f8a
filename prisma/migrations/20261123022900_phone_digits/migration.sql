-- AlterTable
ALTER TABLE "contact" ADD COLUMN     "phone_digits" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "phone_digits" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "customer_location" ADD COLUMN     "phone_digits" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "contact_phone_digits_idx" ON "contact" USING GIN ("phone_digits" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_phone_digits_idx" ON "customer" USING GIN ("phone_digits" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_location_phone_digits_idx" ON "customer_location" USING GIN ("phone_digits" gin_trgm_ops);

-- A number is found however it was typed: by its digits, without the extension behind it.
CREATE FUNCTION "digits_of_phone"("phone" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace("phone", '\s*(x|ext\.?|#)\s*\d.*$', '', 'i'), '[^0-9]', '', 'g')
$$;
CREATE FUNCTION "keep_phone_digits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."phone_digits" := "digits_of_phone"(NEW."phone");
  RETURN NEW;
END $$;
CREATE TRIGGER "contact_keeps_phone_digits" BEFORE INSERT OR UPDATE OF "phone" ON "contact"
  FOR EACH ROW EXECUTE FUNCTION "keep_phone_digits"();
CREATE TRIGGER "customer_keeps_phone_digits" BEFORE INSERT OR UPDATE OF "phone" ON "customer"
  FOR EACH ROW EXECUTE FUNCTION "keep_phone_digits"();
CREATE TRIGGER "customer_location_keeps_phone_digits" BEFORE INSERT OR UPDATE OF "phone" ON "customer_location"
  FOR EACH ROW EXECUTE FUNCTION "keep_phone_digits"();
UPDATE "contact" SET "phone_digits" = "digits_of_phone"("phone") WHERE "phone" <> '';
UPDATE "customer" SET "phone_digits" = "digits_of_phone"("phone") WHERE "phone" <> '';
UPDATE "customer_location" SET "phone_digits" = "digits_of_phone"("phone") WHERE "phone" <> '';

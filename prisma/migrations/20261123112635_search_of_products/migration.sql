-- AlterTable
ALTER TABLE "product" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "product_search_text_idx" ON "product" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "product_name_id_idx" ON "product"("name", "id");

-- CreateIndex
CREATE INDEX "product_unit_price_id_idx" ON "product"("unit_price", "id");

-- What a product is found by follows it, and the name of its category: begins with a space, so that a word's beginning can be asked for.
CREATE FUNCTION "say_what_finds_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search_text" := lower(concat_ws(' ', '', NEW."sku", NEW."name", NEW."manufacturer", NEW."vendor", NULLIF(NEW."barcode", ''),
    (SELECT "name" FROM "product_category" WHERE "id" = NEW."category_id")));
  RETURN NEW;
END $$;
CREATE TRIGGER "product_is_found_by_its_words" BEFORE INSERT OR UPDATE ON "product" FOR EACH ROW EXECUTE FUNCTION "say_what_finds_product"();
CREATE FUNCTION "tell_products_of_category"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "product" SET "search_text" = '' WHERE "category_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "product_category_name_is_found" AFTER UPDATE OF "name" ON "product_category"
  FOR EACH ROW WHEN (OLD."name" <> NEW."name") EXECUTE FUNCTION "tell_products_of_category"();
UPDATE "product" SET "search_text" = '';
ALTER TABLE "product" ADD CONSTRAINT "product_words_length" CHECK (
  char_length("description") <= 4000 AND char_length("manufacturer") <= 100 AND char_length("vendor") <= 100 AND char_length("barcode") <= 60);

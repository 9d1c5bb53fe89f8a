-- DropIndex
DROP INDEX "ticket_category_id_idx";

-- DropIndex
DROP INDEX "ticket_issue_type_id_idx";

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "contact_name" TEXT,
ADD COLUMN     "tag_line" TEXT;

-- CreateIndex
CREATE INDEX "ticket_issue_type_id_is_open_number_idx" ON "ticket"("issue_type_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_category_id_is_open_number_idx" ON "ticket"("category_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_source_id_is_open_number_idx" ON "ticket"("source_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_type_is_open_number_idx" ON "ticket"("type", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_title_number_idx" ON "ticket"("title", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_contact_name_number_idx" ON "ticket"("contact_name", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_tag_line_number_idx" ON "ticket"("tag_line", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_estimated_minutes_number_idx" ON "ticket"("estimated_minutes", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_worked_minutes_number_idx" ON "ticket"("worked_minutes", "number" DESC);

-- Copies that ordered lists need: the contact's name and the tags, as long as an index takes them.
CREATE OR REPLACE FUNCTION "copy_names_to_ticket"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW."customer_id" IS DISTINCT FROM OLD."customer_id" THEN
    SELECT "name" INTO NEW."customer_name" FROM "customer" WHERE "id" = NEW."customer_id";
    NEW."customer_name" := coalesce(NEW."customer_name", '');
  END IF;
  IF TG_OP = 'INSERT' OR NEW."status_id" IS DISTINCT FROM OLD."status_id" THEN
    SELECT "sort" INTO NEW."status_sort" FROM "ticket_status" WHERE "id" = NEW."status_id";
    NEW."status_sort" := coalesce(NEW."status_sort", 0);
  END IF;
  IF NEW."contact_id" IS NULL THEN
    NEW."contact_name" := NULL;
  ELSIF TG_OP = 'INSERT' OR NEW."contact_id" IS DISTINCT FROM OLD."contact_id" THEN
    SELECT "name" INTO NEW."contact_name" FROM "contact" WHERE "id" = NEW."contact_id";
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "ticket_copies_names" ON "ticket";
CREATE TRIGGER "ticket_copies_names" BEFORE INSERT OR UPDATE OF "customer_id", "status_id", "contact_id" ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION "copy_names_to_ticket"();
CREATE FUNCTION "copy_contact_name_to_tickets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "contact_name" = NEW."name" WHERE "contact_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "contact_name_reaches_tickets" AFTER UPDATE OF "name" ON "contact"
  FOR EACH ROW WHEN (NEW."name" IS DISTINCT FROM OLD."name") EXECUTE FUNCTION "copy_contact_name_to_tickets"();

CREATE FUNCTION "tag_line_of"("wanted" uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT left(string_agg(t."name", ', ' ORDER BY t."name"), 200)
    FROM "ticket_tag" tt JOIN "tag" t ON t."id" = tt."tag_id" WHERE tt."ticket_id" = "wanted"
$$;
CREATE FUNCTION "copy_tags_to_tickets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "tag_line" = tag_line_of("id") WHERE "id" IN (SELECT "ticket_id" FROM "changed");
  RETURN NULL;
END $$;
CREATE TRIGGER "new_tags_reach_tickets" AFTER INSERT ON "ticket_tag" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "copy_tags_to_tickets"();
CREATE TRIGGER "gone_tags_reach_tickets" AFTER DELETE ON "ticket_tag" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "copy_tags_to_tickets"();
CREATE FUNCTION "copy_tag_name_to_tickets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "tag_line" = tag_line_of("id") WHERE "id" IN (SELECT "ticket_id" FROM "ticket_tag" WHERE "tag_id" = NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "tag_name_reaches_tickets" AFTER UPDATE OF "name" ON "tag"
  FOR EACH ROW WHEN (NEW."name" IS DISTINCT FROM OLD."name") EXECUTE FUNCTION "copy_tag_name_to_tickets"();
UPDATE "ticket" SET "contact_name" = c."name" FROM "contact" c WHERE c."id" = "contact_id";
UPDATE "ticket" SET "tag_line" = tag_line_of("id") WHERE "id" IN (SELECT "ticket_id" FROM "ticket_tag");

-- The limits of a ticket, once more, for the truth.
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_number_is_day_and_running_number" CHECK ("number" ~ '^T\d{8}\.\d{4,}$');
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_title_length" CHECK (char_length("title") BETWEEN 1 AND 255);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_description_length" CHECK (char_length("description") <= 32000);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_resolution_length" CHECK (char_length("resolution") <= 32000);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_technician_with_billing_role" CHECK (("technician_id" IS NULL) = ("billing_role_id" IS NULL));
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_open_until_completed" CHECK ("is_open" = ("completed_at" IS NULL));
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_length" CHECK (char_length("body") BETWEEN 1 AND 32000);
ALTER TABLE "customer" ADD CONSTRAINT "customer_name_length" CHECK (char_length("name") BETWEEN 1 AND 120);
ALTER TABLE "contact" ADD CONSTRAINT "contact_name_length" CHECK (char_length("name") BETWEEN 1 AND 120);

-- CreateIndex
CREATE INDEX "ticket_number_idx" ON "ticket" USING GIN ("number" gin_trgm_ops);

-- A ticket's words as a set: unlike a text vector it can stand among all other conditions of a list.
DROP INDEX "ticket_search_vector_idx";
ALTER TABLE "ticket_search" DROP COLUMN "vector", ADD COLUMN "words" TEXT[];
CREATE INDEX "ticket_search_words_idx" ON "ticket_search" USING GIN ("words");
CREATE INDEX "ticket_is_open_sla_due_at_number_idx" ON "ticket"("is_open", "sla_due_at", "number" DESC);
CREATE INDEX "ticket_sla_due_at_number_idx" ON "ticket"("sla_due_at", "number" DESC);

CREATE FUNCTION "words_in"("text" text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT left("word", 40)), '{}')
    FROM unnest(regexp_split_to_array(lower("text"), '[^[:alnum:]]+')) "word" WHERE "word" <> '';
$$;

-- Long figures are found as they stand; nobody mistypes the number of a ticket into that of another one.
CREATE FUNCTION "is_vocabulary"("word" text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT "word" !~ '^t?[0-9]{6,}$';
$$;

CREATE FUNCTION "words_of_ticket"("wanted" uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT words_in(concat_ws(' ', t.number, substr(t.number, 2), t.import_number, t.title, t.description, t.resolution, t.customer_name, c.name,
      (SELECT string_agg(n.body, ' ') FROM ticket_note n WHERE n.ticket_id = t.id)))
    FROM ticket t LEFT JOIN contact c ON c.id = t.contact_id WHERE t.id = "wanted";
$$;

-- In one order everywhere, so that two transactions with the same new words wait for each other and do not cross.
CREATE FUNCTION "learn_words"("gathered" text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_word (word)
    SELECT w FROM unnest("gathered") w
     WHERE is_vocabulary(w) AND NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word = w) ORDER BY w
    ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION "refresh_ticket_search"("wanted" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "gathered" text[] := words_of_ticket("wanted");
BEGIN
  IF "gathered" IS NULL THEN RETURN; END IF;
  INSERT INTO ticket_search (ticket_id, words) VALUES ("wanted", "gathered")
    ON CONFLICT (ticket_id) DO UPDATE SET words = EXCLUDED.words WHERE ticket_search.words IS DISTINCT FROM EXCLUDED.words;
  PERFORM learn_words("gathered");
END $$;

-- What is added needs no look at what was there: a ticket with thousands of notes takes one more as fast as the first.
CREATE FUNCTION "add_ticket_words"("wanted" uuid, "gathered" text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket_search SET words = ARRAY(SELECT DISTINCT w FROM unnest(words || "gathered") w)
   WHERE ticket_id = "wanted" AND NOT words @> "gathered";
  PERFORM learn_words("gathered");
END $$;

CREATE FUNCTION "ticket_refreshes_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_ticket_search(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_words_on_insert" AFTER INSERT ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION "ticket_refreshes_search"();
CREATE TRIGGER "ticket_words_on_update" AFTER UPDATE ON "ticket"
  FOR EACH ROW WHEN ((NEW."title", NEW."description", NEW."resolution", NEW."customer_name", NEW."contact_id", NEW."import_number")
    IS DISTINCT FROM (OLD."title", OLD."description", OLD."resolution", OLD."customer_name", OLD."contact_id", OLD."import_number"))
  EXECUTE FUNCTION "ticket_refreshes_search"();

CREATE FUNCTION "added_notes_reach_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_ticket_words(ticket_id, words_in(string_agg(body, ' '))) FROM added GROUP BY ticket_id ORDER BY ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_words_added" AFTER INSERT ON "ticket_note" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "added_notes_reach_search"();
CREATE FUNCTION "changed_notes_reach_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_ticket_search(ticket_id) FROM (SELECT ticket_id FROM gone UNION SELECT ticket_id FROM came) both_sides ORDER BY ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_words_changed" AFTER UPDATE ON "ticket_note" REFERENCING OLD TABLE AS gone NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION "changed_notes_reach_search"();
CREATE FUNCTION "removed_notes_reach_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_ticket_search(ticket_id) FROM (SELECT DISTINCT ticket_id FROM gone) tickets ORDER BY ticket_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_words_removed" AFTER DELETE ON "ticket_note" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION "removed_notes_reach_search"();

CREATE FUNCTION "contact_refreshes_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_ticket_search("id") FROM "ticket" WHERE "contact_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "contact_words" AFTER UPDATE OF "name" ON "contact"
  FOR EACH ROW WHEN (NEW."name" IS DISTINCT FROM OLD."name") EXECUTE FUNCTION "contact_refreshes_search"();

INSERT INTO "ticket_search" ("ticket_id", "words") SELECT "id", words_of_ticket("id") FROM "ticket"
  ON CONFLICT ("ticket_id") DO UPDATE SET "words" = EXCLUDED."words";
INSERT INTO "search_word" ("word") SELECT DISTINCT w FROM "ticket_search", unnest("words") w WHERE is_vocabulary(w)
  ON CONFLICT DO NOTHING;

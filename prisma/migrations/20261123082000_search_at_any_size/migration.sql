-- Contacts are found by a part of their address as by a part of their name.
-- CreateIndex
CREATE INDEX "contact_email_parts_idx" ON "contact" USING GIN ("email" gin_trgm_ops);

-- The words of tickets that are meant by a typed one: those that begin so, or else those that look most like it. A long word
-- must be more alike, because one slip changes less of it: so the index need not offer every word with the same first letters.
CREATE FUNCTION "words_meant"("typed" text, "beginning" text) RETURNS text[] LANGUAGE plpgsql
  SET "pg_trgm.similarity_threshold" = 0.3 SET "enable_seqscan" = off AS $$
DECLARE
  "meant" text[] := ARRAY(SELECT word FROM search_word WHERE word LIKE "beginning" ORDER BY length(word), word LIMIT 200);
BEGIN
  IF "meant" <> '{}' OR length("typed") < 3 THEN RETURN "meant"; END IF;
  PERFORM set_config('pg_trgm.similarity_threshold',
    CASE WHEN length("typed") < 8 THEN '0.3' WHEN length("typed") < 11 THEN '0.38' ELSE '0.42' END, true);
  RETURN ARRAY(SELECT word FROM search_word WHERE word % "typed" ORDER BY similarity(word, "typed") DESC, word LIMIT 6);
END $$;

-- The tickets that say one word of each group, or null where they are many. PostgreSQL takes every word that is not among the
-- most common ones for equally frequent, and would walk a million tickets to come to the last of three. So the newest tickets are
-- looked at first: words that are said often there can be left to the order of the list; all others are fetched by their index.
CREATE FUNCTION "few_tickets_saying"("groups" jsonb, "most" int) RETURNS uuid[] LANGUAGE plpgsql STABLE
  SET "enable_seqscan" = off SET "jit" = off AS $$
DECLARE
  "said" text := (SELECT string_agg(format('s.words && %L::text[]', ARRAY(SELECT jsonb_array_elements_text(g))), ' AND ')
                    FROM jsonb_array_elements("groups") g);
  "often" bigint;
  "found" uuid[];
BEGIN
  EXECUTE 'SELECT count(*) FROM (SELECT id FROM ticket ORDER BY number DESC LIMIT 500) t
    JOIN ticket_search s ON s.ticket_id = t.id WHERE ' || "said" INTO "often";
  IF "often" >= 5 THEN RETURN NULL; END IF;
  EXECUTE 'SELECT array_agg(ticket_id) FROM (SELECT s.ticket_id FROM ticket_search s WHERE ' || "said" || ' LIMIT $1) f'
    INTO "found" USING "most" + 1;
  IF cardinality("found") > "most" THEN RETURN NULL; END IF;
  RETURN coalesce("found", '{}');
END $$;

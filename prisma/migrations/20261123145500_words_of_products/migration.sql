-- CreateTable
CREATE TABLE "product_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "product_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "product_word_word_idx" ON "product_word" USING GIN ("word" gin_trgm_ops);

-- The words that are meant by a typed one, of tickets or of products: those that begin so, or else those that look most like it.
DROP FUNCTION "words_meant"(text, text);
CREATE FUNCTION "words_meant"("typed" text, "beginning" text, "vocabulary" regclass DEFAULT 'search_word') RETURNS text[] LANGUAGE plpgsql
  SET "pg_trgm.similarity_threshold" = 0.3 SET "enable_seqscan" = off AS $$
DECLARE
  "meant" text[];
BEGIN
  EXECUTE format('SELECT ARRAY(SELECT word FROM %s WHERE word LIKE $1 ORDER BY length(word), word LIMIT 200)', "vocabulary")
    INTO "meant" USING "beginning";
  IF "meant" <> '{}' OR length("typed") < 3 THEN RETURN "meant"; END IF;
  PERFORM set_config('pg_trgm.similarity_threshold',
    CASE WHEN length("typed") < 8 THEN '0.3' WHEN length("typed") < 11 THEN '0.38' ELSE '0.42' END, true);
  EXECUTE format('SELECT ARRAY(SELECT word FROM %s WHERE word %% $1 ORDER BY similarity(word, $1) DESC, word LIMIT 6)', "vocabulary")
    INTO "meant" USING "typed";
  RETURN "meant";
END $$;

-- Only words of letters: the parts of a code are found as they stand, and there are as many codes as products.
CREATE FUNCTION "learn_words_of_products"("said" text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO product_word (word)
    SELECT w FROM unnest(words_in("said")) w
     WHERE w ~ '^[[:alpha:]]{3,}$' AND NOT EXISTS (SELECT 1 FROM product_word p WHERE p.word = w) ORDER BY w
    ON CONFLICT DO NOTHING;
$$;
CREATE FUNCTION "products_teach_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words_of_products(string_agg("search_text", ' ')) FROM came;
  RETURN NULL;
END $$;
CREATE TRIGGER "product_words_added" AFTER INSERT ON "product" REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION "products_teach_words"();
CREATE TRIGGER "product_words_changed" AFTER UPDATE ON "product" REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION "products_teach_words"();
INSERT INTO "product_word" ("word")
  SELECT DISTINCT w FROM "product", unnest(words_in("search_text")) w WHERE w ~ '^[[:alpha:]]{3,}$' ON CONFLICT DO NOTHING;

-- What a picker offers first: the names that begin as it was typed, in their order.
CREATE INDEX "product_name_begins_idx" ON "product" (lower("name") COLLATE "C");

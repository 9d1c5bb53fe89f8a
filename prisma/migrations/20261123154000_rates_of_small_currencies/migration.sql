-- Rates of exchange were kept in millionths, where one dong was 39 of them; billionths leave it five figures.
ALTER TABLE "exchange_rate" ALTER COLUMN "rate" TYPE BIGINT USING "rate"::bigint * 1000;
ALTER TABLE "expense" ALTER COLUMN "exchange_rate" TYPE BIGINT USING "exchange_rate"::bigint * 1000;

import { db } from "#server/db.ts";
import { seedSample } from "./seed-sample.ts";

// Started by npm start when the database is empty.
try {
  await seedSample({ now: new Date() });
} finally {
  await db.$disconnect();
}

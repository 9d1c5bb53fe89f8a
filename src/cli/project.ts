import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone's top folder. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Schema, migrations and seed. */
export const prismaFolder = join(projectFolder, "prisma");

import { accountStories } from "./accounts.ts";
import { deviceStories } from "./devices.ts";
import { networkStories } from "./network.ts";
import { projectStories } from "./projects.ts";
import { serverStories } from "./servers.ts";
import type { Story } from "./story.ts";

const daily = [accountStories, deviceStories, networkStories, serverStories];

/** What comes in day by day, the kinds mixed. */
export const dailyStories: readonly Story[] = Array.from({ length: 10 }, (_, index) => index).flatMap((index) =>
  daily.flatMap((stories) => stories[index] ?? []),
);

/** What takes several days. */
export const longStories: readonly Story[] = projectStories;

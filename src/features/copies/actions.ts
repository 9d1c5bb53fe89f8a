"use server";
import { formatDuration } from "#kernel/duration.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { actionForEach } from "#server/action.ts";
import { copyTime } from "./commands/copy-time.ts";

export const copyTimeAction = actionForEach(copyTime, (made) => ({
  message: `${made.length} written down: ${formatDuration(sumOfMinutes(made.map(({ workedMinutes }) => workedMinutes)))} on ${[...new Set(made.map(({ name }) => name))].join(", ")}.`,
}));

import { z } from "zod";
import { logTimeInput } from "#features/time/model/time-entry.ts";

/** Which entry is written down once more, and on which day. */
export const copyTimeInput = z.strictObject({ entryId: z.uuid(), workedOn: logTimeInput.shape.workedOn });

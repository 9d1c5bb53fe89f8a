"use server";
import { action } from "#server/action.ts";
import { saveCapture } from "./commands/save-capture.ts";

export const saveCaptureAction = action(saveCapture, ({ number, parts }) => ({
  message: `Saved on ${number}: ${parts.join(", ")}.`,
}));

"use server";
import { action } from "#server/action.ts";
import { saveCapture } from "./commands/save-capture.ts";
import { undoCapture } from "./commands/undo-capture.ts";

export const saveCaptureAction = action(saveCapture, ({ number, parts, captureId }) => ({
  message: `Saved on ${number}: ${parts.join(", ")}.`,
  undo: captureId,
}));
export const undoCaptureAction = action(undoCapture, ({ parts }) => ({ message: `Taken back: ${parts.join(", ")}.` }));

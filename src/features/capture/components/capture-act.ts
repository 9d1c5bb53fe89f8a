import { pencil } from "#ui/icons.ts";

/** The id of what opens the line. */
export const launcherId = "capture-line";

/** The line, as the palette offers it: also for whatever begins with a time, a day or a part. */
export const captureAct = {
  label: "Write in one line",
  icon: pencil,
  keys: "t",
  press: launcherId,
  takes: "^\\s*(?:[+#@-]|\\d+(?:[.,]\\d+)?\\s*(?:h|m|mi|km)|\\d{1,2}:\\d{2}|(?:today|yesterday|since|until)\\b)",
};

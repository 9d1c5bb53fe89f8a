/** The events that need no row of their own in a feed: what they made stands there itself. */
export const shownByTheirRows = [
  "note.add",
  "capture.save",
  "time.log",
  "time.copy",
  "time.logFor",
  "material.add",
  "expense.add",
  "attachment.add",
  "signOff.take",
] as const;

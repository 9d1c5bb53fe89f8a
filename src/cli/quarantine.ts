// The process apart in which what strangers sent is opened (server/quarantine.ts starts it). It knows nothing of the desk.
import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { parseMail } from "#features/mail/parse-mail.ts";
import { drawPicture, type SentPicture } from "#server/draw-picture.ts";
import type { PaperWithPlaces } from "#server/lay-documents.ts";

type Order =
  | { readonly task: "draw-picture"; readonly sent: SentPicture }
  | { readonly task: "parse-mail"; readonly sent: Uint8Array }
  | { readonly task: "read-document"; readonly sent: Uint8Array }
  | { readonly task: "lay-documents"; readonly sent: PaperWithPlaces };

async function done(order: Order): Promise<unknown> {
  switch (order.task) {
    case "draw-picture":
      return await drawPicture(order.sent);
    case "parse-mail":
      return await parseMail(order.sent);
    case "read-document":
      return await (await import("#server/lay-documents.ts")).readDocument(order.sent);
    case "lay-documents":
      return await (await import("#server/lay-documents.ts")).layDocuments(order.sent);
  }
}

process.once("disconnect", () => process.exit(0));
yieldToOthers();
process.on("message", (order: Order) => void answer(order));
process.send?.("ready");

async function answer(order: Order): Promise<void> {
  try {
    process.send?.({ answer: await done(order) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? error.message : String(error) });
  }
}

// The desk comes first; and when memory runs out, this is what the machine should end.
function yieldToOthers(): void {
  try {
    setPriority(10);
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Not every machine lets us.
  }
}

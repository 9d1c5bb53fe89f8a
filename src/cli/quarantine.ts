// The process apart in which what strangers sent is opened (server/quarantine.ts starts it). It knows nothing of the desk.
import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { parseMail } from "#features/mail/parse-mail.ts";
import { drawPicture, type SentPicture } from "#server/draw-picture.ts";

type Order =
  | { readonly task: "draw-picture"; readonly sent: SentPicture }
  | { readonly task: "parse-mail"; readonly sent: Uint8Array };

const done = (order: Order) => (order.task === "draw-picture" ? drawPicture(order.sent) : parseMail(order.sent));

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

import "server-only";
import { randomBytes } from "node:crypto";

let last = 0;

/** A new id that sorts behind every one this process has made before: time first, then a count, then chance (UUID 7). */
export function newId(): string {
  // Milliseconds and a count of 12 bits in one number; within a millisecond only the count moves on.
  last = Math.max(last + 1, Date.now() * 4096);
  const time = Math.floor(last / 4096)
    .toString(16)
    .padStart(12, "0");
  const count = (last % 4096).toString(16).padStart(3, "0");
  const bytes = randomBytes(8);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
  const chance = bytes.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${chance.slice(0, 4)}-${chance.slice(4)}`;
}

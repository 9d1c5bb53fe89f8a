import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

const cost = { algorithm: 2 satisfies Algorithm, timeCost: 3, memoryCost: 64 * 1024, parallelism: 1 } as const;

// Each hash takes 64 MiB for a moment: a flood of sign-ins must wait its turn instead of taking the machine.
const mostAtOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= mostAtOnce) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The argon2id hash of a password, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), cost));
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password is the one behind a stored hash. Without a hash the same work is done and the answer is no, so that
 * the time taken does not tell whether an account exists.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hashPassword("the password of nobody at all");
  const against = stored ?? (await dummy);
  const matches = await inTurn(() => verify(against, password.normalize("NFC")));
  return matches && stored !== null;
}

/** Waits until nobody else works on this clone's packages or build, and returns how to let go. */
export function holdLock(root: string, say: (line: string) => void): () => void;

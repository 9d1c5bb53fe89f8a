/** Why this Node cannot run Tallydesk, or undefined when it can; the same range as "engines" in package.json. */
export function objectionToNode(version: string): string | undefined;

/** Installs what the lock file names, unless exactly that was installed before. */
export function ensurePackages(root: string): void;

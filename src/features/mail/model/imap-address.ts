/** Where a mailbox lies and how to get in. */
export interface ImapAddress {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
  /** Whether a connection that begins in the open must become a secret one before anything is said. */
  readonly mustUpgrade: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

const isThisMachine = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Reads imaps://user:password@host:993/folder; undefined when it is no such address. */
export function readImapAddress(text: string): ImapAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== "imaps:" && url.protocol !== "imap:") return undefined;
  try {
    const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent);
    if (!user || !url.hostname) return undefined;
    const isSecure = url.protocol === "imaps:";
    return {
      host: url.hostname,
      port: Number(url.port) || (isSecure ? 993 : 143),
      isSecure,
      mustUpgrade: !isSecure && !isThisMachine(url.hostname),
      user,
      password: password ?? "",
      folder: folder || "INBOX",
    };
  } catch {
    return undefined;
  }
}

/** The mail address that a mailbox is known by: its user's, with the server's name when the user is no address. */
export function addressOfMailbox({ user, host }: ImapAddress): string {
  return (user.includes("@") ? user : `${user}@${host}`).toLowerCase();
}

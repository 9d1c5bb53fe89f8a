/** What kind of thing a ticket is about, for the device that it names. */
export type DeviceKind = "server" | "printer" | "firewall" | "computer";

/** What else is written down when a ticket comes in, told by what it is about. */
export interface FieldsByTitle {
  readonly issue: string;
  readonly subIssue: string;
  readonly device?: DeviceKind;
  readonly tags?: string;
  readonly estimate?: string;
  readonly workType?: string;
  readonly needsOrder?: true;
}

// The first that fits counts.
// biome-ignore format: a table reads by column
const told: readonly (readonly [RegExp, FieldsByTitle])[] = [
  [/new starter/i,                  { issue: "Account and access", subIssue: "New starter", tags: "new starter", estimate: "2h" }],
  [/leaves:/i,                      { issue: "Account and access", subIssue: "Leaver", tags: "leaver", estimate: "45m" }],
  [/locked out|password|factor/i,   { issue: "Account and access", subIssue: "Password" }],
  [/suspicious mail/i,              { issue: "E-mail and calendar", subIssue: "Spam and phishing", tags: "phishing" }],
  [/shared mailbox/i,               { issue: "E-mail and calendar", subIssue: "Shared mailbox" }],
  [/outlook|mail/i,                 { issue: "E-mail and calendar", subIssue: "Cannot send or receive" }],
  [/printer/i,                      { issue: "Printer and scanner", subIssue: "Does not print", device: "printer", tags: "printer" }],
  [/scanner/i,                      { issue: "Printer and scanner", subIssue: "Scan to mail", device: "printer" }],
  [/coffee|docking/i,               { issue: "Computer", subIssue: "Hardware fault", device: "computer", tags: "hardware" }],
  [/monitors|desks|offer|headset/i, { issue: "Computer", subIssue: "Monitor and peripherals", tags: "hardware", needsOrder: true }],
  [/laptop|slow since/i,            { issue: "Computer", subIssue: "Slow", device: "computer" }],
  [/vpn/i,                          { issue: "Network", subIssue: "VPN", device: "firewall", tags: "vpn, home office" }],
  [/wi-fi/i,                        { issue: "Network", subIssue: "Wi-Fi", device: "firewall", tags: "wi-fi" }],
  [/firewall/i,                     { issue: "Network", subIssue: "Firewall", device: "firewall", estimate: "1h" }],
  [/internet|switch|camera/i,       { issue: "Network", subIssue: "Internet outage", device: "firewall", tags: "outage" }],
  [/phone system/i,                 { issue: "Telephony", subIssue: "Call quality" }],
  [/backup failed/i,                { issue: "Backup", subIssue: "Failed job", device: "server", tags: "backup" }],
  [/restore/i,                      { issue: "Backup", subIssue: "Restore", device: "server", tags: "backup" }],
  [/disk|nas|ups/i,                 { issue: "Server", subIssue: "Disk space", device: "server" }],
  [/updates of the servers/i,       { issue: "Server", subIssue: "Updates", device: "server", tags: "maintenance", estimate: "3h" }],
  [/certificate/i,                  { issue: "Server", subIssue: "Outage", device: "server" }],
  [/move the|new office|upgrade/i,  { issue: "Server", subIssue: "Updates", tags: "project", estimate: "16h", workType: "Project work", needsOrder: true }],
  [/security review/i,              { issue: "Security", subIssue: "Suspicious sign-in", tags: "project", estimate: "8h", workType: "Project work", needsOrder: true }],
];

const plain: FieldsByTitle = { issue: "Software", subIssue: "Question" };

/** The issue, the device and the tags of a ticket, by its title. */
export function fieldsByTitle(title: string): FieldsByTitle {
  return told.find(([pattern]) => pattern.test(title))?.[1] ?? plain;
}

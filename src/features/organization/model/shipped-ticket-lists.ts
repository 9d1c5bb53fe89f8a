/** The layouts of tickets that ship with a desk; monitoring always makes tickets of the system one. */
export const shippedCategories: readonly {
  name: string;
  nickname: string;
  tone: string;
  isSystem?: boolean;
  isDefault?: boolean;
  startsTimer?: boolean;
}[] = [
  { name: "Standard", nickname: "STD", tone: "blue", isDefault: true },
  { name: "On-site visit", nickname: "ONS", tone: "teal" },
  { name: "Alert", nickname: "ALR", tone: "red", isSystem: true, startsTimer: false },
];

/** What kinds of notes there are, and who can see them unless the writer says otherwise. */
export const shippedNoteTypes: readonly {
  name: string;
  visibility: "internal" | "customer";
  isSystem?: boolean;
  isDefault?: boolean;
}[] = [
  { name: "Work note", visibility: "internal", isDefault: true },
  { name: "Customer update", visibility: "customer" },
  { name: "Phone call", visibility: "internal" },
  { name: "Diagnosis", visibility: "internal" },
  { name: "Forwarded", visibility: "internal", isSystem: true },
  { name: "Duplicate", visibility: "internal", isSystem: true },
  { name: "Merged", visibility: "internal", isSystem: true },
  { name: "Absorbed", visibility: "internal", isSystem: true },
  { name: "Mail", visibility: "customer", isSystem: true },
];

/** What tickets are about: issue types, each with what belongs under it. */
export const shippedIssueTypes: readonly { name: string; subIssueTypes: readonly string[] }[] = [
  {
    name: "Computer",
    subIssueTypes: ["Hardware fault", "Slow", "Setup", "Operating system", "Monitor and peripherals"],
  },
  { name: "Printer and scanner", subIssueTypes: ["Does not print", "Paper jam", "Toner and parts", "Scan to mail"] },
  { name: "Network", subIssueTypes: ["Internet outage", "Wi-Fi", "VPN", "Firewall", "Cabling"] },
  {
    name: "E-mail and calendar",
    subIssueTypes: ["Cannot send or receive", "Shared mailbox", "Spam and phishing", "Phone setup"],
  },
  { name: "Server", subIssueTypes: ["Outage", "Disk space", "Updates", "Permissions"] },
  { name: "Backup", subIssueTypes: ["Failed job", "Restore"] },
  { name: "Account and access", subIssueTypes: ["Password", "New starter", "Leaver", "Permissions"] },
  { name: "Software", subIssueTypes: ["Installation", "Error message", "Licence", "Question"] },
  { name: "Security", subIssueTypes: ["Malware", "Suspicious sign-in", "Lost device"] },
  { name: "Telephony", subIssueTypes: ["No dial tone", "Call quality", "Setup"] },
];

import type { Story } from "./story.ts";

/** Servers, backups and what monitoring sees at night. */
export const serverStories: readonly Story[] = [
  {
    title: "Backup failed: {x}",
    variations: ["file server", "practice server", "accounting database", "mailboxes", "NAS 2"],
    description: "Monitoring: last night's backup ended with an error. The night before was good.",
    type: "alert",
    priority: "High",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    work: [
      {
        minutes: [30, 60],
        summary:
          "Found the cause of the failed backup of the {x} (no space for the snapshot), made room and ran it again with success.",
      },
    ],
    notes: [["internal", "Snapshot area raised to 15 %. Restore of one file tested."]],
    resolution: "Backup of the {x} ran again and one file was restored as a test.",
  },
  {
    title: "Disk space below 10 % on {x}",
    variations: ["SRV-FILE01", "SRV-APP02", "SRV-SQL01", "NAS-01"],
    description: "Monitoring alert. At the present rate the disk is full in six days.",
    type: "alert",
    priority: "Medium",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    work: [
      {
        minutes: [25, 50],
        summary:
          "Cleaned up old logs and installers on {x}, moved archives and asked {contact} about the largest folders.",
      },
    ],
    resolution: "31 % free again on {x}; the archive folder moved to the NAS.",
    waits: "Waiting customer",
  },
  {
    title: "Monthly updates of the servers",
    description:
      "The agreed window: after 18:00, one server after the other, with a test of the business program at the end.",
    type: "change_request",
    priority: "Medium",
    queue: "Level II Support",
    source: "Email",
    work: [
      {
        minutes: [90, 150],
        summary:
          "Installed this month's updates on all servers, restarted one after the other and tested the business program.",
        internal: "SRV-APP02 needed a second restart.",
      },
    ],
    resolution: "All servers are up to date; programs were tested afterwards.",
    waits: "Waiting approval",
  },
  {
    title: "Restore of a deleted folder: {x}",
    variations: ["Projects/2024", "Scans/October", "Contracts/Drafts", "Photos/Harvest"],
    description: "{contact} noticed this morning that the folder is gone. It was there on Friday.",
    type: "incident",
    priority: "High",
    source: "Phone",
    work: [
      {
        minutes: [35, 70],
        summary:
          "Restored {x} from the backup of the night before the deletion into place and checked it with {contact}.",
      },
    ],
    resolution: "Folder restored as of the night before; nothing is missing.",
  },
  {
    title: "UPS reports a weak battery",
    description: "The self-test of the UPS in the server rack failed. A power cut would switch the servers off hard.",
    type: "alert",
    priority: "Medium",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    isOnSite: true,
    work: [
      {
        minutes: [50, 80],
        summary: "Replaced the batteries of the UPS while everything ran, tested a power cut of five minutes.",
        labour: "On-site support",
      },
    ],
    products: [["BAT-UPS", "2"]],
    resolution: "Batteries replaced; servers ran through a five minute test.",
    waits: "Waiting materials",
  },
  {
    title: "Certificate of {x} runs out",
    variations: ["the remote desktop", "the web shop", "the mail gateway"],
    description: "Monitoring: the certificate is valid for 14 more days.",
    type: "alert",
    priority: "Medium",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    work: [
      {
        minutes: [30, 55],
        summary: "Renewed the certificate of {x} and set up automatic renewal; checked from outside.",
      },
    ],
    resolution: "Certificate renewed; it renews itself from now on.",
  },
  {
    title: "NAS: a disk has failed",
    description: "The array is degraded but works. A second failure would mean data loss.",
    type: "alert",
    priority: "Critical",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    isOnSite: true,
    work: [
      { minutes: [20, 30], summary: "Checked the array and last night's backup, ordered the disk by express." },
      {
        minutes: [45, 70],
        summary: "Replaced the failed disk and watched the rebuild begin.",
        labour: "On-site support",
      },
      { minutes: [15, 20], summary: "Checked the array after the rebuild: healthy." },
    ],
    products: [["HDD-NAS8", "1"]],
    notes: [
      ["customer", "Your data is safe, and the backup of last night is good. The new disk arrives tomorrow morning."],
    ],
    resolution: "Disk replaced, array rebuilt and healthy.",
    waits: "Waiting materials",
  },
  {
    title: "The business program is slow {x}",
    variations: ["every morning", "at the end of the month", "since the new office"],
    description: "Opening a record takes fifteen seconds at times. Everybody is affected.",
    type: "problem",
    priority: "High",
    queue: "Level II Support",
    work: [
      {
        minutes: [60, 100],
        summary:
          "Measured server, database and network while it was slow; the database reads whole tables for one view.",
      },
      {
        minutes: [45, 80],
        summary: "Added the missing index together with the maker's support and measured again: under a second.",
        internal: "Maker's case 20931. Their next version has the index.",
      },
    ],
    notes: [["internal", "Not the network: 0.4 ms to the server all the time. Logs attached to the maker's case."]],
    resolution: "Missing index added with the maker; records open in under a second.",
    waits: "Waiting vendor",
  },
];

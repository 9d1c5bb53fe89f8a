import type { Story } from "./story.ts";

/** Work of several days. */
export const projectStories: readonly Story[] = [
  {
    title: "Move the file server to the cloud",
    description:
      "Files, rights and drive letters move to the cloud storage agreed in the offer. Old server stays read-only for a month.",
    type: "change_request",
    priority: "Medium",
    queue: "Level II Support",
    source: "In person",
    work: [
      {
        minutes: [120, 180],
        summary: "Took stock of folders and rights, agreed on the new structure with {contact}.",
        labour: "Project work",
      },
      {
        minutes: [150, 210],
        summary: "Copied the first two thirds of the files and compared them with the originals.",
        labour: "Project work",
      },
      {
        minutes: [120, 180],
        summary: "Copied the rest, set rights by group and mapped drives for the test group.",
        labour: "Project work",
      },
      {
        minutes: [90, 150],
        summary: "Switched everybody over, helped at the desks, made the old server read-only.",
        labour: "Project work",
      },
    ],
    notes: [
      ["internal", "Paths longer than 400 characters: list sent to the customer, 37 files."],
      ["customer", "The test group is working on the new drives. Please tell us until Thursday what is missing."],
    ],
    resolution: "All files are in the cloud storage, rights are checked, the old server is read-only.",
    waits: "Waiting customer",
  },
  {
    title: "New office network",
    description:
      "The new rooms get their own network: switch, two access points, cables are in the walls. Phones from day one.",
    type: "change_request",
    priority: "Medium",
    queue: "Level II Support",
    source: "In person",
    isOnSite: true,
    work: [
      {
        minutes: [120, 200],
        summary: "Measured and labelled all sockets, mounted switch and UPS in the rack.",
        labour: "On-site support",
      },
      {
        minutes: [150, 210],
        summary: "Set up networks for office, phones and guests, mounted two access points, tested each socket.",
        labour: "Project work",
      },
      {
        minutes: [60, 90],
        summary: "Was there for the first morning: phones, printers and two laptops that knew only the old Wi-Fi.",
        labour: "On-site support",
      },
    ],
    products: [
      ["SW-24P", "1"],
      ["AP-6E", "2"],
      ["UPS-1500", "1"],
      ["CBL-C6-3", "12"],
    ],
    resolution: "The new network is in operation; plan and labels were handed over.",
    waits: "Waiting materials",
  },
  {
    title: "Security review and clean-up",
    description: "The insurer asks for proof: second factor for everybody, no old accounts, backups that were tested.",
    type: "service_request",
    priority: "Medium",
    queue: "Level II Support",
    source: "Email",
    work: [
      {
        minutes: [100, 160],
        summary: "Reviewed accounts, rights and sign-ins; list of 11 accounts to close sent to {contact}.",
        labour: "Project work",
      },
      {
        minutes: [120, 170],
        summary: "Switched the second factor on group by group and helped on the phone.",
        labour: "Project work",
      },
      {
        minutes: [60, 100],
        summary: "Restored a server from backup as a test and wrote the report for the insurer.",
        labour: "Project work",
      },
    ],
    notes: [["customer", "Please confirm the list of accounts that can be closed; two of them signed in last month."]],
    resolution: "Second factor everywhere, 11 accounts closed, restore tested; the report went to the insurer.",
    waits: "Waiting customer",
  },
  {
    title: "Windows upgrade of the last {x} computers",
    variations: ["nine", "fourteen", "six"],
    description:
      "The old version gets no more updates. Computers are upgraded in groups of three, after hours or over lunch.",
    type: "change_request",
    priority: "Medium",
    source: "Email",
    work: [
      {
        minutes: [100, 150],
        summary: "Upgraded the first group and tested programs and printers with the users.",
        labour: "Project work",
      },
      {
        minutes: [120, 180],
        summary: "Upgraded the second group; one computer got more memory first.",
        labour: "Project work",
        internal: "Memory from stock, billed as material.",
      },
      {
        minutes: [90, 140],
        summary: "Upgraded the remaining computers and updated the inventory.",
        labour: "Project work",
      },
    ],
    products: [["RAM-16", "1"]],
    resolution: "All computers run the current version; inventory is updated.",
    waits: "Waiting customer",
  },
];

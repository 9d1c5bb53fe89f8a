import type { Story } from "./story.ts";

/** Sign-ins, mail and the people behind them. */
export const accountStories: readonly Story[] = [
  {
    title: "New starter {x}: account, laptop and phone",
    variations: ["Hannah Pike", "Luis Romero", "Grace Adeyemi", "Ethan Marsh", "Noor Rahman"],
    description:
      "{contact} asks for everything a new colleague needs on the first day: account with mail, the usual groups, a laptop with the office apps, an extension and the welcome sheet. Starts Monday.",
    priority: "Medium",
    source: "Email",
    work: [
      {
        minutes: [40, 60],
        summary:
          "Created the account for {x}, added it to the usual groups and shared mailboxes, assigned the licence.",
      },
      {
        minutes: [70, 110],
        summary: "Installed and updated the laptop for {x}: office apps, printer, VPN and disk encryption.",
        internal: "Image 24H2, key stored in the vault.",
      },
      { minutes: [20, 30], summary: "Walked {x} through sign-in, mail on the phone and where files live." },
    ],
    notes: [["customer", "The account is ready; the laptop will be on the desk the afternoon before."]],
    products: [
      ["LT-14", "1"],
      ["LIC-M365", "1"],
    ],
    resolution: "{x} is set up and signed in on laptop and phone. The welcome sheet was handed over.",
    waits: "Waiting materials",
  },
  {
    title: "{x} leaves: close the account, keep the mail",
    variations: ["Derek Simmons", "Paula Engel", "Victor Huang"],
    description:
      "Last day is Friday. Mail should go to {contact} for three months, files to the team's folder, the laptop comes back to us.",
    priority: "Medium",
    source: "Email",
    work: [
      {
        minutes: [30, 50],
        summary:
          "Disabled the sign-in of {x}, ended all sessions, turned the mailbox into a shared one and gave {contact} access.",
      },
      {
        minutes: [30, 45],
        summary: "Moved the files of {x} into the team's folder and wiped the phone's work profile.",
        internal: "Licence freed, to be dropped at renewal.",
      },
    ],
    resolution: "Account closed, mail and files handed over to {contact}. The licence was freed.",
    waits: "Waiting customer",
  },
  {
    title: "Locked out after password change",
    description:
      "{contact} changed the password this morning and now neither Outlook nor the VPN lets anybody in. The account locks again a minute after each unlock.",
    type: "incident",
    priority: "High",
    source: "Phone",
    work: [
      {
        minutes: [20, 40],
        summary:
          "Found the old password on the phone's mail app, which locked the account again and again; removed it and signed in anew everywhere.",
      },
    ],
    resolution: "The phone still sent the old password. Signed in again on phone and laptop; no lock since.",
  },
  {
    title: "Outlook asks for the password again and again",
    description: "Since yesterday Outlook shows the password window every few minutes. Webmail works.",
    type: "incident",
    priority: "Medium",
    work: [
      {
        minutes: [30, 55],
        summary: "Cleared stored credentials, repaired the Outlook profile and re-registered the device.",
        internal: "Token broker cache was broken after the last update.",
      },
    ],
    notes: [["internal", "Second case this month on the same build: watch for a pattern."]],
    resolution: "Credentials cleared and the device registered again. No prompt for a day.",
  },
  {
    title: "Suspicious mail opened: {x}",
    variations: ["“Your parcel is waiting”", "an invoice from an unknown sender", "“Shared document: salary list”"],
    description:
      "{contact} clicked a link in the mail and typed the password before it felt wrong. Please look at it at once.",
    type: "incident",
    priority: "Critical",
    queue: "Level II Support",
    source: "Phone",
    work: [
      {
        minutes: [30, 50],
        summary: "Ended all sessions, reset the password, checked sign-ins of the last days: one from abroad, blocked.",
        labour: "Emergency/after-hours support",
      },
      {
        minutes: [60, 100],
        summary:
          "Searched the mailbox for forwarding rules and sent items, removed the mail from all mailboxes and scanned the device.",
        internal: "One inbox rule hid replies from the bank: removed. Reported the sender's domain.",
      },
    ],
    notes: [
      [
        "customer",
        "The account is safe again. Please do not open other mail from that sender; we removed it from all mailboxes.",
      ],
      ["internal", "Nothing left the tenant according to the audit log. Kept a copy of the headers."],
    ],
    resolution:
      "Account secured, hidden inbox rule removed, mail deleted from every mailbox. No data left according to the logs.",
  },
  {
    title: "Second factor on a new phone",
    description: "{contact} has a new phone and cannot approve sign-ins any more.",
    priority: "Medium",
    source: "Phone",
    work: [
      {
        minutes: [15, 25],
        summary:
          "Checked who is calling by the agreed question, removed the old phone and registered the new one together.",
      },
    ],
    resolution: "New phone registered, old one removed, backup codes printed.",
  },
  {
    title: "Shared mailbox for {x}",
    variations: ["job applications", "the reception desk", "supplier invoices", "event bookings"],
    description:
      "A shared mailbox is wanted for {x}, with three people reading and answering. It should show in everybody's Outlook by itself.",
    type: "change_request",
    priority: "Low",
    source: "Email",
    work: [
      {
        minutes: [25, 40],
        summary:
          "Created the shared mailbox for {x}, set rights and automatic mapping, sent a test in both directions.",
      },
    ],
    resolution: "The mailbox for {x} is in everybody's Outlook; sending and receiving were tested.",
    waits: "Waiting approval",
  },
  {
    title: "Mail to one customer comes back",
    description:
      "Everything {contact} sends to one of their customers is returned with a notice about a policy. Mail to others works.",
    type: "incident",
    priority: "High",
    queue: "Level II Support",
    work: [
      {
        minutes: [45, 75],
        summary:
          "Read the bounce: the mail's signature was missing for one of two senders. Published the missing key and tested.",
        internal: "DKIM selector2 had never been published.",
      },
      { minutes: [20, 30], summary: "Checked reports after a day: all mail passes now." },
    ],
    notes: [
      [
        "customer",
        "The other side refuses mail without a valid signature. We publish what is missing today; it takes up to some hours to be seen.",
      ],
    ],
    resolution: "Missing DNS record published; mail is accepted again.",
    waits: "Waiting vendor",
  },
];

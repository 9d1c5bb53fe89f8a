import type { Story } from "./story.ts";

/** Laptops, printers and what stands on a desk. */
export const deviceStories: readonly Story[] = [
  {
    title: "Laptop of {contact} is slow since the update",
    description: "Starting takes ten minutes and the fan never stops. It was fine last week.",
    type: "incident",
    priority: "Medium",
    work: [
      {
        minutes: [40, 70],
        summary: "Removed a stuck update, cleaned up autostart programs and checked disk and memory.",
      },
      {
        minutes: [60, 90],
        summary: "Replaced the worn disk with a new SSD and copied the system over.",
        internal: "Old disk had 1,900 reallocated sectors.",
      },
    ],
    products: [["SSD-1T", "1"]],
    resolution: "The disk was failing. Replaced it, copied the system; start takes twenty seconds now.",
    waits: "Waiting materials",
  },
  {
    title: "Printer {x} prints blank pages",
    variations: ["at reception", "in accounting", "on the second floor", "in the back office"],
    description: "Since this morning only blank pages come out, from every computer.",
    type: "incident",
    priority: "Medium",
    source: "Phone",
    isOnSite: true,
    work: [
      {
        minutes: [40, 75],
        summary: "Changed the cartridge, cleaned the contacts and printed test pages from two computers.",
        labour: "On-site support",
      },
    ],
    products: [["TNR-305A", "1"]],
    resolution: "Cartridge was faulty: replaced. Test pages are fine.",
  },
  {
    title: "Docking station: {x}",
    variations: ["second monitor stays black", "network drops every hour", "charges, but no screen"],
    description: "{contact} has tried another cable and another seat; the laptop alone works.",
    type: "incident",
    priority: "Low",
    work: [
      {
        minutes: [30, 45],
        summary: "Updated firmware of dock and laptop, swapped cables, narrowed it down to the dock.",
      },
      {
        minutes: [25, 40],
        summary: "Brought and connected a new dock; both screens and the network hold.",
        labour: "On-site support",
      },
    ],
    isOnSite: true,
    products: [["DCK-USBC", "1"]],
    resolution: "The dock was defective and was replaced.",
    waits: "Waiting materials",
  },
  {
    title: "Two monitors for {x}",
    variations: ["the new desk by the window", "the accounting team", "the drawing room"],
    description: "Please bring, mount and connect two monitors. The desks are free from 8:00.",
    priority: "Low",
    queue: "Post Sale",
    source: "Email",
    isOnSite: true,
    work: [
      {
        minutes: [60, 100],
        summary: "Mounted and connected two monitors for {x}, set scaling and checked colours with {contact}.",
        labour: "On-site support",
      },
    ],
    products: [["MON-27", "2"]],
    resolution: "Two monitors stand and work; packaging was taken along.",
    waits: "Waiting materials",
  },
  {
    title: "Scanner no longer saves to the folder",
    description: "Scanning to mail works, scanning to the folder ends with “check credentials”.",
    type: "incident",
    priority: "Medium",
    work: [
      {
        minutes: [30, 60],
        summary:
          "Moved the scanner to the newer file protocol with an account of its own and tested with three documents.",
        internal: "Old SMB dialect was switched off by the last server update.",
      },
    ],
    resolution: "Scanner uses its own account and the current protocol; scans arrive.",
  },
  {
    title: "Coffee over the keyboard",
    description:
      "{contact} spilled coffee over the laptop. It was switched off at once and turned upside down. There is a talk on Thursday with that laptop.",
    type: "incident",
    priority: "High",
    source: "In person",
    work: [
      {
        minutes: [45, 70],
        summary: "Opened and dried the laptop, backed the disk up and set up a loan device with all files.",
      },
      {
        minutes: [50, 80],
        summary: "Replaced keyboard and palm rest, tested overnight and handed it back.",
        internal: "Parts from the second-hand shelf, not billed.",
      },
    ],
    notes: [["customer", "Nothing on the disk was lost. The loan laptop is ready at our office from 14:00."]],
    resolution: "Keyboard replaced, laptop tested overnight and returned; the loan device is back.",
    waits: "Waiting vendor",
  },
  {
    title: "{x} will not open",
    variations: ["The practice program", "The time clock program", "AutoCAD", "The label program", "The tax program"],
    description: "After clicking it nothing happens; others can work. {contact} has restarted twice.",
    type: "incident",
    priority: "High",
    work: [
      {
        minutes: [35, 65],
        summary: "Repaired the program's runtime, renewed its licence file and tested together with {contact}.",
      },
    ],
    resolution: "The licence file was damaged. Renewed it; the program opens.",
    waits: "Escalate",
  },
  {
    title: "Move three desks to {x}",
    variations: ["the new room", "the ground floor", "the other building"],
    description:
      "Three people change places: computers, phones and one printer should be working there the next morning.",
    priority: "Low",
    source: "Email",
    isOnSite: true,
    work: [
      {
        minutes: [110, 170],
        summary: "Moved three workplaces to {x}, patched the sockets and tested phones and printing with everybody.",
        labour: "On-site support",
      },
    ],
    products: [["CBL-C6-3", "6"]],
    resolution: "All three work at the new place; sockets are labelled in the plan.",
    waits: "Waiting customer",
  },
  {
    title: "Headset cuts out in calls",
    description: "Every few minutes the sound is gone for seconds, on calls of all kinds.",
    type: "incident",
    priority: "Low",
    work: [
      {
        minutes: [20, 40],
        summary: "Updated the headset, moved the receiver away from the dock and made a test call of ten minutes.",
      },
    ],
    resolution: "Radio interference by the dock: receiver sits on an extension now.",
  },
  {
    title: "Laptops no longer under warranty: offer for {x}",
    variations: ["four devices", "seven devices", "the sales team"],
    description: "{contact} would like a price and a date for replacing the oldest laptops before the end of the year.",
    priority: "Low",
    queue: "Post Sale",
    source: "Email",
    work: [
      {
        minutes: [30, 50],
        summary: "Listed age and state of all laptops, wrote the offer for {x} and sent it.",
        labour: "Administration",
      },
    ],
    resolution: "Offer accepted; delivery is planned as a ticket of its own.",
    waits: "Waiting approval",
  },
];

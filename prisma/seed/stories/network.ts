import type { Story } from "./story.ts";

/** Lines, Wi-Fi, phones and firewalls. */
export const networkStories: readonly Story[] = [
  {
    title: "Internet is down {x}",
    variations: ["in the whole office", "on the main line", "since the storm"],
    description: "Nobody can work. Phones are dead too. {contact} is reachable by mobile.",
    type: "incident",
    priority: "Critical",
    queue: "Level II Support",
    source: "Phone",
    isOnSite: true,
    work: [
      {
        minutes: [25, 40],
        summary: "Switched the firewall to the mobile backup line: mail and phones work again.",
        labour: "Emergency/after-hours support",
      },
      {
        minutes: [60, 110],
        summary:
          "Traced the fault to the provider's box with their technician, who replaced it; switched back and tested speed.",
        labour: "On-site support",
        internal: "Provider ticket 4471-882. Their box had no sync for 3 h.",
      },
    ],
    notes: [
      [
        "customer",
        "You are working over the backup line now. Downloads are slower; everything else is normal. The provider comes this afternoon.",
      ],
    ],
    resolution: "The provider replaced its box. Main line is back, the backup line was tested on the way.",
    waits: "Waiting vendor",
  },
  {
    title: "Wi-Fi drops in {x}",
    variations: ["the meeting room", "the warehouse", "the treatment rooms", "the tasting room", "the studio"],
    description: "Calls break off and tablets lose the connection in one part of the building only.",
    type: "problem",
    priority: "Medium",
    queue: "Level II Support",
    isOnSite: true,
    work: [
      {
        minutes: [60, 90],
        summary: "Measured the signal in all rooms; {x} is too far from the next access point.",
        labour: "On-site support",
      },
      {
        minutes: [90, 140],
        summary: "Pulled a cable and mounted a further access point for {x}, planned channels anew and measured again.",
        labour: "On-site support",
      },
    ],
    products: [
      ["AP-6E", "1"],
      ["CBL-C6-RAW", "22.5"],
    ],
    resolution: "A further access point covers {x}; no drop in two days of logs.",
    waits: "Waiting materials",
  },
  {
    title: "VPN: {x}",
    variations: ["connects, but no files", "does not connect from the hotel", "breaks off after an hour"],
    description: "{contact} works from outside this week and cannot reach the office.",
    type: "incident",
    priority: "High",
    source: "Phone",
    work: [
      {
        minutes: [30, 60],
        summary:
          "Updated the VPN client, corrected the split routes and tested files and the business program together.",
      },
    ],
    resolution: "Routes corrected; files and programs work from outside.",
  },
  {
    title: "Firewall update to {x}",
    variations: ["7.4.9", "7.6.2"],
    description:
      "The maker published a fix for a hole that is already used by attackers. To be installed outside of working hours.",
    type: "change_request",
    priority: "High",
    queue: "Level II Support",
    source: "Monitoring alert",
    work: [
      {
        minutes: [50, 80],
        summary:
          "Saved the configuration, installed firewall version {x} after hours and tested lines, VPN and phones.",
        labour: "Emergency/after-hours support",
      },
    ],
    notes: [["customer", "The line will be away for about ten minutes after 19:00."]],
    resolution: "Firewall runs {x}; lines, VPN and phones were tested.",
    waits: "Waiting approval",
  },
  {
    title: "Phone system: {x}",
    variations: ["calls from outside go to nobody", "new greeting for the holidays", "number of a colleague who left"],
    description: "{contact} asks for a change of the phone system and a short test afterwards.",
    priority: "Medium",
    work: [
      {
        minutes: [25, 50],
        summary: "Changed the call flow and tested it from a mobile, in and outside of opening hours.",
      },
    ],
    resolution: "Call flow changed and tested from outside.",
    waits: "Waiting customer",
  },
  {
    title: "Network switch in {x} reboots",
    variations: ["the cellar", "rack 2", "the hall"],
    description: "Monitoring saw the switch restart four times in a night. Cameras and phones hang on it.",
    type: "alert",
    priority: "High",
    queue: "Monitoring Alert",
    source: "Monitoring alert",
    isOnSite: true,
    work: [
      {
        minutes: [30, 45],
        summary: "Read the logs: the power supply fails under load. Moved the phones to another switch.",
      },
      {
        minutes: [90, 130],
        summary: "Replaced the switch in {x}, copied the configuration and relabelled all ports.",
        labour: "On-site support",
      },
    ],
    products: [
      ["SW-24P", "1"],
      ["CBL-C6-3", "4"],
    ],
    resolution: "Switch replaced; stable since. Old one returned under warranty.",
    waits: "Waiting materials",
  },
  {
    title: "Guest Wi-Fi password of the month",
    description: "Please change the guest password and send the new sign for the front desk.",
    priority: "Low",
    source: "Email",
    work: [{ minutes: [15, 20], summary: "Changed the guest password, made the new sign and sent it to {contact}." }],
    resolution: "New password is active; the sign was sent.",
  },
  {
    title: "Camera {x} shows no picture",
    variations: ["at the gate", "above the register", "at dock 4"],
    description: "The picture has been black since the weekend. Recording of the other cameras works.",
    type: "incident",
    priority: "Medium",
    isOnSite: true,
    work: [
      {
        minutes: [50, 85],
        summary: "Found the cable bitten through at the ceiling, replaced it and aligned the camera anew.",
        labour: "On-site support",
      },
    ],
    products: [["CBL-C6-RAW", "14"]],
    resolution: "Cable replaced; picture and recording are back.",
    waits: "Waiting customer",
  },
];

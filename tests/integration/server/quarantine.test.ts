import { describe, expect, test } from "vitest";
import type { OpenedMail } from "#features/mail/parse-mail.ts";
import type { Redrawn, SentPicture, Unreadable } from "#server/draw-picture.ts";
import { BeyondLimits, type Limits, quarantine } from "#server/quarantine.ts";
import { hugePng, picture } from "../../support/files.ts";
import { multipart, rawMail } from "../../support/raw-mails.ts";

const drawWithin = (limits: Limits) => quarantine<SentPicture, Redrawn | Unreadable>("draw-picture", limits);
const openWithin = (limits: Limits) => quarantine<Uint8Array, OpenedMail>("parse-mail", limits);
const roomy = { seconds: 15, megabytes: 900 };

describe("a picture that is a bomb", () => {
  const bomb = { bytes: hugePng(7000, 7000), format: "png" } as const;

  test("is given up when it takes too long, and the next one is drawn", async () => {
    await expect(drawWithin({ seconds: 0.01, megabytes: 900 })(bomb)).rejects.toThrow(BeyondLimits);
    const next = await drawWithin(roomy)({ bytes: await picture("png"), format: "png" });
    expect(next).toMatchObject({ width: 40, height: 20 });
  });

  test("is given up when it takes too much memory, and the next one is drawn", async () => {
    await expect(drawWithin({ seconds: 15, megabytes: 1 })(bomb)).rejects.toThrow(BeyondLimits);
    const next = await drawWithin(roomy)({ bytes: await picture("jpeg"), format: "jpeg" });
    expect(next).toMatchObject({ width: 40, height: 20 });
  });

  test("does not keep this process from anything else", async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const drawing = drawWithin(roomy)(bomb).finally(() => clearInterval(turning));
    expect(await drawing).toMatchObject({ width: 7000, height: 7000 });
    expect(turns).toBeGreaterThan(0);
  });
});

describe("a mail that is a bomb", () => {
  const part = "Content-Type: text/plain\n\na";
  const bombs: readonly (readonly [what: string, raw: () => Buffer])[] = [
    [
      "100,000 parts",
      () =>
        multipart(
          "mixed",
          Array.from({ length: 100_000 }, () => part),
        ),
    ],
    [
      "20,000 parts, each in the one before",
      () =>
        Buffer.concat([
          rawMail({ "Content-Type": 'multipart/mixed; boundary="b0"' }, ""),
          Buffer.from(
            Array.from(
              { length: 20_000 },
              (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
            ).join(""),
          ),
        ]),
    ],
    ["a header of 20 MB", () => rawMail({ "X-Long": "a ".repeat(10_000_000) })],
    ["HTML of a million open elements", () => rawMail({ "Content-Type": "text/html" }, "<div>".repeat(380_000))],
  ];

  test.each(bombs)("%s: an answer comes, or it is given up; the next one is read", async (_, raw) => {
    const answer = await openWithin({ seconds: 5, megabytes: 900 })(raw()).catch((error: unknown) => error);
    expect(answer instanceof Error || typeof answer === "object").toBe(true);
    const next = await openWithin(roomy)(rawMail({ Subject: "All is well" }));
    expect(next.mail.subject).toBe("All is well");
  });
});

test("many at once are opened one after another, each with its own answer", async () => {
  const subjects = Array.from({ length: 20 }, (_, at) => `Mail ${at}`);
  const opened = await Promise.all(subjects.map((subject) => openWithin(roomy)(rawMail({ Subject: subject }))));
  expect(opened.map(({ mail }) => mail.subject)).toEqual(subjects);
});

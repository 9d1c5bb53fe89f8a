import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import { picture, stored, storedText } from "../support/files.ts";
import { ask, origin } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";
import { postables } from "./postable.ts";

const cookies = { tess: "", stranger: "" };
let ticketId: string;
beforeAll(async () => {
  cookies.tess = await signedInAs("tess@tallydesk.example");
  const grants = { "ticket.read": "mine", "attachment.add": "mine", "note.add": "mine" };
  const level = { name: "Own tickets only", baseKey: "serviceDeskUser", grants };
  await db.person.create({
    data: { email: "stranger@tallydesk.example", name: "Sam Stranger", securityLevel: { create: level } },
  });
  cookies.stranger = await signedInAs("stranger@tallydesk.example");
  ticketId = (await db.ticket.findFirstOrThrow({ where: { isOpen: true } })).id;
});

async function attached(file: Awaited<ReturnType<typeof stored>>, more: Readonly<Record<string, Date>> = {}) {
  const { id } = await db.attachment.create({ data: { ...file, ...more, ticketId, visibility: "internal" } });
  return (asked = "", who: keyof typeof cookies | "nobody" = "tess") =>
    ask(`/api/attachments/${id}${asked}`, { headers: { cookie: who === "nobody" ? "" : cookies[who] } });
}

describe("a file", () => {
  test("is saved, never shown, whatever its address asks for: nothing in it can run", async () => {
    const html = "<script>alert(1)</script>";
    const get = await attached(await stored("page.html", Buffer.from(html)));
    for (const asked of ["", "?show", "?small"]) {
      const answer = await get(asked);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(html);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "text/plain",
        "content-disposition": "attachment; filename=\"page.html\"; filename*=UTF-8''page.html",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        "cross-origin-resource-policy": "same-origin",
      });
    }
  });

  test("that is a picture drawn anew may be shown, in little too", async () => {
    const get = await attached(await stored("photo.png", await picture("png")));
    expect((await get()).headers.get("content-disposition")).toMatch(/^attachment/);
    expect((await get("?show")).headers.get("content-disposition")).toMatch(/^inline/);
    expect((await get("?small")).headers.get("content-type")).toBe("image/webp");
  });

  test("is not there for those who may not see its ticket, for the signed-out, and once it was removed", async () => {
    const get = await attached(await storedText());
    expect((await get("", "stranger")).status).toBe(404);
    expect((await get("", "nobody")).status).toBe(401);
    const removed = await attached(await storedText(), { removedAt: new Date() });
    expect((await removed()).status).toBe(404);
    expect((await ask("/api/attachments/..%2f..%2fetc", { headers: { cookie: cookies.tess } })).status).toBe(404);
  });
});

describe("files posted to an action", () => {
  async function send(
    files: readonly File[],
    who: keyof typeof cookies = "tess",
    headers: Record<string, string> = {},
  ) {
    const action = postables().find(({ exportedName }) => exportedName === "addAttachmentAction");
    const body = new FormData();
    body.append("_1_ticketId", ticketId);
    body.append("_1_visibility", "internal");
    for (const file of files) body.append("_1_files", file);
    body.append("0", '[{"status":"idle"},"$K1"]');
    const answer = await fetch(`${origin}/tickets`, {
      method: "POST",
      redirect: "manual",
      headers: { "next-action": action?.id ?? "", origin, cookie: cookies[who], ...headers },
      body,
    });
    return await answer.text();
  }
  const file = (name: string, megabytes: number) => new File([new Uint8Array(megabytes * 1024 * 1024).fill(65)], name);
  const count = () => db.attachment.count({ where: { ticketId } });
  const inStore = async () => {
    const keys: string[] = [];
    for await (const key of (await fileStore()).list(`attachments/${new Date().toISOString().slice(0, 10)}`))
      keys.push(key);
    return keys.length;
  };

  test("arrive whole, also more than the ten megabytes a server takes unasked", async () => {
    const before = await count();
    expect(await send([file("a.log", 9), file("b.log", 9)])).toContain("2 files attached.");
    expect(await count()).toBe(before + 2);
  });

  test("that were left empty are none", async () => {
    expect(await send([new File([], "")])).toContain("Choose a file first.");
  });

  test("beyond the limit, from a stranger or from elsewhere leave nothing on the ticket or in the store", async () => {
    const before = [await count(), await inStore()];
    expect(await send([file("film.mp4", 11)])).toContain("A file can have at most 10 MB.");
    expect(await send([file("a.log", 1)], "stranger")).toContain("was not found");
    expect(await send([file("a.log", 1)], "tess", { origin: "https://evil.example" })).not.toContain("attached");
    expect([await count(), await inStore()]).toEqual(before);
  });
});

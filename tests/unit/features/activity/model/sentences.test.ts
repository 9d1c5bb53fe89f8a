import { expect, test } from "vitest";
import { permissions } from "#access/policy.ts";
import { eventsWithSentence, sentenceOf } from "#features/activity/model/sentences.ts";

test.each([
  ["ticket.create", {}, "created the ticket"],
  ["ticket.changeStatus", { status: { from: "New", to: "In progress" } }, "changed status New → In progress"],
  ["ticket.assign", { technician: { from: null, to: "Tess Turner" } }, "changed technician none → Tess Turner"],
  [
    "ticket.edit",
    { description: { from: "a", to: "b" }, due: { from: null, to: "2026-11-30 17:00" } },
    "changed the description, due none → 2026-11-30 17:00",
  ],
  ["signOff.take", { signerName: "Carla Ruiz" }, "took the sign-off of Carla Ruiz"],
])("%s is told as a sentence", (name, change, sentence) => {
  expect(sentenceOf(name, change).sentence).toBe(sentence);
});

test("a sentence is told of whatever the record holds, and of an event without one", () => {
  for (const name of eventsWithSentence) {
    for (const change of [null, 1, "x", [], {}, { status: null }])
      expect(sentenceOf(name, change).sentence).not.toBe("");
  }
  expect(sentenceOf("exchangeRate.remove", {}).sentence).toBe("worked on the exchange rate");
});

test("what is told are commands, and what follows from a changed agreement", () => {
  const unknown = eventsWithSentence.filter((name) => !permissions.some((permission) => permission === name));
  expect(unknown).toEqual(["ticket.reckonAnew"]);
});

import { describe, expect, test } from "vitest";
import { type BoardCard, type BoardColumn, moveOf, withMoved } from "#features/tickets/model/board.ts";

const card = (id: string, assignee = ""): BoardCard => ({
  id,
  number: `T20261122.000${id}`,
  title: "Printer offline",
  version: 1,
  isOpen: true,
  customer: "Northwind Dental",
  priority: "High",
  rank: 2,
  assignee,
  timers: "",
});
const column = (key: string, cards: readonly BoardCard[], roles: readonly string[] = []): BoardColumn => ({
  key,
  name: key,
  takes: "all",
  roles,
  count: String(cards.length),
  cards,
});

describe("a card that is moved", () => {
  const columns = [column("new", [card("1"), card("2")]), column("done", [card("3")]), column("empty", [])];
  const idsIn = (shown: readonly BoardColumn[]) => shown.map(({ cards }) => cards.map(({ id }) => id));

  test("stands at the top of its new column at once, and nowhere else", () => {
    expect(idsIn(withMoved(columns, "2", "done"))).toEqual([["1"], ["2", "3"], []]);
    expect(idsIn(withMoved(columns, "3", "empty"))).toEqual([["1", "2"], [], ["3"]]);
  });

  test("that is gone meanwhile moves nothing", () => {
    expect(withMoved(columns, "9", "done")).toBe(columns);
  });
});

describe("what a move sends", () => {
  const [tess, theo] = [column("tess", [], ["technician", "engineer"]), column("theo", [], ["engineer"])];
  const nobody = column("none", []);

  test("a status, with the one that was shown", () => {
    expect(moveOf(card("1"), column("new", []), column("done", []), "status")).toEqual({
      field: "statusId",
      wanted: { statusId: "done" },
      was: { statusId: "new" },
    });
  });

  test.each([
    ["keeps the billing role where the technician holds it", card("1", "theo:engineer"), theo, tess, "tess:engineer"],
    ["takes the technician's usual role otherwise", card("1", "tess:technician"), tess, theo, "theo:engineer"],
    ["from nobody takes the usual role", card("1"), nobody, tess, "tess:technician"],
    ["to nobody leaves neither technician nor role", card("1", "theo:engineer"), theo, nobody, ""],
  ])("%s", (_, moved, from, to, assignee) => {
    expect(moveOf(moved, from, to, "technician").wanted).toEqual({ assignee });
  });
});

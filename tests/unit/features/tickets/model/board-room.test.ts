import fc from "fast-check";
import { expect, test } from "vitest";
import { cardsOfColumns, mostCardsInAll, roomOfColumn, workFirst } from "#features/tickets/model/board-room.ts";

// biome-ignore format: a table reads by column
test.each([
  ["status",     10,  30, 100],
  ["technician",  3,  20, 100],
  ["technician", 15,  20, 100],
  ["technician", 30,  10, 100],
  ["technician", 100,  3,  40],
  ["technician", 440,  3,   9],
] as const)("a board by %s with %i columns shows %i cards of each and counts to %i", (by, columns, cards, counted) => {
  expect(roomOfColumn(by, columns)).toEqual({ cards, counted });
});

const columnsOf = fc.array(fc.array(fc.nat(), { maxLength: 30 }), { maxLength: 500 });

test("however many technicians there are, their board has no more cards than it can hold, the first columns before the last", () => {
  fc.assert(
    fc.property(columnsOf, (columns) => {
      const room = roomOfColumn("technician", columns.length);
      const shown = cardsOfColumns(columns, room, "technician");
      expect(shown.flat().length).toBeLessThanOrEqual(mostCardsInAll);
      expect(shown).toHaveLength(columns.length);
      for (const [index, cards] of shown.entries()) {
        expect(cards).toEqual(columns[index]?.slice(0, cards.length));
        expect(cards.length).toBeLessThanOrEqual(room.cards);
      }
      const cut = shown.findIndex((cards, index) => cards.length < Math.min(room.cards, columns[index]?.length ?? 0));
      if (cut >= 0) expect(shown.slice(cut + 1).flat()).toEqual([]);
    }),
  );
});

test("a column counts at least one ticket more than it shows, so that it can say that there are more", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), (columns) => {
      const { cards, counted } = roomOfColumn("technician", columns);
      expect(counted).toBeGreaterThan(cards);
    }),
  );
});

test("of very many technicians those with work come first, each group as it was; a few stay where they are", () => {
  const column = (name: number) => ({ name, tickets: name % 2 === 0 ? [] : [name] });
  const few = Array.from({ length: 8 }, (_, at) => column(at));
  expect(workFirst(few)).toEqual(few);
  const many = Array.from({ length: 40 }, (_, at) => column(at));
  const names = workFirst(many).map(({ name }) => name);
  expect(names.slice(0, 20)).toEqual(names.slice(0, 20).filter((name) => name % 2 === 1));
  expect(names.slice(20)).toEqual(names.slice(20).toSorted((one, other) => one - other));
});

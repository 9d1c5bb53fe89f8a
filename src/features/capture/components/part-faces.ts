import { formatDuration } from "#kernel/duration.ts";
import { formatQuantity } from "#kernel/money.ts";
import { box, building, car, clock, filter, history, pause, receipt, refresh, ticket } from "#ui/icons.ts";
import type { Tone } from "#ui/tone.ts";
import type { Part } from "../model/said.ts";

/** The drawing, the colour of the line under it, and the words of a part. */
export interface PartFace {
  readonly icon: string;
  readonly tone: Tone;
  readonly words: string;
}

const clockWords = ({ start, end }: Extract<Part, { kind: "clock" }>): string => {
  if (start !== null && end !== null) return `${start}–${end}`;
  return start === null ? `until ${end}` : `from ${start}`;
};

/** How a part that was understood looks and reads. */
export function faceOf(part: Part, locale: string): PartFace {
  switch (part.kind) {
    case "duration":
      return { icon: clock, tone: "blue", words: formatDuration(part.minutes) };
    case "clock":
      return { icon: clock, tone: "blue", words: clockWords(part) };
    case "offset":
      return {
        icon: pause,
        tone: "blue",
        words: `${part.minutes > 0 ? "+" : ""}${formatDuration(part.minutes)}${part.reason ? ` ${part.reason}` : ""}`,
      };
    case "day":
      return { icon: history, tone: "blue", words: part.day };
    case "workType":
      return { icon: filter, tone: "teal", words: part.name };
    case "ticket":
      if (part.ticket.by === "customer") return { icon: building, tone: "violet", words: part.ticket.name };
      return {
        icon: ticket,
        tone: "violet",
        words: part.ticket.by === "number" ? part.ticket.number : `…${part.ticket.ending}`,
      };
    case "material":
      return { icon: box, tone: "amber", words: `${formatQuantity(part.quantity, locale)} × ${part.product}` };
    case "distance":
      return { icon: car, tone: "green", words: `${formatQuantity(part.size, locale)} ${part.unit}` };
    case "roundTrip":
      return { icon: refresh, tone: "green", words: "there and back" };
    case "billable":
      return { icon: receipt, tone: "neutral", words: part.isBillable ? "billable" : "no charge" };
  }
}

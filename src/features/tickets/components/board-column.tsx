import { SlaLeftFace } from "#features/sla/components/sla-left-face.tsx";
import { Avatar } from "#ui/avatar.tsx";
import { Icon } from "#ui/icon.tsx";
import { clock, more } from "#ui/icons.ts";
import type { BoardCard, BoardColumn } from "../model/board.ts";
import type { BoardBy } from "../model/list-look.ts";
import { DueFace } from "./due-face.tsx";
import { priorityClasses, statusClasses } from "./ticket-words.tsx";

/** A column of a board with its cards; a long one leads to the list of them all. */
export function BoardColumnFace({
  column,
  by,
  moveHref,
}: {
  column: BoardColumn;
  by: BoardBy;
  moveHref: string | undefined;
}) {
  const { key, name, tone, cards, count, empty } = column;
  return (
    <section
      id={`column-${key}`}
      data-column={key}
      data-takes={column.takes}
      aria-labelledby={`column-${key}-name`}
      className="board-column"
    >
      <header>
        <h2 id={`column-${key}-name`} className={tone ? statusClasses(tone) : undefined}>
          {by === "technician" && key !== "none" && <Avatar name={name} size="sm" beside />}
          <span>{name}</span>
        </h2>
        <span className="tabular">{column.more ? count : cards.length}</span>
      </header>
      <ul>
        {cards.map((card) => (
          <CardFace key={card.id} card={card} moveHref={moveHref} />
        ))}
        {cards.length === 0 && !column.more && <li className="board-empty">{empty ?? "No tickets."}</li>}
        {column.more && (
          <li className="board-more">
            <a href={column.more.href}>{column.more.words}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function CardFace({ card, moveHref }: { card: BoardCard; moveHref: string | undefined }) {
  const { number, technician, status, sla, due, timers } = card;
  return (
    <li className="card" data-card={card.id}>
      <div className="card-line">
        <span className="tabular">{number}</span>
        {timers && (
          <span className="card-timer" title={`The timer of ${timers} runs`}>
            <Icon of={clock} size={14} label={`The timer of ${timers} runs`} />
          </span>
        )}
        {moveHref && (
          <a href={`${moveHref}&ticket=${number}`} className="card-move" draggable={false}>
            <Icon of={more} label={`Move ${number} to…`} />
          </a>
        )}
      </div>
      <a href={`/tickets/${number}`} className="open" draggable={false}>
        {card.title}
      </a>
      <div className="card-customer">{card.customer}</div>
      <div className="card-line">
        <span className={priorityClasses(card.rank)}>{card.priority}</span>
        {status && <span className={statusClasses(card.tone ?? "")}>{status}</span>}
        {sla ? <SlaLeftFace left={sla} /> : due && <DueFace due={due} />}
        {technician && (
          <span className="card-face">
            <Avatar name={technician} size="sm" />
          </span>
        )}
      </div>
    </li>
  );
}

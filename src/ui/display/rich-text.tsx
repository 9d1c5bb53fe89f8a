import { Fragment, type ReactNode } from "react";
import { type Block, type Inline, type Line, richText } from "#kernel/rich-text.ts";

/** What a person wrote, drawn as elements: bold, italics, lists, quotes, code and links to pages and mail. Never HTML. */
export function RichText({ text }: { text: string }) {
  return <div className="grid gap-2 whitespace-normal break-words">{richText(text).map(drawBlock)}</div>;
}

function drawBlock(block: Block, at: number): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p key={at}>{drawLines(block.lines)}</p>;
    case "quote":
      return (
        <blockquote key={at} className="border-line-strong border-l-2 pl-3 text-muted">
          {drawLines(block.lines)}
        </blockquote>
      );
    case "code":
      return (
        <pre key={at} className="max-w-full overflow-x-auto rounded-sm bg-hover px-2 py-1 text-sm">
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item, index) => <li key={keyOf(index)}>{drawLine(item)}</li>);
      return block.first === undefined ? (
        <ul key={at} className="list-disc pl-5">
          {items}
        </ul>
      ) : (
        <ol key={at} start={block.first} className="list-decimal pl-6">
          {items}
        </ol>
      );
    }
  }
}

const keyOf = (index: number) => index;

function drawLines(lines: readonly Line[]): ReactNode {
  return lines.map((line, index) => (
    <Fragment key={keyOf(index)}>
      {index > 0 && <br />}
      {drawLine(line)}
    </Fragment>
  ));
}

function drawLine(line: Line): ReactNode {
  return line.map(drawInline);
}

function drawInline(inline: Inline, at: number): ReactNode {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "code":
      return (
        <code key={at} className="rounded-sm bg-hover px-1 text-sm">
          {inline.text}
        </code>
      );
    case "strong":
      return (
        <strong key={at} className="font-semibold">
          {drawLine(inline.inside)}
        </strong>
      );
    case "emphasis":
      return <em key={at}>{drawLine(inline.inside)}</em>;
    case "link":
      return (
        <a
          key={at}
          href={inline.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-accent-ink underline underline-offset-2"
        >
          {inline.text}
        </a>
      );
  }
}

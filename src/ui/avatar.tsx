import { classes } from "./classes.ts";

const grounds = [
  "bg-blue-soft text-blue-ink",
  "bg-green-soft text-green-ink",
  "bg-violet-soft text-violet-ink",
  "bg-teal-soft text-teal-ink",
  "bg-orange-soft text-orange-ink",
  "bg-amber-soft text-amber-ink",
];

/** The initials of a name: first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : "";
  return `${words[0]?.[0] ?? ""}${last?.[0] ?? ""}`.toUpperCase();
}

/** A person as initials in a colour of their own; the name is read aloud unless it stands beside it (`beside`). */
export function Avatar({
  name,
  size = "md",
  beside = false,
}: {
  name: string;
  size?: "sm" | "md" | "lg" | undefined;
  beside?: boolean | undefined;
}) {
  const ground = grounds[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % grounds.length];
  return (
    <span
      {...(beside ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
      className={classes(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold",
        size === "sm" ? "size-5 text-[10px]" : size === "lg" ? "size-9 text-sm" : "size-6 text-[11px]",
        ground,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** A person: initials and name. */
export function Person({ name, size = "sm" }: { name: string; size?: "sm" | "md" | "lg" | undefined }) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1.5 align-top">
      <Avatar name={name} size={size} beside />
      <span className="truncate">{name}</span>
    </span>
  );
}

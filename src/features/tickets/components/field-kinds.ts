import { useEffect, useState } from "react";
import type { FormText } from "#kernel/merge.ts";
import type { Option } from "#ui/forms/choice.tsx";

/** How a field is edited where it stands. */
export type FieldKind = "text" | "area" | "moment" | "list" | "issue" | "many" | "find" | "customer";

const kinds: Readonly<Record<string, FieldKind>> = {
  title: "text",
  purchaseOrder: "text",
  tags: "text",
  estimatedMinutes: "text",
  description: "area",
  resolution: "area",
  dueAt: "moment",
  issue: "issue",
  additionalContacts: "many",
  additionalTechnicians: "many",
  problem: "find",
  customerId: "customer",
};

/** How a field is edited; what is not said is chosen from a list. */
export function kindOf(field: string): FieldKind {
  return kinds[field] ?? "list";
}

const hasChoices = (field: string) => !["text", "area", "moment"].includes(kindOf(field));

const isOptions = (answer: unknown): answer is Option[] =>
  Array.isArray(answer) && answer.every((one) => typeof one === "object" && one !== null && "value" in one);

/** What the field can be set to, asked for when it is opened; undefined until it is known. */
export function useChoices(number: string, field: string): readonly Option[] | undefined {
  const [choices, setChoices] = useState<readonly Option[] | undefined>(hasChoices(field) ? undefined : []);
  useEffect(() => {
    if (!hasChoices(field)) return;
    const stop = new AbortController();
    const ask = async () => {
      const address = `/api/tickets/${number}/choices?field=${field}`;
      const answer = await fetch(address, { signal: stop.signal }).catch(() => undefined);
      const json: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
      if (!stop.signal.aborted) setChoices(isOptions(json) ? json : []);
    };
    ask();
    return () => stop.abort();
  }, [number, field]);
  return choices;
}

/** What a list of choices calls the value of a field. */
export function pickedOf(field: string, value: FormText): string {
  if (field === "issue") return `${value.issueTypeId}:${value.subIssueTypeId}`;
  return value[field] ?? "";
}

/** A field's value as people read it. */
export function wordsOf(field: string, value: FormText, choices: readonly Option[] | undefined): string {
  const text = pickedOf(field, value);
  if (kindOf(field) === "moment") return text.replace("T", " ");
  if (!hasChoices(field)) return text;
  return text
    .split(",")
    .map((one) => choices?.find((choice) => choice.value === one)?.label ?? (one === ":" ? "" : one))
    .join(", ");
}

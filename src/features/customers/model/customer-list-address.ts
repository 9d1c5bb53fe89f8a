/** A list of customers as its address says it. */
export interface CustomerListAddress {
  readonly q: string;
  readonly isActive: boolean;
  readonly after?: { readonly name: string; readonly id: string };
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a list of customers from an address; what makes no sense there is left out. */
export function parseCustomerList(params: SearchParams): CustomerListAddress {
  const one = (name: string) => {
    const value = params[name];
    return ((Array.isArray(value) ? value[0] : value) ?? "").split("\0").join(" ").trim();
  };
  const after = one("after");
  const id = after.slice(0, 36);
  return {
    q: one("q").replaceAll(/\s+/g, " ").slice(0, 100).trim(),
    isActive: one("show") !== "inactive",
    ...(idPattern.test(id) && after[36] === "~" ? { after: { id, name: after.slice(37, 237) } } : {}),
  };
}

/** A list of customers as an address. */
export function printCustomerList({ q, isActive, after }: CustomerListAddress): string {
  const query = new URLSearchParams();
  if (q !== "") query.set("q", q);
  if (!isActive) query.set("show", "inactive");
  if (after) query.set("after", `${after.id}~${after.name}`);
  const text = query.toString();
  return text === "" ? "/customers" : `/customers?${text}`;
}

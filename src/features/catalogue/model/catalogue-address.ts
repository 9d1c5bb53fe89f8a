/** What the catalogue can be narrowed by; it stands in the address, so that a part of it can be kept and sent. */
export interface CatalogueFilters {
  readonly text: string;
  /** What is sold, what is not any more, or both. */
  readonly state: "active" | "inactive" | "all";
  readonly kind?: "product" | "service";
  /** A category, or "none" for what has none. */
  readonly categoryId?: string;
  readonly isStocked?: boolean;
}

/** Which part of the catalogue is asked for. */
export interface CatalogueAddress extends CatalogueFilters {
  readonly sort: CatalogueSort;
  /** The row after which the page begins. */
  readonly after?: { readonly key: string; readonly id: string };
}

/** The orders of the catalogue: by a column, from its beginning or (with a minus) its end. */
export const catalogueSorts = ["name", "-name", "sku", "-sku", "price", "-price", "newest"] as const;

/** An order of the catalogue. */
export type CatalogueSort = (typeof catalogueSorts)[number];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the part of the catalogue that an address asks for; what it does not understand it leaves out. */
export function parseCatalogue(params: Params): CatalogueAddress {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const { q, show, kind, category, stocked, sort, after } = {
    q: one("q").replaceAll("\u0000", "").slice(0, 100),
    show: one("show"),
    kind: one("kind"),
    category: one("category"),
    stocked: one("stocked"),
    sort: catalogueSorts.find((name) => name === one("sort")) ?? "name",
    after: /^([0-9a-f-]{36})~([\s\S]{0,250})$/.exec(one("after").replaceAll("\u0000", "")),
  };
  return {
    text: q,
    state: show === "all" || show === "inactive" ? show : "active",
    sort,
    ...(kind === "product" || kind === "service" ? { kind } : {}),
    ...(category === "none" || uuid.test(category) ? { categoryId: category } : {}),
    ...(stocked === "yes" || stocked === "no" ? { isStocked: stocked === "yes" } : {}),
    ...(after?.[1] !== undefined && uuid.test(after[1]) ? { after: { id: after[1], key: after[2] ?? "" } } : {}),
  };
}

/** What stands in the address of a part of the catalogue. */
export function paramsOfCatalogue(address: CatalogueAddress): [string, string][] {
  const { text, state, kind, categoryId, isStocked, sort, after } = address;
  return [
    ...(text ? [["q", text] as [string, string]] : []),
    ...(state === "active" ? [] : [["show", state] as [string, string]]),
    ...(kind ? [["kind", kind] as [string, string]] : []),
    ...(categoryId ? [["category", categoryId] as [string, string]] : []),
    ...(isStocked === undefined ? [] : [["stocked", isStocked ? "yes" : "no"] as [string, string]]),
    ...(sort === "name" ? [] : [["sort", sort] as [string, string]]),
    ...(after ? [["after", `${after.id}~${after.key}`] as [string, string]] : []),
  ];
}

/** The address of a part of the catalogue, or of its export. */
export function hrefOfCatalogue(address: CatalogueAddress, path = "/products"): string {
  const params = new URLSearchParams(paramsOfCatalogue(address));
  return params.size > 0 ? `${path}?${params}` : path;
}

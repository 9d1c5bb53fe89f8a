/** Which part of the catalogue is asked for. */
export interface CatalogueAddress {
  readonly text: string;
  readonly withInactive: boolean;
  readonly page: number;
}

/** Reads the part of the catalogue that an address asks for. */
export function parseCatalogue(params: { q?: string; show?: string; page?: string }): CatalogueAddress {
  const page = Number(params.page);
  return {
    text: (params.q ?? "").slice(0, 100),
    withInactive: params.show === "all",
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The address of a part of the catalogue. */
export function hrefOfCatalogue({ text, withInactive, page }: CatalogueAddress): string {
  const params = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(withInactive ? { show: "all" } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return params.size > 0 ? `/products?${params}` : "/products";
}

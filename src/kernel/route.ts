import type { Route } from "next";

/** Calls a path that was put together at run time an address of this product. */
export const asRoute = (path: string) => path as Route;

/** The most bytes of a file of products. */
export const mostImportBytes = 40 * 1024 * 1024;
/** The most products of a file. */
export const mostImportRows = 100_000;

/** Text for a LIKE pattern, so that what a person typed is found as it was typed. */
export const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** The same text in capital or small letters. To the database that is a pattern: what has a meaning there is taken as it is. */
export const inAnyCase = (text: string) => ({ equals: likeText(text), mode: "insensitive" }) as const;

/** The shortest search that is answered; shorter ones would find everything. */
export const shortestSearch = 2;

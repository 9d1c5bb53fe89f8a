/** Text for a LIKE pattern, so that what a person typed is found as it was typed. */
export const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** The shortest search that is answered; shorter ones would find everything. */
export const shortestSearch = 2;

/** What is said of a one-time link beside it; a form that was sent twice gets no link, because it is kept nowhere. */
export function shownOnce(link: string, before = ""): { message: string; link?: string } {
  if (link === "") return { message: `${before}The link was shown once. If it is lost, make a new one.` };
  const words =
    "The link to set the password works once, for seven days. It is shown only now; the mail with it is in the outbox.";
  return { message: `${before}${words}`, link };
}

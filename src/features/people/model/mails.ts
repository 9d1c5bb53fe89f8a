/** The mail that brings a new person their one-time link. */
export function welcomeMail(person: { name: string; email: string }, organization: string, link: string) {
  return {
    to: person.email,
    subject: `Your sign-in for ${organization} on Tallydesk`,
    body: `Hello ${person.name},

${organization} made a sign-in for you. Open this link to choose your password:

${link}

The link works once and for seven days. After that, ask an administrator for a new one.
You sign in with ${person.email}.
`,
  };
}

/** The mail that tells somebody about a changed password, so that a stranger's change does not stay unseen. */
export function passwordChangedMail(person: { name: string; email: string }, organization: string) {
  return {
    to: person.email,
    subject: "Your Tallydesk password was changed",
    body: `Hello ${person.name},

the password of your sign-in for ${organization} was changed just now, and every other browser was signed out.

If that was not you, tell an administrator at once.
`,
  };
}

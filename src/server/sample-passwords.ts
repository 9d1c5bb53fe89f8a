/** The password of a person of the sample organization, from the first name: everybody may know it. */
export function samplePassword(firstName: string): string {
  return `tallydesk-sample-${firstName.toLowerCase()}`;
}

/** Whether a password is one that everybody knows. */
export function isSamplePassword(password: string): boolean {
  return /^tallydesk-sample-/i.test(password.trim());
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be a record's id; PostgreSQL refuses to look for anything else. */
export function isId(text: string): boolean {
  return pattern.test(text);
}

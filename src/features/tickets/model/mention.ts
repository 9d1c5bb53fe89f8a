/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** The most people that one note calls. */
const mostMentions = 20;

const inPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");

/** Whom a text calls by "@Name": the whole name, or the first name where only one person has it. */
export function mentionedIn(text: string, people: readonly Mentionable[]): Mentionable[] {
  if (!text.includes("@")) return [];
  const firstNames = people.map(({ name }) => firstNameOf(name));
  return people
    .filter(({ name }) => {
      const first = firstNameOf(name);
      const isAlone = firstNames.filter((other) => other === first).length === 1;
      return isCalled(text, name) || (isAlone && isCalled(text, first));
    })
    .slice(0, mostMentions);
}

const firstNameOf = (name: string) => (name.trim().split(/\s+/)[0] ?? "").toLowerCase();

// "carla@tess.example" calls nobody: before the sign stands no letter, behind the name neither.
function isCalled(text: string, name: string): boolean {
  if (name.length < 2) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}._-])@${inPattern(name)}(?![\\p{L}\\p{N}_-])(?!\\.[\\p{L}\\p{N}])`, "iu").test(
    text,
  );
}

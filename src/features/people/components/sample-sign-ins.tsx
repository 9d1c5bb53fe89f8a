import { samplePassword } from "#server/sample-passwords.ts";

const people = [
  ["Olivia", "Business Owner, approves everybody"],
  ["Ada", "administrator"],
  ["Max", "service manager"],
  ["Tess", "technician"],
  ["Theo", "technician"],
  ["Tariq", "technician"],
] as const;

/** Who can sign in to the sample organization; shown nowhere else. */
export function SampleSignIns() {
  return (
    <section aria-labelledby="sample-people" className="rounded-lg border border-amber/40 bg-amber-soft p-4 text-ink">
      <h2 id="sample-people" className="font-medium">
        Sample data, on this machine only
      </h2>
      <dl className="mt-2 grid gap-2">
        {people.map(([name, role]) => (
          <div key={name}>
            <dt>
              {name.toLowerCase()}@tallydesk.example <span className="text-muted">· {role}</span>
            </dt>
            <dd className="select-all font-mono text-muted text-xs">{samplePassword(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { Hidden } from "#ui/forms/field.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { DeliverForm } from "./deliver-form.tsx";

/** Why a material costs what it costs and who pays it. */
export function WhyItCosts({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <Section title="Why">
      <ol className="list-decimal pl-5 text-sm">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}

/** Says that the customer has it now. */
export function Delivery({ materialId }: { materialId: string }) {
  return (
    <Section title="It arrived">
      <p className="mb-2 text-muted">Once the customer has it, it is ready to bill.</p>
      <DeliverForm>
        <Hidden name="materialId" value={materialId} />
      </DeliverForm>
    </Section>
  );
}

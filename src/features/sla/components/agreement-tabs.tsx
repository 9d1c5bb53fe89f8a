import { Tab, Tabs } from "#ui/layout/tabs.tsx";

/** The three parts of service levels: what is promised, where and when people work, and when nobody does. */
export function ServiceLevelTabs({ current }: { current: "sla" | "locations" | "holidays" }) {
  return (
    <Tabs label="Service levels">
      <Tab href="/admin/sla" current={current === "sla"}>
        Agreements
      </Tab>
      <Tab href="/admin/locations" current={current === "locations"}>
        Locations
      </Tab>
      <Tab href="/admin/holidays" current={current === "holidays"}>
        Holidays
      </Tab>
    </Tabs>
  );
}

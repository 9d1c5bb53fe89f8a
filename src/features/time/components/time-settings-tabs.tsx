import { Tab, Tabs } from "#ui/layout/tabs.tsx";

/** The two parts of how time is billed: the rules of the desk, and the kinds of work. */
export function TimeSettingsTabs({ current }: { current: "rules" | "work-types" }) {
  return (
    <Tabs label="Time">
      <Tab href="/admin/time" current={current === "rules"}>
        Rules
      </Tab>
      <Tab href="/admin/work-types" current={current === "work-types"}>
        Work types
      </Tab>
    </Tabs>
  );
}

import { Tab, Tabs } from "#ui/layout/tabs.tsx";

/** The parts of the catalogue. */
export function CatalogueTabs({ current }: { current: "products" | "bundles" }) {
  return (
    <Tabs label="Catalogue">
      <Tab href="/products" current={current === "products"}>
        Products
      </Tab>
      <Tab href="/products/bundles" current={current === "bundles"}>
        Bundles
      </Tab>
    </Tabs>
  );
}

"use client";

import { useCombobox } from "downshift";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { classes } from "#ui/classes.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { useFieldFacts } from "#ui/forms/form-context.ts";
import { controlClasses, FieldFrame } from "#ui/forms/frame.tsx";
import { useOptions } from "#ui/forms/options.ts";
import { isProduct, type ProductOption, productOfCode } from "./product-of-code.ts";
import { ScanButton } from "./scan-button.tsx";

/**
 * What was used: a product found by typing a part of its name or SKU, by the camera or by a scanner that ends with Enter, or
 * anything else as it is typed. Before JavaScript arrives it is a plain field; the server knows a product by its whole name,
 * SKU or barcode.
 */
export function ProductField({
  likely,
  bundles = [],
  start,
  isProductOnly = false,
  onPick,
  onBundle,
}: {
  likely: readonly ProductOption[];
  /** Offered with the products; picking one hands over its id and leaves the field as it is. */
  bundles?: readonly Option[];
  start?: { readonly productId: string; readonly name: string };
  /** Nothing else is taken in one's own words. */
  isProductOnly?: boolean;
  onPick: (product: ProductOption) => void;
  onBundle?: (bundleId: string) => void;
}) {
  const { id, error, theirs, start: name, attributes, clearError } = useFieldFacts("name", start?.name, true);
  const { start: firstId = "" } = useFieldFacts("productId", start?.productId, false);
  const [typed, setTyped] = useState("");
  const [productId, setProductId] = useState(firstId);
  const { found, isSearching } = useOptions([...likely, ...bundles], "/api/search/products", typed);
  const [unknownCode, setUnknownCode] = useState("");
  const carrier = useRef<HTMLInputElement>(null);
  const box = useCombobox<Option>({
    id,
    inputId: id,
    items: [...found],
    initialInputValue: name ?? "",
    itemToString: (option) => option?.label ?? "",
    itemToKey: (option) => option?.value,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setTyped(inputValue);
      setProductId("");
      setUnknownCode("");
      if (error) clearError("name");
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if (!isProduct(selectedItem)) return onBundle?.(selectedItem.value);
      setProductId(selectedItem.value);
      onPick(selectedItem);
    },
    stateReducer: ({ inputValue }, { type, changes }) => {
      const { selectedItem, ...kept } = changes;
      // Typing on, or leaving the field, makes free text of it: what stands there stays there.
      if (type === useCombobox.stateChangeTypes.InputChange) return { ...kept, selectedItem: null };
      return type === useCombobox.stateChangeTypes.InputBlur ? { ...kept, inputValue } : changes;
    },
  });
  /** Picks the product of a code. Nothing else is picked unasked: of words the first that was found is marked, for another Enter. */
  async function pickCode(code: string, isScanned: boolean) {
    const product = await productOfCode(code);
    if (!product) {
      const isCode = isScanned || /^\d{6,}$/.test(code);
      if (isCode) setUnknownCode(code);
      if (isCode || found.length === 0) return box.closeMenu();
      return box.setHighlightedIndex(0);
    }
    box.selectItem(product);
    box.closeMenu();
    // On to how many; a phone's keyboard would hide what was found.
    if (!isScanned) carrier.current?.form?.querySelector<HTMLInputElement>("input[name=quantity]")?.select();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const code = event.currentTarget.value.trim();
    if (event.key !== "Enter" || !box.isOpen || box.highlightedIndex >= 0 || code === "" || productId !== "") return;
    event.preventDefault();
    Reflect.set(event.nativeEvent, "preventDownshiftDefault", true);
    void pickCode(code, false);
  }
  const reset = useRef(box.reset);
  useEffect(() => {
    reset.current = box.reset;
  });
  useEffect(() => {
    const form = carrier.current?.form;
    const onReset = () => {
      setProductId("");
      setTyped("");
      reset.current();
    };
    form?.addEventListener("reset", onReset);
    return () => form?.removeEventListener("reset", onReset);
  }, []);

  const isOpen = box.isOpen && (found.length > 0 || isSearching);
  return (
    <FieldFrame
      id={id}
      label={isProductOnly ? "Product" : "Product or item"}
      required
      error={error}
      theirs={theirs}
      hint={
        <span role="status" className={classes(unknownCode !== "" && "text-amber-ink")}>
          {unknownCode === ""
            ? `A product by name, SKU or barcode${isProductOnly ? "" : ", or anything else in your own words"}.`
            : `No product has the code ${unknownCode}. Type its name.`}
        </span>
      }
    >
      <input ref={carrier} type="hidden" name="productId" value={productId} readOnly />
      <div className="relative flex gap-2">
        <input
          {...box.getInputProps({ ...attributes, onClick: () => box.openMenu(), onKeyDown })}
          aria-labelledby={undefined}
          required
          maxLength={200}
          autoComplete="off"
          placeholder="Patch cable, CAB-6-2M…"
          className={controlClasses}
        />
        <ScanButton size="md" onCode={(code) => pickCode(code, true)} />
        <ul
          {...box.getMenuProps({ "aria-label": "Products" }, { suppressRefError: true })}
          aria-labelledby={undefined}
          className={classes(
            "absolute inset-x-0 top-full z-40 mt-1 max-h-72 overflow-y-auto rounded-lg bg-raised p-1 shadow-float",
            !isOpen && "hidden",
          )}
        >
          {isOpen &&
            found.map((option, index) => (
              <li
                key={option.value}
                {...box.getItemProps({ item: option, index })}
                className={classes(
                  "flex min-h-8 cursor-default items-center gap-3 rounded-sm px-2 py-1 max-md:min-h-11",
                  index === box.highlightedIndex && "bg-accent-soft",
                )}
              >
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.hint && <span className="whitespace-nowrap text-muted text-xs tabular">{option.hint}</span>}
              </li>
            ))}
          {isOpen && found.length === 0 && (
            <li role="presentation" className="px-2 py-1.5 text-muted">
              Searching…
            </li>
          )}
        </ul>
      </div>
    </FieldFrame>
  );
}

"use client";

import { useCombobox } from "downshift";
import { useEffect, useRef, useState } from "react";
import { classes } from "#ui/classes.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { useFieldFacts } from "#ui/forms/form-context.ts";
import { controlClasses, FieldFrame } from "#ui/forms/frame.tsx";
import { useOptions } from "#ui/forms/options.ts";

/** A product that is offered: its price as the price field wants it. */
export interface ProductOption extends Option {
  readonly price: string;
}

const isProduct = (option: Option): option is ProductOption => "price" in option;

/**
 * What was used: a product found by typing a part of its name or SKU, or anything else as it is typed. Before JavaScript
 * arrives it is a plain field; the server knows a product by its whole name or SKU.
 */
export function ProductField({
  likely,
  start,
  onPick,
}: {
  likely: readonly ProductOption[];
  start?: { readonly productId: string; readonly name: string };
  onPick: (product: ProductOption) => void;
}) {
  const { id, error, theirs, start: name, attributes, clearError } = useFieldFacts("name", start?.name, true);
  const { start: firstId = "" } = useFieldFacts("productId", start?.productId, false);
  const [typed, setTyped] = useState("");
  const [productId, setProductId] = useState(firstId);
  const { found, isSearching } = useOptions(likely, "/api/search/products", typed);
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
      if (error) clearError("name");
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setProductId(selectedItem.value);
      if (isProduct(selectedItem)) onPick(selectedItem);
    },
    stateReducer: (_state, { type, changes }) => {
      const { selectedItem, ...kept } = changes;
      // Typing on, or leaving the field, makes free text of it: what stands there stays there.
      if (type === useCombobox.stateChangeTypes.InputChange) return { ...kept, selectedItem: null };
      return type === useCombobox.stateChangeTypes.InputBlur ? kept : changes;
    },
  });
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
      label="Product or item"
      required
      error={error}
      theirs={theirs}
      hint="A product by name or SKU, or anything else in your own words."
    >
      <input ref={carrier} type="hidden" name="productId" value={productId} readOnly />
      <div className="relative">
        <input
          {...box.getInputProps({ ...attributes, onClick: () => box.openMenu() })}
          aria-labelledby={undefined}
          required
          maxLength={200}
          autoComplete="off"
          placeholder="Patch cable, CAB-6-2M…"
          className={controlClasses}
        />
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

"use client";

import { useCombobox } from "downshift";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { chevronDown, cross } from "../icons.ts";
import { labelOf, type Option, Select } from "./choice.tsx";
import { useFieldFacts } from "./form-context.ts";
import { controlClasses, FieldFrame, type FieldWords } from "./frame.tsx";
import { useOptions } from "./options.ts";

export interface ComboboxProps extends FieldWords {
  /** All choices, or the likeliest ones where `source` finds the rest. */
  options: readonly Option[];
  /** An address of ours that answers `?q=typed` with a JSON list of options. */
  source?: string | undefined;
  /** Only what the source answers is offered once something is typed, in its order, and Enter takes the first of it. */
  asksOnly?: boolean | undefined;
  defaultValue?: string | undefined;
  /** The words for choosing nothing. */
  empty?: string | undefined;
  placeholder?: string | undefined;
  /** What is said when nothing was found, with the way out. */
  nothing?: string | undefined;
  /** Whether the keyboard starts here, as soon as it can be typed into. */
  autoFocus?: boolean | undefined;
  onValue?: ((value: string) => void) | undefined;
}

const nothing = () => () => {};

/** Chooses one of many by typing a part of it; before JavaScript arrives it is the browser's own list. */
export function Combobox(props: ComboboxProps) {
  const isLive = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  if (isLive) return <LiveCombobox {...props} />;
  const {
    options,
    source: _source,
    asksOnly: _asksOnly,
    placeholder: _placeholder,
    nothing: _nothing,
    autoFocus: _autoFocus,
    empty = "Choose…",
    ...rest
  } = props;
  return <Select {...rest} options={options} empty={empty} />;
}

function LiveCombobox({
  name,
  label,
  hint,
  required,
  bare,
  width,
  className,
  options,
  source,
  asksOnly = false,
  defaultValue,
  empty,
  placeholder,
  nothing: noneFound = "Nothing found.",
  autoFocus,
  onValue,
}: ComboboxProps) {
  const { id, error, theirs, start, attributes, clearError } = useFieldFacts(name, defaultValue, hint);
  const [typed, setTyped] = useState("");
  const { found, isSearching } = useOptions(options, source, typed, asksOnly);
  const initial = options.find((option) => option.value === start) ?? null;
  const box = useCombobox<Option>({
    id,
    inputId: id,
    items: [...found],
    initialSelectedItem: initial,
    itemToString: (option) => option?.label ?? "",
    itemToKey: (option) => option?.value,
    ...(asksOnly ? { defaultHighlightedIndex: 0 } : {}),
    isItemDisabled: (option) => option.disabled === true,
    onInputValueChange: ({ inputValue, type }) => {
      const isTyped = type === useCombobox.stateChangeTypes.InputChange;
      setTyped(isTyped ? inputValue : "");
      if (isTyped && inputValue === "") box.selectItem(null);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (error) clearError(name);
      onValue?.(selectedItem?.value ?? "");
    },
    onIsOpenChange: ({ isOpen, type }) => {
      if (isOpen && type !== useCombobox.stateChangeTypes.InputChange) setTyped("");
    },
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, inputValue: changes.selectedItem?.label ?? "" }
        : type === useCombobox.stateChangeTypes.InputKeyDownEscape && !state.isOpen
          ? state
          : changes,
  });

  // Somebody who types fast presses Enter before the answer is there.
  const isAwaited = useRef(false);
  useEffect(() => {
    const [first] = found;
    if (!isAwaited.current || isSearching) return;
    isAwaited.current = false;
    if (first) box.selectItem(first);
  });

  const carrier = useRef<HTMLInputElement>(null);
  const restore = useRef(() => {});
  useEffect(() => {
    restore.current = () => box.selectItem(initial);
  });
  useEffect(() => {
    const form = carrier.current?.form;
    const onReset = () => restore.current();
    form?.addEventListener("reset", onReset);
    return () => form?.removeEventListener("reset", onReset);
  }, []);

  const chosen = box.selectedItem;
  return (
    <FieldFrame {...{ id, label, hint, required, bare, width, className, error }} theirs={labelOf(theirs, options)}>
      <input ref={carrier} type="hidden" name={name} value={chosen?.value ?? ""} readOnly />
      <div className="relative">
        <input
          {...box.getInputProps({
            ...attributes,
            name: "",
            placeholder: placeholder ?? empty ?? "Type to search",
            onFocus: (event) => event.currentTarget.select(),
            onKeyDown: (event) => {
              isAwaited.current = asksOnly && event.key === "Enter" && isSearching;
              if (isAwaited.current) event.preventDefault();
            },
          })}
          aria-labelledby={undefined}
          required={required}
          // biome-ignore lint/a11y/noAutofocus: the page decides, for what the person just opened
          autoFocus={autoFocus}
          data-field={name}
          spellCheck={false}
          className={classes(controlClasses, "truncate", chosen && !required ? "pr-14" : "pr-8")}
        />
        {chosen && !required && (
          <button
            type="button"
            aria-label={`Clear ${label}`}
            onClick={() => box.selectItem(null)}
            className="absolute inset-y-0 right-7 my-auto flex size-6 items-center justify-center rounded-sm text-muted hover:text-ink"
          >
            <Icon of={cross} size={13} />
          </button>
        )}
        <Icon
          of={chevronDown}
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-muted"
        />
        <ul
          {...box.getMenuProps({ "aria-label": label }, { suppressRefError: true })}
          aria-labelledby={undefined}
          className={classes(
            "absolute inset-x-0 top-full z-40 mt-1 max-h-72 min-w-56 overflow-y-auto rounded-lg bg-raised p-1 shadow-float",
            !box.isOpen && "hidden",
          )}
        >
          {box.isOpen &&
            found.map((option, index) => (
              <li
                key={option.value}
                {...box.getItemProps({ item: option, index })}
                className={classes(
                  "flex min-h-8 cursor-default items-center gap-3 rounded-sm px-2 py-1 max-md:min-h-11",
                  index === box.highlightedIndex && "bg-accent-soft",
                  option.value === chosen?.value && "font-medium",
                  option.disabled && "text-faint",
                )}
              >
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.hint && <span className="truncate text-muted text-xs">{option.hint}</span>}
              </li>
            ))}
          {box.isOpen && found.length === 0 && (
            <li role="presentation" className="px-2 py-1.5 text-muted">
              {isSearching ? "Searching…" : noneFound}
            </li>
          )}
        </ul>
      </div>
    </FieldFrame>
  );
}

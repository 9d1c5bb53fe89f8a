const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
};
const decoded = (text: string) => text.replaceAll(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);
const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** What a browser without script would send for the form with that label: hidden fields, values, chosen options, ticked boxes. */
export function fieldsOfForm(html: string, label: string): [name: string, value: string][] | undefined {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => attribute(text.slice(0, text.indexOf(">")), "aria-label") === label);
  if (form === undefined) return undefined;
  const fields: [string, string][] = [];
  const pattern = /<input\b[^>]*>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [tag, areaTag, areaText, selectTag, options] of form.matchAll(pattern)) {
    const name = attribute(` ${areaTag ?? selectTag ?? tag}`, "name");
    if (name === undefined) continue;
    if (areaTag !== undefined) fields.push([name, decoded(areaText ?? "")]);
    else if (selectTag !== undefined) fields.push([name, chosenIn(options ?? "")]);
    else if (!isLeftOut(tag)) fields.push([name, attribute(tag, "value") ?? (isBox(tag) ? "on" : "")]);
  }
  return fields;
}

const isBox = (tag: string) => /\stype="(?:checkbox|radio)"/.test(tag);
const isLeftOut = (tag: string) =>
  /\stype="(?:submit|file)"/.test(tag) || (isBox(tag) && !/\schecked(?:=|\s|\/|>)/.test(tag));

function chosenIn(options: string): string {
  const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const chosen = tags.find((tag) => /\sselected(?:=|\s|>)/.test(tag)) ?? tags[0] ?? "";
  return attribute(chosen, "value") ?? "";
}

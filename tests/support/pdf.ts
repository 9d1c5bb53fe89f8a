import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF file, page by page, as a reader of it finds it. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return text;
}

/** What of a PDF file a reader would run, follow, open or ask for: nothing, as a rule. */
export async function whatRunsIn(bytes: Uint8Array): Promise<unknown[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const ofDocument = [
    await document.getJSActions(),
    await document.getOpenAction(),
    await document.getAttachments(),
    await document.getFieldObjects(),
  ];
  const marks = [];
  for (let page = 1; page <= document.numPages; page++)
    marks.push(...(await (await document.getPage(page)).getAnnotations()));
  return [...ofDocument.filter(Boolean), ...marks];
}

import { Strip } from "#ui/shell/strip.tsx";
import { sampleNotice } from "../model/sample-notice.ts";

/** Says on a page without the desk's frame that this is sample data. */
export function SampleStrip() {
  return <Strip {...sampleNotice} className="rounded-sm" />;
}

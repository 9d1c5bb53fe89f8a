/** A grey dash where there is no value; in a table on a phone the whole cell is left out. */
export function Nothing() {
  return <span className="nothing text-faint">–</span>;
}

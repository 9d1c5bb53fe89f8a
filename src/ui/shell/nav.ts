/** One place to go: `section` starts a new group above it, `keys` is how to get there by keyboard ("g t"). */
export interface NavItem {
  href: string;
  label: string;
  icon: string;
  count?: number | undefined;
  section?: boolean | undefined;
  keys?: string | undefined;
}

/** Whether a place is where we are: the place itself or anything below it. */
export function isAt(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

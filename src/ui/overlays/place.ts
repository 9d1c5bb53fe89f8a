/** Puts something that floats beside what opened it, in browsers that cannot do so by CSS. */
export function place(float: HTMLElement, opener: Element, end: boolean): void {
  if (CSS.supports("position-area", "bottom")) return;
  const at = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = float;
  const left = end ? at.right - offsetWidth : at.left;
  const below = at.bottom + 4 + offsetHeight <= innerHeight || at.top < offsetHeight;
  float.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  float.style.top = `${below ? at.bottom + 4 : at.top - 4 - offsetHeight}px`;
}

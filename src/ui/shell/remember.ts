/** Keeps a small choice of this browser for a year, where the server can read it before it renders. */
export function remember(name: "rail" | "theme", value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
  document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
}

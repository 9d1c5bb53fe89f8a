import "server-only";

import { isDevelopment } from "#server/env.ts";

/** What a page may load and run: our own files, and scripts and styles that carry this answer's nonce. */
export function contentPolicy(nonce: string): string {
  // The development server evaluates code and adds styles of its own; what people use is built.
  const script = isDevelopment
    ? `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`
    : `script-src 'nonce-${nonce}' 'strict-dynamic'`;
  const style = isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    script,
    style,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

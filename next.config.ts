import type { NextConfig } from "next";

/** For every answer, static files included. */
const always = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
  },
];

/** For what is no page: nothing in it may run, and nobody learns where it was opened from. */
const inert = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
  { key: "Referrer-Policy", value: "no-referrer" },
];

// A page says where it is to this site only. "no-referrer" would also blank the Origin of a form that is posted before
// JavaScript arrives, and a form without an Origin is refused.
const page = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cache-Control", value: "private, no-store" },
];

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typedRoutes: true,
  // Types are looked at by `npm test` and `npm run check`; whoever starts the desk need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "graphile-worker",
    "@node-rs/argon2",
    "nodemailer",
    "imapflow",
    "mailparser",
    "sharp",
    "pdfkit",
    "@aws-sdk/client-s3",
  ],
  // Files come with the form they belong to: 50 MB of them (kernel/file-limits.ts), and what the form weighs.
  experimental: { serverActions: { bodySizeLimit: "52mb" }, proxyClientMaxBodySize: "52mb" },
  headers: async () => [
    { source: "/:path*", headers: always },
    { source: "/((?!_next/|api/|files/|healthz$|readyz$).*)", headers: page },
    { source: "/:kind(api|files|healthz|readyz)/:path*", headers: inert },
    { source: "/:kind(api|files|healthz|readyz)", headers: inert },
    {
      source: "/:kind(api|files|healthz|readyz)/:path*",
      headers: [{ key: "Cache-Control", value: "private, no-store" }],
    },
    // A stream that were compressed would wait until it is worth while.
    { source: "/api/live", headers: [{ key: "Cache-Control", value: "private, no-store, no-transform" }] },
    { source: "/_next/static/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
  ],
};

export default config;

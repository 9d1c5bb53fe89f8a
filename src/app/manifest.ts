import type { MetadataRoute } from "next";

/** What a phone needs to keep Tallydesk beside its own programs. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Tallydesk",
    short_name: "Tallydesk",
    start_url: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#ffffff",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}

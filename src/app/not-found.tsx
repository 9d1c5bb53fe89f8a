import type { Metadata } from "next";
import { NotHere } from "#features/organization/components/not-here.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <main>
      <NotHere />
    </main>
  );
}

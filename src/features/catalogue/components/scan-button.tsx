"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useState } from "react";
import { asRoute } from "#kernel/route.ts";
import { Button } from "#ui/button.tsx";
import type { BarcodeCameraProps } from "./barcode-camera.tsx";

/**
 * Reads a barcode by the camera and hands it over, or opens the product that has it. What reads it is loaded when it is
 * pressed; before scripts it is not there.
 */
export function ScanButton({ onCode, size = "sm" }: { onCode?: (code: string) => void; size?: "sm" | "md" }) {
  const router = useRouter();
  const [isReady, setReady] = useState(false);
  const [camera, setCamera] = useState<{ Camera: ComponentType<BarcodeCameraProps> }>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  async function open() {
    setOpen(true);
    if (camera) return;
    const part = await import("./barcode-camera.tsx").catch(() => undefined);
    if (part) setCamera({ Camera: part.BarcodeCamera });
    else setOpen(false);
  }
  const openProduct = (code: string) =>
    router.push(asRoute(`/products?${new URLSearchParams({ q: code, open: "1" })}`));
  return (
    <>
      <Button size={size} onClick={open} aria-expanded={isOpen}>
        Scan
      </Button>
      {isOpen && camera && <camera.Camera onCode={onCode ?? openProduct} onClose={() => setOpen(false)} />}
    </>
  );
}

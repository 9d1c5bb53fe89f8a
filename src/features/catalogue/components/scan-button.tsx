"use client";

import { type ComponentType, useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";
import type { BarcodeCameraProps } from "./barcode-camera.tsx";

/** Reads a barcode by the camera; what reads it is loaded when it is pressed. Before scripts it is not there. */
export function ScanButton() {
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
  return (
    <>
      <Button size="sm" onClick={open} aria-expanded={isOpen}>
        Scan
      </Button>
      {isOpen && camera && <camera.Camera onClose={() => setOpen(false)} />}
    </>
  );
}

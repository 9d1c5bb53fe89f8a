"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { readEan } from "../model/ean.ts";

export interface BarcodeCameraProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

type State = "asking" | "looking" | "refused" | "none" | "broken";

const words: Readonly<Record<State, string>> = {
  asking: "The browser asks whether the camera may be used.",
  looking: "Hold the barcode before the camera.",
  refused: "The camera may not be used. Allow it beside the address of this page, or type the digits under the bars.",
  none: "There is no camera here. Type the digits under the bars, or use a scanner.",
  broken: "The camera does not answer: another program may have it. Type the digits under the bars.",
};

/** What the browser's own reader of barcodes does, where there is one. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

function ownDetector(): Detector | undefined {
  const Made: unknown = Reflect.get(window, "BarcodeDetector");
  if (typeof Made !== "function") return undefined;
  const made: unknown = Reflect.construct(Made, []);
  return isDetector(made) ? made : undefined;
}

const isDetector = (made: unknown): made is Detector =>
  typeof made === "object" && made !== null && "detect" in made && typeof made.detect === "function";

/** The camera in a window of its own, looking for a barcode; the first one it sees is handed over. */
export function BarcodeCamera({ onCode, onClose }: BarcodeCameraProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<State>("asking");
  const told = useRef({ onCode, onClose });
  useEffect(() => {
    told.current = { onCode, onClose };
  });

  useEffect(() => {
    const seen = video.current;
    dialog.current?.showModal();
    let stream: MediaStream | undefined;
    let isOver = false;
    const found = (code: string) => {
      if (isOver) return;
      isOver = true;
      told.current.onClose();
      told.current.onCode(code);
    };
    async function look() {
      if (!navigator.mediaDevices?.getUserMedia) return setState("none");
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 1280 } },
        });
      } catch (error) {
        return setState(stateAfter(error));
      }
      if (isOver || !seen) return stop(stream);
      seen.srcObject = stream;
      await seen.play().catch(() => {});
      setState("looking");
      const reader = ownDetector();
      while (!isOver) {
        const code = await codeIn(seen, reader);
        if (code) return found(code);
        await new Promise((resolve) => window.setTimeout(resolve, 120));
      }
    }
    void look();
    return () => {
      isOver = true;
      stop(stream);
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label="Scan a barcode"
      onClose={onClose}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-lg bg-raised p-4 text-ink shadow-float"
    >
      <p role="status" className="mb-3">
        {words[state]}
      </p>
      <video
        ref={video}
        playsInline
        muted
        hidden={state !== "looking"}
        className="aspect-video w-full rounded-md bg-sunken object-cover"
      />
      <div className="mt-3 flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </dialog>
  );
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function stateAfter(error: unknown): State {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "broken";
}

/** The barcode before the camera: by the browser's own reader, else along some lines across the picture. */
async function codeIn(video: HTMLVideoElement, reader: Detector | undefined): Promise<string | undefined> {
  if (video.videoWidth === 0) return undefined;
  if (reader) {
    const [first] = await reader.detect(video).catch(() => []);
    return first?.rawValue;
  }
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(video.videoWidth, 960);
  canvas.height = Math.round((canvas.width / video.videoWidth) * video.videoHeight);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const part of [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65]) {
    const { data } = context.getImageData(0, Math.floor(canvas.height * part), canvas.width, 1);
    const line = Array.from({ length: canvas.width }, (_, at) => {
      const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
      return 0.3 * red + 0.59 * green + 0.11 * blue;
    });
    const code = readEan(line);
    if (code) return code;
  }
  return undefined;
}

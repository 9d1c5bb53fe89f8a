"use client";

import { useEffect, useState } from "react";
import { FilesField } from "#ui/forms/files-field.tsx";
import { ReceiptPicture } from "./receipt-picture.tsx";

/** What a file chooser offers for receipts; the server decides by the content. */
const receiptTypes = "image/jpeg,image/png,image/webp,application/pdf";

/** Receipts for an expense: photographed, dragged, pasted or chosen, and shown while the fields are filled in. */
export function ReceiptsField({
  label = "Choose receipts",
  onReceipts,
}: {
  label?: string;
  /** Told whether there is any, each time that changes. */
  onReceipts?: (hasReceipt: boolean) => void;
}) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const shown = useAddresses(files);
  return (
    <div className="grid gap-2">
      <FilesField
        name="files"
        label={label}
        hint="Drag them here or paste a screenshot."
        limits="Pictures or PDF, up to 10 MB each. Pictures lose their place and camera."
        camera
        accept={receiptTypes}
        onFiles={(chosen) => {
          setFiles(chosen);
          onReceipts?.(chosen.length > 0);
        }}
      />
      {shown.map(({ name, address }) => (
        <ReceiptPicture key={address} src={address} name={name} />
      ))}
    </div>
  );
}

function useAddresses(files: readonly File[]) {
  const [shown, setShown] = useState<readonly { name: string; address: string }[]>([]);
  useEffect(() => {
    const pictures = files.filter(({ type }) => type.startsWith("image/"));
    const made = pictures.map((file) => ({ name: file.name, address: URL.createObjectURL(file) }));
    setShown(made);
    return () => {
      for (const { address } of made) URL.revokeObjectURL(address);
    };
  }, [files]);
  return shown;
}

"use client";

import { Hidden } from "#ui/forms/field.tsx";
import { FilesField } from "#ui/forms/files-field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { removeProductPictureAction, setProductPictureAction } from "../actions.ts";

/** The picture of a product, and for those who may the ways to give it another one. */
export function ProductPicture({
  productId,
  name,
  version,
  hasPicture,
  mayChange,
}: {
  productId: string;
  name: string;
  version: number;
  hasPicture: boolean;
  mayChange: boolean;
}) {
  if (!hasPicture && !mayChange) return null;
  return (
    <Section title="Picture">
      {hasPicture && (
        // biome-ignore lint/performance/noImgElement: the file store keeps a small version
        <img
          src={`/api/products/pictures/${productId}?small&v=${version}`}
          alt={name}
          className="mb-3 max-h-64 max-w-full rounded-md border border-line bg-raised"
        />
      )}
      {mayChange && (
        <ActionForm
          action={setProductPictureAction}
          submit={hasPicture ? "Replace it" : "Add picture"}
          look="secondary"
          label="Picture"
        >
          <Hidden name="productId" value={productId} />
          <FilesField name="files" label="Picture" limits="One JPEG, PNG or WebP of up to 10 MB." camera />
        </ActionForm>
      )}
      {mayChange && hasPicture && (
        <ActionForm
          action={removeProductPictureAction}
          submit="Remove the picture"
          look="quiet"
          guard={false}
          label="Remove the picture"
        >
          <Hidden name="productId" value={productId} />
        </ActionForm>
      )}
    </Section>
  );
}

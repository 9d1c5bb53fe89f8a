"use client";

import dynamic from "next/dynamic";

/** The form that puts a material on a ticket; its code is loaded only where it is shown. */
export const ShownMaterialForm = dynamic(() =>
  import("./material-form.tsx").then(({ AddMaterialForm }) => AddMaterialForm),
);

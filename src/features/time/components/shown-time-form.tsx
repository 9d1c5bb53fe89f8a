"use client";

import dynamic from "next/dynamic";

/** The form that writes down time on a ticket; its code is loaded only where it is shown. */
export const ShownTimeForm = dynamic(() => import("./log-time-form.tsx").then(({ LogTimeForm }) => LogTimeForm));

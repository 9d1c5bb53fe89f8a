"use client";

import dynamic from "next/dynamic";

/** The board, whose scripts the list does not load. */
export const BoardOfTickets = dynamic(() => import("./ticket-board.tsx"));

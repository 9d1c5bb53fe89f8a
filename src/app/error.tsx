"use client";
import { Trouble } from "#features/organization/components/trouble.tsx";

export default Trouble;

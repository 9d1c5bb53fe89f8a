import { redirect } from "next/navigation";
import { asRoute } from "#kernel/route.ts";

export default function StartPage() {
  redirect(asRoute("/dashboard"));
}

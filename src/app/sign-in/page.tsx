import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "#features/organization/components/door.tsx";
import { Outage } from "#features/organization/components/outage.tsx";
import { SampleSignIns } from "#features/people/components/sample-sign-ins.tsx";
import { SignInForm } from "#features/people/components/sign-in-form.tsx";
import { asRoute } from "#kernel/route.ts";
import { safePath } from "#kernel/safe-path.ts";
import { doorway } from "#server/doorway.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = safePath((await searchParams).next, "/dashboard");
  const here = await doorway();
  if (here === "unavailable") return <Outage />;
  if (!here.desk) redirect("/setup");
  if (here.isSignedIn) redirect(asRoute(next));
  const { organizationName, isSample } = here.desk;
  return (
    <Door
      title="Sign in"
      words={organizationName}
      below={isSample && here.isSampleMode ? <SampleSignIns /> : undefined}
    >
      <SignInForm next={next} />
    </Door>
  );
}

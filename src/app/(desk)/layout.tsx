import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { canEver } from "#access/subject.ts";
import { captureAct } from "#features/capture/components/capture-act.ts";
import { CaptureLauncher } from "#features/capture/components/capture-launcher.tsx";
import { newThingsFor, placesFor } from "#features/dashboards/components/places.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { Outage } from "#features/organization/components/outage.tsx";
import { sampleNotice } from "#features/organization/model/sample-notice.ts";
import { AccountMenu } from "#features/people/components/account-menu.tsx";
import { TimerBar } from "#features/time/components/timer-bar.tsx";
import { answered, unlessGone } from "#server/db.ts";
import { currentActor } from "#server/session.ts";
import { Logo } from "#ui/shell/logo.tsx";
import { Shell } from "#ui/shell/shell.tsx";

const onThePhone = ["/dashboard", "/tickets", "/timesheet"];

async function frameData() {
  const actor = await currentActor();
  return { actor, counts: await shellCounts(actor) };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const frame = await unlessGone(() => answered(frameData()));
  if (frame === "unavailable") return <Outage />;
  const { actor, counts } = frame;
  const nav = placesFor(actor, counts);
  return (
    <Shell
      brand="Tallydesk"
      logo={<Logo />}
      home="/dashboard"
      nav={nav}
      tabs={nav.filter((place) => onThePhone.includes(place.href))}
      create={newThingsFor(actor)}
      person={{
        name: actor.name,
        note: `${actor.levelName.replace(" (system)", "")} · ${actor.desk.organizationName}`,
      }}
      account={<AccountMenu />}
      searchAction="/search"
      bell={{ href: "/notifications", count: counts.unreadNotifications }}
      timer={counts.timers.length > 0 && <TimerBar timers={counts.timers} />}
      anywhere={canEver(actor, "capture.save") && <CaptureLauncher person={actor.id} />}
      acts={canEver(actor, "capture.save") ? [captureAct] : []}
      notice={actor.desk.isSample ? sampleNotice : undefined}
      folded={(await cookies()).get("rail")?.value === "folded"}
    >
      {children}
    </Shell>
  );
}

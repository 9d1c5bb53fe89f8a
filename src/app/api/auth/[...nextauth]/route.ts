import type { NextRequest } from "next/server";
import { answerAuth } from "#server/auth.ts";

type Context = RouteContext<"/api/auth/[...nextauth]">;

async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  return await answerAuth(request, (await params).nextauth);
}

export { answer as GET, answer as POST };

// The server process: Next behind an HTTP server of our own, so that stopping is ours too. Started by desk/server-process.ts.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import next from "next";
import { admits, CountedRequest } from "./desk/limited-bodies.mjs";

const [host = "127.0.0.1", portText = "3000", drainMsText = "2000", databasePid = "0"] = process.argv.slice(2);
const port = Number(portText);
const drainMs = Number(drainMsText);
process.title = `tallydesk on port ${port}`;

/** Long-lived streams (live updates) would keep a stopping server waiting; browsers reconnect to the next one. */
const streams = new Set();
let answer = async (_request, response) => {
  // Only for the moment between taking the port and being ready.
  response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" }).end("Starting\n");
};
const server = createServer({ IncomingMessage: CountedRequest }, (request, response) => {
  if (request.headers.accept?.includes("text/event-stream")) {
    streams.add(response);
    response.once("close", () => streams.delete(response));
  }
  admitted(request, response).catch((error) => {
    if (!request.isRefused) console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
// Longer than a load balancer keeps its own side, so that it never sends into a connection that closes.
server.keepAliveTimeout = 65_000;

const doors = [];
await open(server, host);
// "localhost" may mean the newer loopback address too; not every machine has it.
if (host === "127.0.0.1")
  await open(
    createTcpServer((socket) => server.emit("connection", socket)),
    "::1",
  );

const app = next({
  dev: false,
  dir: process.cwd(),
  hostname: host === "127.0.0.1" ? "localhost" : host,
  port,
  httpServer: server,
});
await app.prepare();
answer = app.getRequestHandler();

async function admitted(request, response) {
  if (await admits(request, response)) await answer(request, response);
}

let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stop().then(() => process.exit(0)));
// The one who started us is gone, however that came about: nobody would ever stop us, or the database it started for us.
process.on("disconnect", async () => {
  await stop();
  endDatabase(Number(databasePid));
  process.exit(0);
});
process.send?.("ready");

async function stop() {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), drainMs + 3_000).unref();
  for (const response of streams) response.end();
  const closed = Promise.all(doors.map((door) => new Promise((resolve) => door.close(resolve))));
  // What just ended its answer, as a stream does, is idle in a moment only.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  // What is being answered gets its time; then the line is cut.
  setTimeout(() => server.closeAllConnections(), drainMs).unref();
  await closed;
  clearInterval(closing);
  await app.close().catch(() => {});
}

function endDatabase(pid) {
  try {
    if (pid > 1 && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres") process.kill(pid, "SIGINT");
  } catch {
    // Already gone, or a system without /proc: the next start ends it.
  }
}

function open(door, address) {
  doors.push(door);
  return new Promise((resolve) => {
    door.once("error", (error) => {
      if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") {
        doors.splice(doors.indexOf(door), 1);
        resolve(undefined);
        return;
      }
      process.send?.(`refused ${error.code}`);
      process.exit(1);
    });
    door.listen(port, address, () => resolve(undefined));
  });
}

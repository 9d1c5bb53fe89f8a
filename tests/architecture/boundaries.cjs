// Who may import whom: whatever is not allowed here is refused. boundaries.test.ts holds the source to it.

/** Which feature may lean on which: on its model, records, queries and components, never on its commands. */
const leansOn = {
  customers: ["people"],
  people: ["activity"],
  sla: ["activity", "people"],
  tickets: ["activity", "customers", "people", "sla"],
  time: ["activity", "billing", "people", "sla", "tickets"],
  "internal-time": ["activity", "people", "sla", "time"],
  reminders: ["activity", "internal-time", "time"],
  expenses: ["activity", "billing", "people", "tickets", "time"],
  catalogue: ["activity", "people"],
  materials: ["activity", "billing", "catalogue", "customers", "people", "stock", "tickets"],
  stock: ["activity", "catalogue", "people"],
  capture: ["catalogue", "customers", "expenses", "materials", "people", "tickets", "time"],
  copies: ["internal-time", "tickets", "time"],
  checklists: ["activity", "people", "tickets"],
  merges: ["activity", "tickets"],
  "sign-off": ["activity", "catalogue", "expenses", "materials", "people", "tickets", "time"],
  organization: ["people", "sla"],
  imports: ["activity", "customers", "people", "sla", "tickets"],
  lists: ["catalogue", "tickets"],
  live: [],
  mail: ["activity", "customers", "sla", "tickets"],
  billing: ["activity"],
  dashboards: [
    "activity",
    "catalogue",
    "customers",
    "expenses",
    "internal-time",
    "materials",
    "people",
    "sign-off",
    "tickets",
    "time",
  ],
};

/** Queries of lists that everybody who is signed in picks from; no row of them is anybody's. */
const openLists = [
  // They put together what the queries beside them found for the actor.
  "capture/queries/reading-of-line.ts",
  "capture/queries/ticket-of-line.ts",
  "capture/queries/what-time-costs.ts",
  // What is one's own, whatever the scope.
  "dashboards/queries/shell-counts.ts",
  "tickets/queries/holds-billing-role.ts",
  "expenses/queries/one-tap-drive.ts",
  "expenses/queries/expense-choices.ts",
  // Of a ticket that was found for the actor.
  "tickets/queries/choices-on-ticket.ts",
  "tickets/queries/ticket-lists.ts",
  "sla/queries/agreements-to-choose.ts",
  "tickets/queries/words-meant.ts",
  "lists/queries/values-of-list.ts",
  "lists/queries/category-to-lay-out.ts",
  "catalogue/queries/catalogue-choices.ts",
  // Of everything the desk did, for those who may read all of it: each asks for that right itself.
  "billing/queries/conservation.ts",
  "billing/queries/things-in-state.ts",
];

const rooms = {
  kernel: [],
  access: ["kernel"],
  server: ["access", "kernel"],
  ui: ["kernel"],
  features: ["ui", "server", "access", "kernel"],
  app: ["features", "ui", "server", "access", "kernel"],
  cli: ["features", "server", "access", "kernel"],
};

const within = (room) => `^src/${room}/`;
const anyOf = (names) => `^src/(${names.join("|")})/`;

module.exports = {
  openLists,
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one thing cut in the wrong place.",
      severity: "error",
      from: {},
      to: { circular: true, pathNot: "^prisma/client/" },
    },
    {
      name: "no-lost-imports",
      comment: "An import that leads nowhere cannot be judged.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "pages-do-not-command",
      comment: "A page posts to an action; only actions.ts knows the commands.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/features/[^/]+/commands/" },
    },
  ],
  allowedSeverity: "error",
  allowed: [
    { from: {}, to: { pathNot: "^(src|prisma|tests)/" } },
    { from: { path: "^(tests|prisma|src/cli)/" }, to: {} },
    { from: { path: "^src/[^/]+[.]ts$" }, to: { path: anyOf(["server", "access", "kernel"]) } },
    // What runs by itself beside the pages is begun with the server.
    { from: { path: "^src/instrumentation[.]ts$" }, to: { path: "^src/features/[^/]+/(jobs|begin-[^/]+)[.]ts$" } },
    { from: { path: "^src/instrumentation-client[.]ts$" }, to: { path: "^src/ui/" } },
    { from: { path: "^src/(access|server|features)/" }, to: { path: "^prisma/client/" } },
    ...Object.entries(rooms).flatMap(([room, below]) => [
      ...(room === "features" ? [] : [{ from: { path: within(room) }, to: { path: within(room) } }]),
      ...(below.length > 0 ? [{ from: { path: within(room) }, to: { path: anyOf(below) } }] : []),
    ]),
    { from: { path: "^src/features/([^/]+)/" }, to: { path: "^src/features/$1/" } },
    ...Object.entries(leansOn)
      .filter(([, others]) => others.length > 0)
      .map(([feature, others]) => ({
        from: { path: `^src/features/${feature}/` },
        to: {
          path: `^src/features/(${others.join("|")})/`,
          pathNot: "^src/features/[^/]+/(commands/|actions[.]ts$)",
        },
      })),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/client/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
    },
  },
};

import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);

/** Prisma's schema engine, joined to one database connection. */
export interface SchemaEngine {
  engine: engineGlue.SchemaEngine;
  /** PostgreSQL's own words about the script that failed last: the engine passes on only a summary. */
  scriptError(): pg.DatabaseError | undefined;
  /** Ends the engine and leaves the pool as it was: what it listened to, it listens to no longer. */
  close(): Promise<void>;
}

const letterType = 18;
const textType = 25;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Opens the engine on a pool that the caller owns: with a pool of one, the caller decides where a transaction begins and ends. */
export async function openSchemaEngine(pool: pg.Pool, schema: [string, string][]): Promise<SchemaEngine> {
  loadEngine();
  let failure: pg.DatabaseError | undefined;
  const endings: (() => Promise<void>)[] = [];
  const mended = (adapter: Adapter): Adapter => {
    const letters = new Set<string>();
    const driver = adapter.underlyingDriver();
    const onConnect = (client: pg.PoolClient) => readLettersAsText(client, letters);
    driver.on("connect", onConnect);
    endings.push(async () => void driver.off("connect", onConnect));
    const ask = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      letters.clear();
      const answer = await ask(query);
      const columnTypes = answer.columnTypes.map((type, at) =>
        letters.has(answer.columnNames[at] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    // The adapter splits a script at every semicolon, also inside a function's body; PostgreSQL itself reads it right.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        failure = error;
        throw new DriverAdapterError(asEngineError(error));
      }
    };
    return adapter;
  };
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  const connectToShadow = factory.connectToShadowDb.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    endings.push(() => adapter.dispose());
    return mended(adapter);
  };
  factory.connectToShadowDb = async () => mended(await connectToShadow());

  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await engineGlue.SchemaEngine.new({ datamodels: schema }, () => {}, bound);
  const close = async () => {
    engine.free();
    for (const end of endings.splice(0)) await end();
  };
  return { engine, scriptError: () => failure, close };
}

// The engine asks the catalogue for columns of PostgreSQL's one-letter type, which the adapter does not know.
function readLettersAsText(client: pg.PoolClient, letters: Set<string>): void {
  const connection: unknown = "connection" in client ? client.connection : undefined;
  if (!(connection instanceof EventEmitter)) return;
  connection.prependListener("rowDescription", ({ fields }: { fields: { name: string; dataTypeID: number }[] }) => {
    for (const field of fields) {
      if (field.dataTypeID !== letterType) continue;
      field.dataTypeID = textType;
      letters.add(field.name);
    }
  });
}

function asEngineError(error: pg.DatabaseError): DriverAdapterError["cause"] {
  const code = error.code ?? "XX000";
  return {
    kind: "postgres",
    code,
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
    originalCode: code,
    originalMessage: error.message,
  };
}

// Where the engine leaves its last words when it panics; Prisma's own command line keeps the same registry.
const lastWords = {
  message: "",
  set_message(message: string) {
    lastWords.message = message;
  },
};
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: lastWords });

let isLoaded = false;

// The package expects a bundler that can import WebAssembly; Node cannot, so its two halves are joined by hand.
function loadEngine(): void {
  if (isLoaded) return;
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const imports: WebAssembly.Imports = { "./schema_engine_bg.js": { ...engineGlue } };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), imports);
  engineGlue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  isLoaded = true;
}

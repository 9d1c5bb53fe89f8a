import "server-only";
import { DriverAdapterError, type SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";

/**
 * A transaction that has ended takes no more statements. Prisma ends one that lasts too long, also while a write of several
 * steps is under way; the steps that are left would run on a connection that is free again: outside of every transaction,
 * or inside somebody else's.
 */
export function endingForGood<Factory extends SqlDriverAdapterFactory>(factory: Factory): Factory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      const execute = transaction.executeRaw.bind(transaction);
      const query = transaction.queryRaw.bind(transaction);
      let hasEnded = false;
      transaction.executeRaw = async (asked) => {
        const isEnding = asked.sql === "COMMIT" || asked.sql === "ROLLBACK";
        if (hasEnded && !isEnding) throw ended();
        hasEnded = hasEnded || isEnding;
        return await execute(asked);
      };
      transaction.queryRaw = async (asked) => {
        if (hasEnded) throw ended();
        return await query(asked);
      };
      return transaction;
    };
    return adapter;
  };
  return factory;
}

const ended = () =>
  new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "A statement of an expired transaction" });

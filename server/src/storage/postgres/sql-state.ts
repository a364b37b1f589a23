import pg from "pg";

/** The five characters by which PostgreSQL names an error ("23P01"); undefined for what is not its answer. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

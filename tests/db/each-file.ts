import { afterAll, beforeEach, inject } from "vitest";
import { database } from "@/lib/db.ts";
import { cloneDatabase } from "./clone.ts";
import { emptyTables } from "./empty-tables.ts";

// Runs before a test file is loaded, so that whatever it imports finds the clone's address.
const clone = await cloneDatabase(inject("testServer"));
process.env.DATABASE_URL = clone.connectionString;

beforeEach(async () => {
  await emptyTables();
});

afterAll(async () => {
  await database().$disconnect();
  await clone.drop();
});

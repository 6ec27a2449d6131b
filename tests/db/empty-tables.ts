import { database } from "@/lib/db.ts";

/**
 * Empties every table but the migrations' own: what runs before each database test. Only tables that hold rows
 * are touched, since emptying all of them takes longer than most tests.
 */
export async function emptyTables(): Promise<void> {
  await database().$executeRaw`
    DO $$
    DECLARE
      table_name text;
      holds_rows boolean;
    BEGIN
      -- Triggers and foreign keys rest meanwhile: the audit log refuses to be emptied otherwise.
      SET LOCAL session_replication_role = replica;
      FOR table_name IN
        SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', table_name) INTO holds_rows;
        IF holds_rows THEN
          EXECUTE format('DELETE FROM %I', table_name);
        END IF;
      END LOOP;
    END
    $$`;
}

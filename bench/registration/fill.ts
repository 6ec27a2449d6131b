import { database } from "@/lib/db.ts";
import type { ListingWithPool } from "@/tests/factories/registrations.ts";

/** So many people, each with a place and a registration of their own, of twenty countries, over the last sixty days. */
export async function fillRegistrations(listing: ListingWithPool, count: number): Promise<void> {
  await database().$executeRaw`
    WITH person AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, number, md5(random()::text) AS key FROM generate_series(1, ${count}::int) AS number
    ), made AS (
      INSERT INTO registration (id, listing_id, pool_id, kind, status, people, country_code, contact_name, contact_email, locale,
                                note, submission_key, created_at)
      SELECT id, ${listing.id}::uuid, ${listing.poolId}::uuid, 'individual', 'confirmed', 1,
             (ARRAY['KZ','UZ','CN','EG','TR','IR','PK','ID','MY','LK','KE','IT','RU','UA','GE','AZ','TJ','KG','MN','TH'])[1 + number % 20],
             'Person ' || number, 'person' || number || '-' || left(key, 8) || '@mail.example', 'en', '', key,
             now() - (number % 60) * interval '1 day' - number * interval '1 second'
      FROM person
    )
    INSERT INTO attendee (id, registration_id, position, name, email, ticket_code, seat_key)
    SELECT gen_random_uuid(), id, 0, 'Person ' || number, 'person' || number || '-' || left(key, 8) || '@mail.example',
           left(upper(key), 16), key
    FROM person`;
  await database().$executeRaw`UPDATE pool SET taken = ${count}::int WHERE id = ${listing.poolId}::uuid`;
  await database().$executeRaw`ANALYZE registration, attendee, pool`;
}

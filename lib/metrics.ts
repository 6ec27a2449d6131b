import { Counter, Registry } from "prom-client";

/** Figures of this process that belong to no cache, for /metrics. */
export const metrics = new Registry();

/** Mails that another server gave back, by reason (features/returned-mail/rules.ts). */
export const returnedMails = new Counter({
  name: "silk_road_returned_mails_total",
  help: "Mails that came back after they had been sent",
  labelNames: ["reason"],
  registers: [metrics],
});

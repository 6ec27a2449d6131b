/** A failure that the person at the terminal can mend: its text is all they are shown. */
export class StartFailure extends Error {
  override name = "StartFailure";
}

const HEARTBEAT_MS = 10_000;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** One line of what is going on, for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

/** Does one step of a start and shows that it goes on, that it is done and how long it took. */
export async function step<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  const terminal = process.stdout.isTTY;
  if (terminal) process.stdout.write(`  … ${label}`);
  const heartbeat = setInterval(() => {
    process.stdout.write(terminal ? `\r  … ${label} (${seconds(began)})` : `  … ${label} (${seconds(began)})\n`);
  }, HEARTBEAT_MS);
  try {
    const result = await work();
    process.stdout.write(`${terminal ? "\r\x1b[2K" : ""}  ✓ ${label}  ${seconds(began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${terminal ? "\r\x1b[2K" : ""}  ✗ ${label}  ${seconds(began)}\n`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Tells a failure in words a person can use, and the stack only where there are none. */
export function tellFailure(error: unknown): void {
  process.stderr.write(`\n  ${failureText(error).replaceAll("\n", "\n  ")}\n\n`);
}

function failureText(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  if (isDiskFull(error)) return "The disk is full. Free some space and start again; nothing is lost.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** ENOSPC is the file system's word for it, 53100 PostgreSQL's. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === "ENOSPC" || code === "53100" || /no space left on device/i.test(message ?? "");
}

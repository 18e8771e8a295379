/** Signals that end a process, unless it handles them. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs what must not be cut off half-way. A signal that comes meanwhile ends the process as it would have, right after
 * that: what runs at once leaves no room for it before.
 */
export async function holdSignals(act: () => void): Promise<void> {
  for (const signal of SIGNALS) process.on(signal, die);
  try {
    act();
  } finally {
    // Signals are noticed when Node waits for what is next.
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of SIGNALS) process.off(signal, die);
  }
}

function die(signal: NodeJS.Signals): void {
  process.off(signal, die);
  process.kill(process.pid, signal);
}

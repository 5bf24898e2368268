/** Waits until everything that the process has printed is written, before the process ends. */
export function outputWritten(): Promise<void> {
  return new Promise((written) => process.stdout.write('', () => written()))
}

import { Session } from 'node:inspector/promises'

/**
 * Returns memory that this process no longer uses to the machine. V8 keeps it
 * for later, which is of no use to a process that is about to wait for another one. Takes a few
 * milliseconds for each megabyte that is still used.
 */
export async function releaseMemory(): Promise<void> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}

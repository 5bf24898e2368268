/** Runs several workers at once. Each may ask for one more, up to `most`. */
export async function inParallel(
  work: (more: () => void) => Promise<void>,
  { first, most }: { readonly first: number; readonly most: number },
): Promise<void> {
  const faults: unknown[] = []
  const workers: Promise<unknown>[] = []
  const hire = () => {
    if (workers.length < most) workers.push(work(hire).catch((fault) => faults.push(fault)))
  }
  for (let at = 0; at < first; at += 1) hire()
  for (const worker of workers) await worker
  if (faults.length > 0) throw faults[0]
}

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']

/**
 * Makes every date of this thread use UTC. A thread has no time zone of its own, and a chart of
 * days must look equal on every machine, in summer and winter time.
 */
export function countInUtc(): void {
  for (const part of PARTS) {
    take(`getUTC${part}`, `get${part}`)
    take(`setUTC${part}`, `set${part}`)
  }
  take('getUTCDay', 'getDay')
  Date.prototype.getTimezoneOffset = () => 0
  globalThis.Date = new Proxy(Date, {
    construct: (target, given) =>
      Reflect.construct(target, given.length > 1 ? [utcOf(given)] : given, target),
  })
}

function take(from: string, as: string): void {
  Object.defineProperty(Date.prototype, as, { value: Reflect.get(Date.prototype, from) })
}

function utcOf([year, month, ...rest]: readonly number[]): number {
  return Date.UTC(year ?? Number.NaN, month, ...rest)
}

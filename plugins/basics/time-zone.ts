import { memoized } from './memo.ts'

/**
 * Returns true for every IANA name. `Intl.supportedValuesOf('timeZone')` lists old names only, such
 * as `Asia/Calcutta`, so the formatter is asked. It takes offsets too (`+05:30`), and they are no
 * names.
 * https://github.com/tc39/proposal-temporal/issues/1076
 */
export const isTimeZone = memoized((value: string) => {
  if (!/^[A-Za-z]/.test(value)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined
  } catch {
    return false
  }
})

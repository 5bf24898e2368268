import { type Day, parseDay } from '../../plugins/basics/calendar.ts'
import type { PolicyData } from '../../plugins/kinds/policy.ts'
import type { ReleaseData } from '../../plugins/kinds/release.ts'

export function day(text: string): Day {
  const read = parseDay(text)
  if (!read) throw new Error(`${text} is no day`)
  return read
}

/** The policy that Flyte's roadmap of 2022 describes, with its example components. */
export const quarterly: PolicyData = {
  title: 'Quarterly releases',
  from: day('2022-10-01'),
  major: 1,
  cadence: 'quarterly',
  aligned: ['flytepropeller', 'flyteadmin', 'flytekit'],
  independent: ['flyteidl'],
  identical: ['flyte-chart'],
  branch: 'release-v{major}.{minor}',
  beta: 'v{major}.{minor}.{patch}b{n}',
  support: { releases: 1, security: 2 },
}

export function released(line: string, on: string, more: Partial<ReleaseData> = {}): ReleaseData {
  return { title: line, line, on: day(on), status: 'released', ...more }
}

export function planned(line: string, on?: string): ReleaseData {
  return { title: line, line, status: 'planned', ...(on === undefined ? {} : { on: day(on) }) }
}

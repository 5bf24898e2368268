import { expect, test } from 'vitest'
import { requireDay } from '../../plugins/basics/calendar.ts'
import { checkProject } from '../../plugins/engine/check-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { clockRows } from '../../plugins/views/clock-rows.ts'

test('passing time brings warnings to the own content of the project, and no errors', async () => {
  const project = await openProject('.')
  for (const today of ['2026-11-28', '2027-11-28', '2028-11-28']) {
    const { findings, graph } = await checkProject(project, { today, processes: 0 })
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file, message }) => `${today} ${file} ${message}`)).toEqual([])
    const overdue = clockRows(graph, requireDay(today)).filter(({ state }) => state === 'overdue')
    expect(overdue.length > 0).toBe(today > '2027-03-31')
  }
})

import { expect, test } from 'vitest'
import { withinRepository } from '../../plugins/reports/outside-files.ts'
import { finding } from './sample.ts'

test('a finding of the repository without other places stays as it is', () => {
  expect(withinRepository(finding())).toEqual(finding())
})

test('a finding outside stands at the configuration that is named', () => {
  const outside = finding({ file: '../a.md' })
  expect(withinRepository(outside, 'own.config.ts')).toMatchObject({
    ...{ rule: 'unknown-reference', file: 'own.config.ts', place: null, related: [] },
    message: expect.stringMatching(/^\.\.\/a\.md: Cannot find/),
  })
})

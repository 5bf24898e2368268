import { expect, test } from 'vitest'
import { openParsingPool } from '../../../plugins/outside/parsing/parsing-pool.ts'
import { pumpedTokens } from './pumped-texts.ts'

/** `bench/pumped.ts` does the same with pairs of tokens, and repeats them more often. */
test('a token that is repeated very often is read, or is a finding with a place', async () => {
  const files = pumpedTokens(500).flatMap((each) => each.files)
  const pool = openParsingPool()
  try {
    const documents = await pool.parse(files)
    expect(documents).toHaveLength(files.length)
    const findings = documents.flatMap((each) => each.findings)
    expect(findings.filter(({ place }) => place === null)).toEqual([])
    expect(findings.length).toBeGreaterThan(10)
  } finally {
    pool.close()
  }
})

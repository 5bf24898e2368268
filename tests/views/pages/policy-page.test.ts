import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { lines, viewed } from '../project.ts'
import { RELEASES } from '../releases.ts'

test('the policy in force is said in plain words', async () => {
  const { inForce } = (await viewed(RELEASES)).policies()
  expect(inForce?.text).toBe('Quarterly')
  expect(
    inForce?.terms.map(({ name, text, components }) =>
      [`${name}: ${text}`, ...components.map((row) => row.text)].join(' · '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Cadence: A new line is released every quarter.",
      "Major version: Every line is \`1.x\`.",
      "Aligned: These share Major.Minor in every line. Each has its own patches. · Engine · Console",
      "Independent: These have versions of their own, on no schedule. · IDL",
      "Identical: These have the version of the release itself, down to the patch. · Chart",
      "Branches: Line 1.4 is kept on \`release-v1.4\`.",
      "Betas: What is merged before \`v1.4.0\` is tagged \`v1.4.0b0\`, then \`v1.4.0b1\`, and so on.",
      "Support: Fixes go to the newest line, security fixes to the newest 2 lines.",
      "Documentation: A link to the docs of an aligned component leads to the line it was written for, a link to those of any other to the latest version.",
    ]
  `)
})

test('a policy that lays little down says little', async () => {
  const page = (await viewed(RELEASES)).policy('train')
  expect(page.terms.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "A new line is released every month.",
      "Every line is \`1.x\`.",
    ]
  `)
})

test('one policy follows another by their days', async () => {
  const coming = {
    ...RELEASES,
    'policies/yearly.mdx': mdx('title: Next\nfrom: 2027-01-01\nmajor: 2\ncadence: quarterly'),
  }
  const views = await viewed(coming)
  const { inForce, others } = views.policies()
  const span = (row: typeof inForce) => [row?.text, row?.state.text, row?.from, row?.to].join()
  expect(span(inForce)).toBe('Quarterly,in force,2026-01-01,2026-12-31')
  expect(others.map((row) => [row.text, row.state.text, row.from, row.to].join())).toEqual([
    'Next,to come,2027-01-01,',
    'Train,superseded,2020-04-01,2025-12-31',
  ])
  const { supersedes, supersededBy } = views.policy('quarterly')
  expect(lines([supersedes ?? { text: '' }, supersededBy ?? { text: '' }])).toBe(
    'Train → /policy/train/\nNext → /policy/yearly/',
  )
})

test('support is worded by how far back it goes', async () => {
  const words = async (releases: number, security: number) => {
    const support = `support: { releases: ${releases}, security: ${security} }`
    const policy = mdx(`title: P\nfrom: 2026-01-01\nmajor: 1\ncadence: monthly\n${support}`)
    const { inForce } = (await viewed({ 'policies/p.mdx': policy })).policies()
    return inForce?.terms.find(({ name }) => name === 'Support')?.text
  }
  expect(await words(1, 2)).toBe(
    'Fixes go to the newest line, security fixes to the newest 2 lines.',
  )
  expect(await words(2, 2)).toBe('Fixes go to the newest 2 lines; so do security fixes.')
  expect(await words(0, 1)).toBe('Fixes go to no released line, security fixes to the newest line.')
})

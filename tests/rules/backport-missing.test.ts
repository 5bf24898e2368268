import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { components, line, policy } from './release-samples.ts'

const rules = ['backport-missing']
const project = (lines: Readonly<Record<string, readonly string[]>>, terms = '') => ({
  ...components,
  'policies/p.mdx': policy(terms),
  ...Object.fromEntries(
    Object.entries(lines).map(([name, patches], at) => [
      `releases/v${name}.mdx`,
      line(
        name,
        `2026-0${at + 1}-28`,
        patches.length > 0 ? `patches:\n${patches.map((patch) => `  - ${patch}`).join('\n')}` : '',
      ),
    ]),
  ),
})
const patch = (version: string, on: string, more = '') =>
  `{ component: propeller, version: "${version}", on: ${on}${more} }`
const SECURITY = ', security: true'

test('one line back gets a security fix, and the line before that one does not', async () => {
  const wrong = project({ 1.1: [], 1.2: [], 1.3: [patch('1.3.1', '2026-05-04', SECURITY)] })
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "releases/v1.2.mdx:3:1 warning backport-missing: Security fix of \`propeller\` is in \`1.3.1\`, but not in line \`1.2\`, which was to get it by 2026-05-04; add the patch.
      help: The next patch is \`v1.2.1\`, from the branch \`release-v1.2\`.
      releases/v1.3.mdx:7:38 fixed here"
  `)
})

test('an ordinary fix with a name goes to every line that still gets fixes, and is told of once', async () => {
  const wide = { 1.1: [], 1.2: [], 1.3: [patch('1.3.1', '2026-05-04', ', fix: "#12"')] }
  expect(await findingsOf(project(wide), { rules })).toBe('')
  const policies = { 'policies/p.mdx': policy().replace('releases: 1', 'releases: 2') }
  expect(await findingsOf({ ...project(wide), ...policies }, { rules })).toMatchInlineSnapshot(`
    "releases/v1.2.mdx:3:1 warning backport-missing: Fix \`#12\` of \`propeller\` is in \`1.3.1\`, but not in line \`1.2\`, which was to get it by 2026-05-04; add the patch.
      help: The next patch is \`v1.2.1\`, from the branch \`release-v1.2\`.
      releases/v1.3.mdx:7:38 fixed here"
  `)
})

test('a fix that is there by its name or by its number, or that is not due, is in order', async () => {
  const named = project({
    1.2: [patch('1.2.1', '2026-05-20', `${SECURITY}, fix: CVE-1`)],
    1.3: [patch('1.3.1', '2026-05-04', `${SECURITY}, fix: CVE-1`)],
  })
  expect(await findingsOf(named, { rules })).toBe('')
  const counted = project({
    1.2: [patch('1.2.1', '2026-05-20', SECURITY), patch('1.2.2', '2026-05-21', SECURITY)],
    1.3: [patch('1.3.1', '2026-05-04', SECURITY), patch('1.3.2', '2026-05-05', SECURITY)],
  })
  expect(await findingsOf(counted, { rules })).toBe('')
  const fresh = project(
    { 1.2: [], 1.3: [patch('1.3.1', '2026-11-10', SECURITY)] },
    'backport-days: 14',
  )
  expect(await findingsOf(fresh, { rules })).toBe('')
  expect(await findingsOf(fresh, { rules, today: '2026-11-25' })).toContain('get it by 2026-11-24')
})

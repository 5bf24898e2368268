import { expect, test } from 'vitest'
import { edit } from '../../plugins/commands/apply-fixes.ts'
import { checked, type Files, findingsOf, mdx } from '../vocabulary.ts'
import { HEAD, STEPS, withAround, withItem } from './newcomer-project.ts'

const item = (fields: string, body = '') => ({ 'roadmap/items/x.md': mdx(fields, body) })
const field = (line: string) => item(`${HEAD}${STEPS}${line}`)
const rfc = (fields: string) => ({ 'rfcs/0007-x.md': mdx(fields) })
const release = (line: string) => ({
  'releases/v1.4.md': mdx(`title: X\nline: "1.4"\nstatus: planned\n${line}`),
})

/** Documents of people who come from another tool, and the words that lead to the mend. */
test.each<[what: string, files: Files, says: string]>([
  ['a folder of people', { 'people/zoe.md': mdx('name: Zoe') }, 'mean `content/people.yaml`?'],
  ['an id as a field', field('slug: /x'), 'The name of the file is the id'],
  ['a field of a site', field('sidebar_position: 3'), 'No page reads it, so remove this field.'],
  ['the day of the last change', field('last-updated: 2026-01-02'), 'comes from Git'],
  ['a number by another name', rfc('title: X\nkep-number: 7'), 'did you mean `number`?'],
  ['a body that decides', rfc('title: X\ndecision-makers: [kim]'), 'did you mean `authors`?'],
  ['a status of a KEP', rfc('status: implementable'), 'did you mean `accepted`?'],
  ['a status of a PEP', rfc('status: Final'), 'did you mean `implemented`?'],
  ['the day of a release', release('date: 2026-10-10'), 'did you mean `on`?'],
  ['components as a list', release('components: [engine]'), 'Write `{ engine: 1.3.0 }`.'],
  [
    'the version of a component',
    { 'components/x.md': mdx('title: X\nversion: "1.4"') },
    'A release lists the version of each component',
  ],
  [
    'a channel that stands too high',
    { 'groups/x.md': mdx('title: X\ntype: team\nstatus: proposed\nslack: "#x"') },
    'Write `{ slack: "#sig-docs" }`.',
  ],
  ['the number of an issue', field('tracking: GH-38'), 'https://github.com/owner/name/issues/38'],
  ['the name of an issue', field('tracking: PROJ-x'), 'or `{ none: TODO }`.'],
  ['tags of a note', field('tags: "#one #two"'), 'Write `[one, two]`.'],
  ['an embedded picture', item(`${HEAD}${STEPS}`, '![[a.png]]'), 'written `![text](a.png)`'],
  ['a template that is not filled in', field('description: "{{date}}"'), 'no template fills in'],
  ['an empty element of a list', field('owners:\n  -'), 'x.md:5:1 error invalid-field'],
])('%s', async (_what, files, says) => {
  expect(await findingsOf(withAround(files))).toContain(says)
})

test.each([
  ['needs: first second', 'needs: [first, second]'],
  ['needs: first > second', 'needs: [first, second]'],
  ['owners: kim & ada', 'owners: [kim, ada]'],
  ['tags: "#one, #two"', 'tags: [one, two]'],
  ['continuous: yes', 'continuous: true'],
  ['continuous: Off', 'continuous: false'],
  ['created: 2026-31-01', 'created: 2026-01-31'],
  ['created: 2026–03–01', 'created: 2026-03-01'],
  ['description: “Pasted text”', 'description: "Pasted text"'],
  ['owners: [‘kim’]', 'owners: ["kim"]'],
])('writes what can only be meant: %s', async (line, after) => {
  const text = mdx(`${HEAD}${STEPS}${line}`)
  const { findings } = await checked(withItem(text))
  const here = findings.filter(({ file }) => file?.endsWith('items/x.md'))
  expect(
    edit(
      text,
      here.flatMap(({ fix }) => (fix ? [fix] : [])),
    ).text,
  ).toContain(after)
})

test.each(['Q3/27', "Q3 '27", 'Q3, 2027', '2027–Q3'])('a quarter as %s', async (written) => {
  const text = mdx(`${HEAD}history: [{ status: done, target: "${written}" }]`)
  const { findings } = await checked(withItem(text))
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix.text] : []))
  expect(fixes).toContain('2027-Q3')
})

test.each([
  'owners: Kim Larsen',
  'owners: Kim Larsen <kim@example.org>',
  'created: 2026-05-06',
  'description: The “best” of “all”',
  'description: Signs such as {name} and <%',
])('leaves to its author: %s', async (line) => {
  const { findings } = await checked(withAround(field(line)))
  expect(findings.flatMap(({ fix, message }) => (fix ? [message] : []))).toEqual([])
})

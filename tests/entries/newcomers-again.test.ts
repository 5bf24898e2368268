import { expect, test } from 'vitest'
import { edit } from '../../plugins/commands/apply-fixes.ts'
import { checked, type Files, findingsOf, mdx } from '../vocabulary.ts'
import { HEAD, STEPS, withAround, withItem } from './newcomer-project.ts'

const raw = (text: string, name = 'x.md') => ({ [`roadmap/items/${name}`]: text })
const item = (fields: string) => raw(`---\n${fields}\n---\n\nText.\n`)
const field = (line: string) => item(`${HEAD}${STEPS}${line}`)
const status = (word: string) => item(`${HEAD}history: [{ status: ${word} }]`)
const target = (value: string) => item(`${HEAD}history: [{ status: done, target: ${value} }]`)
const prose = (body: string) => raw(mdx(`${HEAD}${STEPS}owners: [kim]`, body))

/** Other mistakes of people who write their first document, and the words that lead to the fix. */
test.each<[what: string, files: Files, says: string]>([
  ['a tab', item(`${HEAD}${STEPS}owners:\n\t- kim`), 'Unexpected tab; indent with spaces.'],
  ['no closing fence', raw(`---\n${HEAD}${STEPS}\n# X\n`), 'close it with a line `---`'],
  [
    'frontmatter in TOML',
    raw('+++\ntitle = "X"\n+++\n'),
    'frontmatter in YAML that opens with `---`',
  ],
  ['a blank line first', raw(`\n---\n${HEAD}${STEPS}---\n`), '`---` is the first line of the file'],
  ['no frontmatter', raw('# X\n'), 'begin the file with a line `---`'],
  ['no blank after a colon', item(`title:X\n${STEPS}`), 'write `title: X`'],
  ['no blank after a dash', field('owners:\n- kim\n-ada'), 'write `- ada`'],
  [
    'a key that is indented',
    item(`title: X\n roadmap: next\n${STEPS}`),
    'begin it where `title:` begins',
  ],
  ['a colon in a title', item(`title: New: X\nroadmap: next\n${STEPS}`), 'put the value in quotes'],
  [
    'a sharp sign in a title',
    item(`title: #1\nroadmap: next\n${STEPS}`),
    'put the value in quotes',
  ],
  [
    'a question mark in a title',
    item(`title: ? X\nroadmap: next\n${STEPS}`),
    'put the value in quotes',
  ],
  [
    'an open quote',
    item(`title: 'X\nroadmap: next\n${STEPS}`),
    "Cannot find the `'` that closes this.",
  ],
  ['a key that is written twice', field('tags: [a]\ntags: [b]'), 'a key is written once'],
  ['keys with capitals', item(`Title: X\nroadmap: next\n${STEPS}`), 'did you mean `title`?'],
  ['a day of America', field('created: 2/13/2026'), 'did you mean `2026-02-13`?'],
  ['a day that may be two', field('created: 1/2/2026'), 'written `YYYY-MM-DD`'],
  ['a day with the month in words', field('created: March 3, 2026'), 'did you mean `2026-03-03`?'],
  ['a quarter with a blank', target('2027 Q1'), 'did you mean `2027-Q1`?'],
  ['a target in words', target('next quarter'), 'quarter, month, day or release line'],
  ['a version as a number', field('release: 1.2'), 'write it in quotes: `"1.2"`'],
  ['yes for an id', item(`title: X\nroadmap: yes\n${STEPS}`), 'The only one is `next`.'],
  ['a status with a capital', status('In Progress'), 'did you mean `in-progress`?'],
  ['another word for done', status('completed'), 'did you mean `done`?'],
  ['another word for in-progress', status('WIP'), 'did you mean `in-progress`?'],
  ['another word for delayed', status('on hold'), 'did you mean `delayed`?'],
  ['another word for cancelled', status('abandoned'), 'did you mean `cancelled`?'],
  ['a relation of another tool', field('depends_on: [first]'), 'did you mean `needs`?'],
  ['another relation of another tool', field('blocked-by: [first]'), 'did you mean `needs`?'],
  ['a person of another tool', field('assignee: kim'), 'did you mean `owners`?'],
  ['a priority', field('priority: high'), 'place in `order` of its roadmap'],
  ['a due date', field('due: 2027-03-31'), '`target` stands in `history`'],
  ['a handle with an at sign', field('owners: "@kim"'), 'Write `[kim]`'],
  ['two owners without brackets', field('owners: kim, ada'), 'Write `[kim, ada]`'],
  ['nobody for an owner', field('owners: none'), 'Where there is none, leave the field out.'],
  ['a mailbox for an owner', field('owners: [kim@x.example]'), 'listed by handle in `people.yaml`'],
  [
    'a list for one value',
    item(`title: [X]\nroadmap: [next]\n${STEPS}`),
    'Write `next`, without brackets',
  ],
  ['a mapping for steps', item(`${HEAD}history:\n  status: done`), 'Write `- { status: '],
  ['an id with an ending', field('needs: [./first.md]'), 'write `first`'],
  ['an item that needs itself', field('needs: [x]'), 'Circle in `needs`: `x` → `x`'],
  ['a blank in an address', prose('[a](my step.md)'), 'write `my%20step.md`'],
  ['a heading by a wrong word', prose('[a](first.md#stepp)'), 'Cannot find the heading `#stepp`'],
  ['a block of code that is open', prose('```js\ncode'), 'all that follows is read as code'],
  ['a blank in the name of a file', raw(mdx(`${HEAD}${STEPS}`), 'my x.md'), 'name it `my-x.md`'],
  [
    'the wrong folder',
    { 'items/x.md': mdx(`${HEAD}${STEPS}`) },
    'did you mean `content/roadmap/items/`?',
  ],
])('%s', async (_what, files, says) => {
  expect(await findingsOf(withAround(files))).toContain(says)
})

test.each([
  ['a blank after a dash', `${HEAD}${STEPS}owners:\n- kim\n-ada`, '- kim\n- ada'],
  ['brackets', `${HEAD}${STEPS}owners: "@kim"`, 'owners: [kim]'],
  ['brackets and more', `${HEAD}${STEPS}owners: kim, @ada`, 'owners: [kim, ada]'],
  ['a day', `${HEAD}${STEPS}created: 13/2/2026`, 'created: 2026-02-13'],
  ['a title in quotes', `title: #1\nroadmap: next\n${STEPS}`, 'title: "#1"'],
])('writes what can only be meant: %s', async (_what, fields, after) => {
  const text = `---\n${fields}\n---\n\n[a](my step.md) [[first.md]]\n`
  const { findings } = await checked(withItem(text))
  const here = findings.filter(({ file }) => file?.endsWith('items/x.md'))
  const fixes = here.flatMap(({ fix }) => (fix ? [fix] : []))
  const fixed = edit(text, fixes).text
  expect(fixed).toContain(after)
  if (!fields.includes('-ada')) expect(fixed).toContain('[a](my%20step.md) [[first]]')
})

test.each(['owners: none', 'created: 1/2/2026', 'missing: one thing, and another'])(
  'leaves to its author: %s',
  async (line) => {
    const files = withItem(mdx(`${HEAD}${STEPS}${line}`))
    const { findings } = await checked(files)
    const fixes = findings.flatMap(({ fix, message }) => (fix ? [message] : []))
    expect(fixes).toEqual([])
  },
)

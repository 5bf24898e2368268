import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answering, network } from '../engine/pins/server.ts'
import { scratchProject } from '../scratch.ts'
import { milepost } from './pinned-project.ts'
import { locked, PROJECT, projectsIn, serving } from './projects-on-disk.ts'

test('update locks an export and its copy; what fails hinders nothing else', async () => {
  const root = scratchProject(PROJECT)
  const fetch = await serving()
  expect(await milepost(root, 'pins update', { fetch })).toMatchInlineSnapshot(`
    {
      "err": "tool latest: 1 fault; the first: Document without an id has no kind and id that can be written.
    Cannot lock \`gov\`: Nothing decides which version of the project is meant; run \`milepost pins update gov --to 1.4\`.
    ",
      "exit": 2,
      "out": "name  version  lock  size       says it is  from
    tool  latest   new   142 bytes  Tool 1.3    https://tool.example.org/needs.json
    ",
    }
  `)
  expect(await milepost(root, 'pins update gov --to 1.2', { fetch })).toMatchInlineSnapshot(`
    {
      "err": "",
      "exit": 0,
      "out": "name  version  lock  size       says it is  from
    gov   1.2      new   293 bytes  acme/gov    https://gov.example.org/v1.2/graph.json
    ",
    }
  `)
  expect(projectsIn(root)).toEqual(['gov 1.2', 'tool latest'])
  expect(readdirSync(join(root, 'content/pins'))).toEqual([
    'gov-1.2.project',
    'tool-latest.project',
  ])
  expect((await milepost(root, 'check')).out).toMatchInlineSnapshot(`
    "warning[missing-tracking-issue]: Item is \`planned\` and has no tracking issue; put its address in \`tracking\`.
     --> content/roadmap/items/mine.mdx:5:15
      |
    5 |   - { status: planned }
      |               ^^^^^^^
      = see: https://milepost-dev.github.io/milepost/rules/missing-tracking-issue/

    1 warning in 3 documents, checked for 2026-11-20.
    "
  `)
  const again = await milepost(root, 'pins update', { fetch })
  expect(again.out.match(/unchanged/g)).toEqual(['unchanged', 'unchanged'])
})

test('update refuses what is no export, and keeps the copy that it has', async () => {
  const root = await locked()
  const copy = join(root, 'content/pins/gov-1.2.project')
  const before = readFileSync(copy, 'utf8')
  for (const answer of ['<!doctype html>', '{}', ' '.repeat(16 * 1024 * 1024 + 1)]) {
    const { exit, out, err } = await milepost(root, 'pins update gov', {
      fetch: await network(answering(answer)),
    })
    expect({ exit, out, err }).toMatchSnapshot()
    expect(readFileSync(copy, 'utf8')).toBe(before)
  }
})

test('update tells of a version that nothing decides, and of one that has no place', async () => {
  const root = scratchProject(PROJECT)
  const fetch = await serving()
  expect((await milepost(root, 'pins update gov', { fetch })).err).toMatchInlineSnapshot(`
    "Cannot lock \`gov\`: Nothing decides which version of the project is meant; run \`milepost pins update gov --to 1.4\`.
    "
  `)
  expect((await milepost(root, 'pins update tool --to 2.0', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: The address of project \`tool\` has no \`{version}\`; leave out \`--to\`.
    "
  `)
  expect((await milepost(root, 'pins update nobody', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: Cannot find a component or project \`nobody\`.
    "
  `)
  expect(existsSync(join(root, 'content/pins.lock.json'))).toBe(false)
})

test('a project that the configuration no longer names leaves the lock', async () => {
  const root = await locked()
  const fewer =
    "export default { projects: { tool: { needs: 'https://tool.example.org/needs.json' } } }"
  writeFileSync(join(root, 'milepost.config.mjs'), fewer)
  expect((await milepost(root, 'pins check')).out).toMatchInlineSnapshot(`
    "info[invalid-lock]: No project \`gov\` is named in the configuration.
     --> content/pins.lock.json:6:18
      |
    6 |       "project": "gov",
      |                  ^^^^^
      = help: \`milepost pins update\` takes it out of the lock.
      = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    info[invalid-lock]: 1 fault in the copy of \`tool\` \`latest\`; the first: Document without an id has no kind and id that can be written.
      --> content/pins.lock.json:19:18
       |
    19 |       "project": "tool",
       |                  ^^^^^^
       = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    2 infos in 3 documents, checked for 2026-11-20.
    "
  `)
  await milepost(root, 'pins update', { fetch: await serving() })
  expect(projectsIn(root)).toEqual(['tool latest'])
  expect(readdirSync(join(root, 'content/pins'))).toEqual(['tool-latest.project'])
})

test('check tells of an edited copy, of rows that were left out, and of a copy without a lock', async () => {
  const root = await locked()
  expect((await milepost(root, 'pins check')).out).toMatchInlineSnapshot(`
    "info[invalid-lock]: 1 fault in the copy of \`tool\` \`latest\`; the first: Document without an id has no kind and id that can be written.
      --> content/pins.lock.json:19:18
       |
    19 |       "project": "tool",
       |                  ^^^^^^
       = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    1 info in 3 documents, checked for 2026-11-20.
    "
  `)
  writeFileSync(join(root, 'content/pins/gov-1.2.project'), '{}')
  writeFileSync(join(root, 'content/pins/gov-0.9.project'), '{}')
  expect((await milepost(root, 'pins check')).out).toMatchInlineSnapshot(`
    "error[invalid-lock]: Unexpected 2 bytes in \`content/pins/gov-1.2.project\`, expected 293.
      --> content/pins.lock.json:11:16
       |
    11 |       "bytes": 293,
       |                ^^^
       = help: Run \`milepost pins update\`; the lock is written by it and by nobody else.
       = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    info[invalid-lock]: 1 fault in the copy of \`tool\` \`latest\`; the first: Document without an id has no kind and id that can be written.
      --> content/pins.lock.json:19:18
       |
    19 |       "project": "tool",
       |                  ^^^^^^
       = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    info[invalid-lock]: No pin of \`pins.lock.json\` names the copy \`content/pins/gov-0.9.project\`.
     --> content/pins/gov-0.9.project:1:1
      |
    1 | {}
      | ^
      = help: Remove it; nothing reads it.
      = see: https://milepost-dev.github.io/milepost/rules/invalid-lock/

    1 error and 2 infos in 3 documents, checked for 2026-11-20.
    "
  `)
  await milepost(root, 'pins update gov', { fetch: await serving() })
  expect((await milepost(root, 'pins check')).out).not.toContain('gov-1.2')
})

test('bump lists what another version drops or lacks, and moves with --apply', async () => {
  const root = await locked()
  const fetch = await serving()
  expect((await milepost(root, 'pins bump gov --to 1.3')).err).toMatchInlineSnapshot(`
    "milepost: The project \`gov\` \`1.3\` is not locked; run \`milepost pins update gov --to 1.3\`.
    "
  `)
  await milepost(root, 'pins update gov --to 1.3', { fetch })
  expect(projectsIn(root)).toEqual(['gov 1.2', 'gov 1.3 ahead', 'tool latest'])
  expect(await milepost(root, 'pins bump gov --to 1.3')).toMatchInlineSnapshot(`
    {
      "err": "Nothing was written; \`--apply\` moves the pins.
    ",
      "exit": 1,
      "out": "project  version    links    of them
    gov      1.2 → 1.3  2 links  1 breaks

    error[unknown-reference]: Cannot find document \`old\` in project \`gov\`.
     --> content/process/page.mdx:5:24
      |
    5 | See [[tool:REQ_1]] and [[gov:old]].
      |                        ^^^^^^^^^^^
      = see: https://milepost-dev.github.io/milepost/rules/unknown-reference/

    warning[needs-dropped]: Needs \`gov:e2e\`, which is \`cancelled\` and will not come; need something else, or drop this too.
     --> content/roadmap/items/mine.mdx:6:9
      |
    6 | needs: ["gov:e2e"]
      |         ^^^^^^^^^
    note: \`gov:e2e\` is \`cancelled\` here
     --> content/pins/gov-1.3.project:1:1
      |
    1 | {"format":"milepost-graph","version":1,"project":"acme/gov","documents":[{"kind":"item","id":"e2e","…
      | -
      = see: https://milepost-dev.github.io/milepost/rules/needs-dropped/

    1 error and 1 warning in 3 documents, checked for 2026-11-20.
    ",
    }
  `)
  expect(projectsIn(root)).toEqual(['gov 1.2', 'gov 1.3 ahead', 'tool latest'])
  const { err } = await milepost(root, 'pins bump gov --to 1.3 --apply')
  expect(err).toMatchInlineSnapshot(`
    "\`gov\` moved to \`1.3\`.
    "
  `)
  expect(projectsIn(root)).toEqual(['gov 1.3', 'tool latest'])
  expect(existsSync(join(root, 'content/pins/gov-1.2.project'))).toBe(false)
  expect((await milepost(root, 'pins bump gov --to 1.3 --apply')).err).toMatchInlineSnapshot(`
    "\`gov\` is at \`1.3\` already.
    "
  `)
})

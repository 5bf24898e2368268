import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

const PROJECT = {
  'plan/content/policies/quarterly.mdx': mdx(`title: Quarterly
from: 2022-01-01
major: 1
cadence: quarterly
aligned: [admin, flytekit]
independent: [idl]
docs: { aligned: minor, others: latest }`),
  'plan/content/releases/v1.3.mdx': mdx(`title: "1.3"
line: "1.3"
status: released
on: 2026-10-01
components: { admin: "1.3.0", flytekit: "1.3.0" }`),
  'plan/content/components/admin.mdx': mdx(
    'title: Admin\ndocs: { base: "https://docs.example.org/admin/en/v{version}/" }',
  ),
  'plan/content/components/flytekit.mdx': mdx(
    'title: Flytekit\ndocs: { base: "https://docs.example.org/kit/en/v{version}/", inventory: "https://docs.example.org/kit/en/v{version}/all.inv" }',
  ),
  'plan/content/components/idl.mdx': mdx(
    'title: IDL\ndocs: { base: "https://docs.example.org/idl/en/{version}/" }',
  ),
}

const CONF = `import os, sys
raise SystemExit("nobody runs this file")
# intersphinx_mapping = {"old": ("https://docs.example.org/admin/en/latest/", None)}
intersphinx_mapping = {
    "python": ("https://docs.python.org/3", None),
    'admin': ('https://docs.example.org/admin/en/latest', None),  # with a comment
    "kit": (
        "https://docs.example.org/kit/en/v1.2/",
        ("https://docs.example.org/kit/en/v1.2/all.inv", None),
    ),
    "idl": ("https://docs.example.org/idl/en/v1.1/", None),
    "fine": ("https://docs.example.org/admin/en/v1.3/", None),
    "made": (f"https://docs.example.org/admin/en/{os.environ['X']}/", None),
}
intersphinx_mapping["late"] = ("https://docs.example.org/admin/en/stable/", None)
`

const OTHER = {
  'other/docs/conf.py': CONF,
  'other/myst.yml': `version: 1
project:
  title: https://docs.example.org/admin/en/latest/
  references:
    admin: https://docs.example.org/admin/en/latest/ # not https://docs.example.org/admin/en/v1.0/
    kit:
      url: "https://docs.example.org/kit/en/v1.3/"
`,
  'other/mkdocs.yml': `plugins:
- mkdocstrings:
    handlers:
      python:
        inventories:
        - https://docs.example.org/kit/en/latest/objects.inv
        options: { extensions: [!!python/name:os.system] }
nav: [ https://docs.example.org/kit/en/latest/ ]
`,
}

const run = (root: string, words: string) => milepostIn(join(root, 'plan'), words.split(' '))

test('the settings of another repository are held to the policy, and none of them runs', async () => {
  const root = scratchProject({ ...PROJECT, ...OTHER })
  const { exit, out } = await run(root, 'pins check --in ../other')
  expect(exit).toBe(1)
  expect(out.replace(/\n {2,}= see.*/g, '')).toMatchInlineSnapshot(`
    "error[pin-disagrees]: \`admin\` leads to \`latest\` of \`admin\`, and the policy means \`1.3\`; write \`https://docs.example.org/admin/en/v1.3\`.
     --> docs/conf.py:6:16
      |
    6 |     'admin': ('https://docs.example.org/admin/en/latest', None),  # with a comment
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    error[pin-disagrees]: \`kit\` leads to \`1.2\` of \`flytekit\`, and the policy means \`1.3\`; write \`https://docs.example.org/kit/en/v1.3/\`.
     --> docs/conf.py:8:10
      |
    8 |         "https://docs.example.org/kit/en/v1.2/",
      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    error[pin-disagrees]: \`kit\` leads to \`1.2\` of \`flytekit\`, and the policy means \`1.3\`; write \`https://docs.example.org/kit/en/v1.3/all.inv\`.
     --> docs/conf.py:9:11
      |
    9 |         ("https://docs.example.org/kit/en/v1.2/all.inv", None),
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    error[pin-disagrees]: \`idl\` leads to \`1.1\` of \`idl\`, and the policy means \`latest\`; write \`https://docs.example.org/idl/en/latest/\`.
      --> docs/conf.py:11:14
       |
    11 |     "idl": ("https://docs.example.org/idl/en/v1.1/", None),
       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    error[pin-disagrees]: \`late\` leads to \`stable\` of \`admin\`, and the policy means \`1.3\`; write \`https://docs.example.org/admin/en/v1.3/\`.
      --> docs/conf.py:15:33
       |
    15 | intersphinx_mapping["late"] = ("https://docs.example.org/admin/en/stable/", None)
       |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    info[pin-disagrees]: Python computes 1 address of this mapping; write each as one text.
     --> docs/conf.py
      = no place: The file is read, and never run.

    error[pin-disagrees]: \`inventories\` leads to \`latest\` of \`flytekit\`, and the policy means \`1.3\`; write \`https://docs.example.org/kit/en/v1.3/objects.inv\`.
     --> mkdocs.yml:6:11
      |
    6 |         - https://docs.example.org/kit/en/latest/objects.inv
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    error[pin-disagrees]: \`admin\` leads to \`latest\` of \`admin\`, and the policy means \`1.3\`; write \`https://docs.example.org/admin/en/v1.3/\`.
     --> myst.yml:5:12
      |
    5 |     admin: https://docs.example.org/admin/en/latest/ # not https://docs.example.org/admin/en/v1.0/
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    7 errors and 1 info in 3 documents, checked for 2026-11-20.
    "
  `)
})

test('with --fix, they lead to what the policy means', async () => {
  const root = scratchProject({ ...PROJECT, ...OTHER })
  const { exit, err } = await run(root, 'pins check --in ../other --fix')
  expect(err).toContain('Wrote 7 addresses in `docs/conf.py`, `mkdocs.yml` and `myst.yml`.')
  expect(exit).toBe(0)
  const conf = readFileSync(join(root, 'other/docs/conf.py'), 'utf8')
  const lines = conf.split('\n').filter((line) => !CONF.split('\n').includes(line))
  expect(lines).toMatchInlineSnapshot(`
    [
      "    'admin': ('https://docs.example.org/admin/en/v1.3', None),  # with a comment",
      "        "https://docs.example.org/kit/en/v1.3/",",
      "        ("https://docs.example.org/kit/en/v1.3/all.inv", None),",
      "    "idl": ("https://docs.example.org/idl/en/latest/", None),",
      "intersphinx_mapping["late"] = ("https://docs.example.org/admin/en/v1.3/", None)",
    ]
  `)
  expect((await run(root, 'pins check --in ../other')).out).not.toContain('error')
})

test('a repository without such settings is an error, and so is --fix alone', async () => {
  const root = scratchProject({ ...PROJECT, 'other/README.md': 'x' })
  expect((await run(root, 'pins check --in ../other')).err).toContain(
    'Cannot find settings of docs in `../other`.',
  )
  expect((await run(root, 'pins check --fix')).err).toContain('Use `--fix` together with `--in`.')
})

test('the same mapping is exported for Sphinx and for MyST', async () => {
  const root = scratchProject(PROJECT)
  expect((await run(root, 'export intersphinx')).out).toMatchInlineSnapshot(`
    "# Written by \`milepost export\`. The versions follow the release policy.
    intersphinx_mapping = {
        "admin": ("https://docs.example.org/admin/en/v1.3/", None),
        "flytekit": ("https://docs.example.org/kit/en/v1.3/", "https://docs.example.org/kit/en/v1.3/all.inv"),
        "idl": ("https://docs.example.org/idl/en/latest/", None),
    }
    "
  `)
  expect((await run(root, 'export myst')).out).toMatchInlineSnapshot(`
    "# Written by \`milepost export\`. The versions follow the release policy.
    version: 1
    project:
      references:
        "admin": "https://docs.example.org/admin/en/v1.3/"
        "flytekit": "https://docs.example.org/kit/en/v1.3/"
        "idl": "https://docs.example.org/idl/en/latest/"
    "
  `)
})

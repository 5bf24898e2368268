import { expect, test } from 'vitest'
import { owners } from '../../plugins/imports/formats/owners.ts'
import { opentelemetry } from '../../plugins/imports/opentelemetry/format.ts'
import { importedFrom } from './vocabulary.ts'

test('the approvers of owner files become teams, one for all folders with the same', async () => {
  const { files, notes, summary, findings } = await importedFrom(owners, {
    OWNERS: 'approvers:\n  - ana\n',
    OWNERS_ALIASES: 'aliases:\n  docs-leads: [Cyd, ben]\n',
    'docs/OWNERS':
      'approvers: [docs-leads]\nreviewers: [dee]\noptions: { no_parent_owners: true }\n',
    'pkg/api/OWNERS': 'approvers: [ben, cyd]\n',
    'pkg/cli/OWNERS': 'filters:\n  ".*": { approvers: [ana] }\n',
    'pkg/odd/OWNERS': 'approvers: ["a b", eve]\n',
  })
  expect(files).toMatchInlineSnapshot(`
    {
      "groups/owners-docs.md": "---
    title: Owners of docs/
    type: team
    status: active
    leads:
      - person: ben
        role: lead
      - person: cyd
        role: lead
    assets:
      - repo: https://github.com/example/project
        paths:
          - docs/
          - pkg/api/
    ---

    Approves changes to docs/ and pkg/api/.
    ",
      "groups/owners-pkg-odd.md": "---
    title: Owners of pkg/odd/
    type: team
    status: active
    leads:
      - person: eve
        role: lead
    assets:
      - repo: https://github.com/example/project
        paths:
          - pkg/odd/
    ---

    Approves changes to pkg/odd/.
    ",
      "groups/owners.md": "---
    title: Owners of the repository
    type: team
    status: active
    leads:
      - person: ana
        role: lead
    assets:
      - repo: https://github.com/example/project
    ---

    Approves changes to the repository.
    ",
      "people.yaml": "ana:
      name: ana
    ben:
      name: ben
    cyd:
      name: cyd
    eve:
      name: eve
    ",
    }
  `)
  expect(notes).toMatchInlineSnapshot(`
    "docs/OWNERS:2:1 \`reviewers\` is left out.
    docs/OWNERS:3:1 \`options\` is left out.
    pkg/cli/OWNERS:1:1 \`filters\` is left out.
    pkg/cli/OWNERS:1:1 The file names no approvers; it is left out.
    pkg/odd/OWNERS:1:13 \`a b\` is not a handle; it is left out."
  `)
  expect(summary).toEqual(['4 owner files', '4 people'])
  expect(await findings()).toBe('')
})

test('owner files say nothing of their repository, so the configuration has to', async () => {
  const made = importedFrom(owners, { OWNERS: 'approvers: [ana]' }, { repository: '' })
  await expect(made).rejects.toThrow('as `repository` in the configuration')
})

test('projects of OpenTelemetry become working groups', async () => {
  const { files, notes, findings } = await importedFrom(opentelemetry, {
    'README.md': '# Projects\n',
    'packaging.md': `# System packages (phase 1)

## Background and description

See [the rules](../project-management.md) and ![a plan](plan.png).

## Deliverables

* A [repository](https://example.org/apt) for \`apt\`
  * and one for RPM
* [x] A release cadence

## Staffing / Help Wanted

#### Project Lead(s)

* [\`@ana\`](https://github.com/ana) (Example)

### SIG

[#otel-packaging](https://example.slack.com/archives/C0)
`,
    'completed-projects/http.md':
      '## Description\n\nText.\n\n### Required staffing\n\n* @ben project lead\n* @cyd domain expert\n',
  })
  expect(files['groups/packaging.md']).toMatchInlineSnapshot(`
    "---
    title: System packages (phase 1)
    type: wg
    status: active
    leads:
      - person: ana
        role: lead
    deliverables:
      - title: A repository for apt
      - title: A release cadence
    channels:
      slack: "#otel-packaging"
    milepost:
      allow:
        missing-section: Imported from a project of OpenTelemetry, which has other sections.
    ---

    ## Background and description

    See [the rules](https://github.com/open-telemetry/community/blob/main/project-management.md) and ![a plan](https://raw.githubusercontent.com/open-telemetry/community/main/projects/plan.png).

    ## Deliverables

    * A [repository](https://example.org/apt) for \`apt\`
      * and one for RPM
    * [x] A release cadence

    ## Staffing / Help Wanted

    #### Project Lead(s)

    * [\`@ana\`](https://github.com/ana) (Example)

    ### SIG

    [#otel-packaging](https://example.slack.com/archives/C0)
    "
  `)
  expect(files['groups/http.md']).toMatchInlineSnapshot(`
    "---
    title: Http
    type: wg
    status: retired
    leads:
      - person: ben
        role: lead
    milepost:
      allow:
        field-missing: Imported from a project of OpenTelemetry, which does not say it.
        missing-section: Imported from a project of OpenTelemetry, which has other sections.
    ---

    ## Description

    Text.

    ### Required staffing

    * @ben project lead
    * @cyd domain expert
    "
  `)
  expect(notes).toMatchInlineSnapshot(
    `"completed-projects/http.md:1:1 http: it became \`retired\`; nobody says when it ended."`,
  )
  expect(await findings()).toBe('')
})

import { ownRevision, repositoryName, version } from '../../outside/manifest.ts'
import { yamlText } from './source-text.ts'

/** The workflow that checks, as a path in the repository. */
const WORKFLOW = '.github/workflows/milepost.yml'

/** The workflow that comments on pull requests, as a path in the repository. */
const COMMENT_WORKFLOW = '.github/workflows/milepost-comment.yml'

/** The actions that workflows use, by hash: somebody can move a tag, but not a hash. */
export const ACTIONS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  node: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  upload: 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
} as const

/** The workflows that check pull requests, by path in the repository. */
export function checkWorkflows(folder: string): Readonly<Record<string, string>> {
  return { [WORKFLOW]: checking(folder), [COMMENT_WORKFLOW]: COMMENTING }
}

/** Writes a workflow that checks every pull request of a project, those of strangers included. */
function checking(folder: string): string {
  const root =
    folder === '' ? '' : `    with:\n      root: ${yamlText(folder.replace(/\/$/, ''))}\n`
  return `# Shows the mistakes in documents at their lines in a pull request. It is safe for strangers: the
# configuration is that of the base branch, and no code of the pull request runs.
name: Milepost

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

concurrency:
  group: milepost-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  check:
    uses: ${called('check')}
${root}`
}

/** Names a workflow of ours by the commit that this code was built from. */
function called(workflow: string): string {
  const path = `${repositoryName}/.github/workflows/${workflow}.yml`
  return ownRevision ? `${path}@${ownRevision} # v${version}` : `${path}@v${version}`
}

const COMMENTING = `# Writes what the check found into one comment on the pull request, and keeps it up to date. It runs
# after the check, with the workflow of the main branch, and no code of the pull request runs.
name: Milepost comment

on:
  workflow_run:
    workflows: [Milepost]
    types: [completed]

permissions:
  actions: read
  contents: read
  pull-requests: write

jobs:
  comment:
    uses: ${called('comment')}
`

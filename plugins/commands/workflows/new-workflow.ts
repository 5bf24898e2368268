import { alternatives, code, didYouMean } from '../../basics/wording.ts'
import { checkWorkflows } from './check-workflows.ts'
import { type DocumentsPlace, previewWorkflow } from './preview-workflow.ts'
import { refuseVariables } from './source-text.ts'

/** The facts of a project that its workflows repeat. */
export interface WorkflowFacts extends DocumentsPlace {
  /** The label of a new issue. */
  readonly label: string
}

/** The files of each workflow, by path from the root of the repository. */
const WORKFLOWS: Readonly<
  Record<string, (facts: WorkflowFacts) => Readonly<Record<string, string>>>
> = {
  check: ({ folder }) => checkWorkflows(folder),
  preview: (facts) => ({ '.github/workflows/preview.yml': previewWorkflow(facts) }),
  triage: ({ label }) => ({
    '.github/workflows/untriaged.yml': labelling(label),
    '.github/ISSUE_TEMPLATE/issue.yml': issueForm(label),
  }),
  'pull-request': () => ({ '.github/pull_request_template.md': PULL_REQUEST }),
}

/** Returns the files of a workflow, or of `all`. Throws for a name that is none. */
export function workflowFiles(name: string, facts: WorkflowFacts): ReadonlyMap<string, string> {
  const names = Object.keys(WORKFLOWS)
  const chosen = name === 'all' ? names : names.filter((each) => each === name)
  if (chosen.length === 0) {
    const known = alternatives([...names, 'all'])
    throw new Error(`Unknown workflow ${code(name)}${didYouMean(name, names)} There are ${known}.`)
  }
  if (facts.label.includes('${{')) {
    throw new Error(`Unexpected label ${code(facts.label)}: a workflow would compute its value.`)
  }
  refuseVariables(facts.folder)
  refuseVariables(facts.content)
  const files = chosen.flatMap((each) => Object.entries(WORKFLOWS[each]?.(facts) ?? {}))
  return new Map(files)
}

/** Writes a workflow that gives each new issue its label, whatever its author did with the form. */
function labelling(label: string): string {
  return `# Labels each new issue, so that the next triage finds it. It runs no code of the repository.
name: Untriaged

on:
  issues:
    types: [opened, reopened]

permissions:
  issues: write

jobs:
  label:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - run: gh issue edit "$NUMBER" --repo "$REPOSITORY" --add-label "$LABEL"
        env:
          GH_TOKEN: \${{ github.token }}
          NUMBER: \${{ github.event.issue.number }}
          REPOSITORY: \${{ github.repository }}
          LABEL: ${yaml(label)}
`
}

function issueForm(label: string): string {
  return `name: Issue
description: Something is wrong, or missing
labels: [${yaml(label)}]
body:
  - type: textarea
    id: what
    attributes:
      label: What happens, or what is missing?
    validations:
      required: true
  - type: textarea
    id: why
    attributes:
      label: What do you want to do, and who else does?
`
}

const PULL_REQUEST = `<!-- Every change belongs to an issue. -->
Closes #

- [ ] A large change names its accepted proposal: RFC
- [ ] A change that users notice comes with documentation
- [ ] The owners of the changed files are asked for a review
`

/** Writes a text as a value in YAML. A JSON string is one. */
function yaml(text: string): string {
  return JSON.stringify(text)
}

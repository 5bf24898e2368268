import type { FoundProject } from './found-project.ts'
import { yamlText } from './source-text.ts'

/** The workflow, as a path in the repository. */
export const WORKFLOW = '.github/workflows/milepost.yml'

/** The actions that the workflow uses, by hash: somebody can move a tag, but not a hash. */
export const ACTIONS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  node: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
} as const

/** The lines of the workflow that are the same in every project. */
const HEAD = [
  '# Shows the mistakes in documents at their lines in a pull request. It is safe for strangers: the',
  '# configuration is that of the base branch, and no script of a package runs.',
  'name: Milepost',
  '',
  'on:',
  '  pull_request:',
  '  push:',
  '    branches: [main, master]',
  '',
  'permissions:',
  '  contents: read',
  '',
  'jobs:',
  '  check:',
  '    runs-on: ubuntu-latest',
  '    timeout-minutes: 10',
  '    steps:',
] as const

/**
 * Writes a workflow that checks every pull request, those of strangers included: it runs no code of
 * theirs, and has no right and no secret.
 */
export function workflowOf({ folder, packages }: FoundProject): string {
  const { install, run, lock } = COMMANDS[packages.name]
  const within = (place: string) =>
    place === '' ? [] : [`        working-directory: ${yamlText(place.replace(/\/$/, ''))}`]
  return [
    ...HEAD,
    `      - uses: ${ACTIONS.checkout}`,
    '        with:',
    '          fetch-depth: 0',
    '          persist-credentials: false',
    `      - uses: ${ACTIONS.node}`,
    '        with:',
    '          node-version: 24',
    ...(packages.name === 'npm'
      ? ['          cache: npm', ...cachePath(packages.folder, lock)]
      : ['      - run: corepack enable']),
    `      - run: ${install}`,
    ...within(packages.folder),
    `      - run: ${run} check --format github --config-from "$BASE" --base "$BASE"`,
    ...within(folder),
    '        env:',
    `          BASE: ${'$'}{{ github.event.pull_request.base.sha || github.sha }}`,
    '',
  ].join('\n')
}

function cachePath(folder: string, lock: string): readonly string[] {
  return folder === '' ? [] : [`          cache-dependency-path: ${yamlText(folder + lock)}`]
}

const COMMANDS = {
  npm: { install: 'npm ci --ignore-scripts', run: 'npx milepost', lock: 'package-lock.json' },
  pnpm: {
    install: 'pnpm install --frozen-lockfile --ignore-scripts',
    run: 'pnpm exec milepost',
    lock: 'pnpm-lock.yaml',
  },
  yarn: {
    install: 'yarn install --immutable --mode=skip-build',
    run: 'yarn milepost',
    lock: 'yarn.lock',
  },
} as const

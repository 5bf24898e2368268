import { globSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'
import { SummaryReporter } from './tests/summary-reporter.ts'

/**
 * Rooms whose tests leave nothing behind in their process: no variable of the environment, no
 * current folder, no replaced module. Their files share a process, which loads the engine once.
 */
const SHARED = [
  'api',
  'basics',
  'changes',
  'cli',
  'clocks',
  'commands',
  'diagrams',
  'documents',
  'editing',
  'engine',
  'entries',
  'exports',
  'graph',
  'imports',
  'inventories',
  'kinds',
  'links',
  'lsp',
  'markdown',
  'mcp',
  'outside',
  'projects',
  'queries',
  'rendering',
  'reports',
  'rules',
  'seeds',
  'versions',
  'views',
  'words',
]

/**
 * Files of these rooms that need a process of their own: each replaces something that others read, or
 * measures its process.
 */
const ALONE = [
  'tests/diagrams/mermaid.test.ts',
  'tests/engine/git-tricks.test.ts',
  'tests/engine/pins/interrupted.test.ts',
  'tests/engine/revision-config.test.ts',
  'tests/outside/files/held-lock.test.ts',
  'tests/outside/files/mounted-folder.test.ts',
  'tests/outside/git/**',
  'tests/outside/parsing/**',
  'tests/outside/released-memory.test.ts',
]

const SHARED_FILES = globSync(
  SHARED.map((room) => `tests/${room}/**/*.test.ts`),
  { exclude: ALONE },
)

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    chaiConfig: { truncateThreshold: 0 },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: SHARED_FILES,
          isolate: false,
          globalSetup: 'tests/fresh-build.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...SHARED_FILES],
          globalSetup: 'tests/fresh-build.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          // A test visits dozens of pages, and the machine may have other work.
          testTimeout: 120_000,
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/fresh-build.ts', 'tests/site/setup.ts'],
        },
      },
    ],
    reporters: ['default', new SummaryReporter()],
  },
})

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { item, roadmap } from '../views/project.ts'
import { mdx } from '../vocabulary.ts'

/** A few sound documents that name one another. */
export const DOCUMENTS = {
  'content/people.yaml': 'ada:\n  name: Ada\n',
  'content/roadmap/plan.mdx': roadmap(['tests', 'release']),
  'content/roadmap/items/tests.mdx': item(
    'Tests run alone',
    ['planned 2027-Q1'],
    'owners: [ada]\ntracking: https://example.org/1\nneeds: [release]\naliases: [old-tests]',
  ),
  'content/roadmap/items/release.mdx': item(
    'Releases are cheap',
    ['planned 2027-Q1'],
    'owners: [ada]\ntracking: https://example.org/2',
  ),
  'content/process/planning.mdx': mdx('title: Planning', 'It begins with [[release]].'),
} as const

const CONFIG = `import starlight from '@astrojs/starlight'
import { milepost } from '../build/astro/index.js'

export default {
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [
    starlight({
      title: 'Test',
      sidebar: [{ label: 'The plan', link: '/roadmap/plan/' }],
    }),
    milepost({ today: '2026-11-20' }),
  ],
}
`

/** The configuration of a site whose pages have a content security policy. */
export const WITH_POLICY = CONFIG.replace('export default {', '$& security: { csp: true },')

const CONTENT_CONFIG = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'
import config from '../milepost.config.ts'
import { milepostCollections } from '../../build/astro/index.js'

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  ...milepostCollections(config),
}
`

const SETTINGS = {
  'astro.config.mjs': CONFIG,
  'milepost.config.ts': 'export default {}\n',
  'src/content.config.ts': CONTENT_CONFIG,
  'src/content/docs/about.md': '---\ntitle: About\n---\n\nNot a document.\n',
} as const

type Files = Readonly<Record<string, string | Uint8Array>>
type Env = Readonly<Record<string, string>>

export interface TestProject extends Disposable {
  readonly root: string
  write(files: Files): void
  remove(path: string): void
  read(path: string): string
  /** The HTML of a page of the built site; undefined where none was written. */
  page(address: string): string | undefined
  /** `LARGEST_FILE` in the environment: the system lets no file grow larger, in blocks of 512 bytes. */
  build(env?: Env): Promise<Ran>
  /** Another command of Astro that ends by itself. */
  run(command: 'build' | 'sync'): Promise<Ran>
  /** A build that gets a signal as soon as it has printed this. */
  interrupt(signal: NodeJS.Signals, at: string): Promise<{ readonly output: string }>
  /** A development server; \`output\` is all that it printed so far. */
  dev(port: number): { readonly output: () => string } & Disposable
}

/** The exit code of a command, and all that it printed. */
export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** A small site in a folder of its own, beside the packages that it is built with. */
export function project(files: Files): TestProject {
  const site = projectIn(mkdtempSync(join(process.cwd(), '.milepost-test-')))
  site.write({ ...SETTINGS, ...files })
  return site
}

/** The site that is in a folder. */
export function projectIn(root: string): TestProject {
  const write = (some: Files) => {
    for (const [path, text] of Object.entries(some)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
    page(address) {
      const file = join(root, 'dist', address, 'index.html')
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    },
    build: (more) => ran(astro(root, ['build'], more)),
    run: (command) => ran(astro(root, [command])),
    async interrupt(signal, at) {
      const { process: child, output } = astro(root, ['build'])
      const look = () => output().includes(at) && child.kill(signal)
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', look)
      await new Promise((ended) => child.on('close', ended))
      return { output: output() }
    },
    dev(port) {
      const { process: child, output } = astro(root, ['dev', '--port', String(port)])
      return { output, [Symbol.dispose]: () => void child.kill('SIGKILL') }
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Many times what a test's site takes on a busy machine: a build that is not over by then hangs. */
const LONGEST_BUILD_MS = 600_000

/** With them, Astro would build for a development server at the top of its host. */
const OF_THE_RUNNER = ['NODE_ENV', 'VITEST', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'FORCE_COLOR']

/** A variable of this name hides Astro's own from pages. A project's environment may have one. */
const MODE = { MODE: 'test' }

/** The environment of a command that is not to know that a test runs it. */
export function outsideTests(more: Env = {}): NodeJS.ProcessEnv {
  const own = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...MODE, ...more }
  const env = { ...process.env, ...own }
  for (const name of OF_THE_RUNNER) Reflect.deleteProperty(env, name)
  return env
}

async function ran({ process: child, output }: ReturnType<typeof astro>): Promise<Ran> {
  const code = await new Promise<number | null>((ended) => child.on('close', ended))
  return { code, output: output() }
}

function astro(root: string, args: readonly string[], more: Env = {}) {
  const bin = join('node_modules', 'astro', 'bin', 'astro.mjs')
  const env = outsideTests(more)
  const limit = `ulimit -f ${more['LARGEST_FILE'] ?? 'unlimited'}; exec "$@"`
  const words = [process.execPath, bin, ...args, '--root', root]
  const child: ChildProcess = spawn('sh', ['-c', limit, 'sh', ...words], {
    env,
    ...(args[0] === 'build' && { timeout: LONGEST_BUILD_MS, killSignal: 'SIGKILL' }),
  })
  let text = ''
  child.stdout?.on('data', (chunk) => {
    text += chunk
  })
  child.stderr?.on('data', (chunk) => {
    text += chunk
  })
  return { process: child, output: () => text }
}

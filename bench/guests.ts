import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { follow, PACKAGE_FILE, write } from '../tests/guides/following.ts'
import { GUIDES, startOf } from '../tests/guides/guides.ts'
import { STARLIGHT_SITE } from '../tests/guides/starlight-site.ts'

/**
 * Packs the package once, installs it with npm into sites and scripts of every shape, builds them and
 * looks at the pages: `node bench/guests.ts [name]`. It also follows the guides with npm. It needs a
 * network, and exits with 1 when something is not as it should be.
 */
const [wanted] = process.argv.slice(2)
const shop = mkdtempSync(join(tmpdir(), 'milepost-guests-'))
const TARBALL = join(shop, PACKAGE_FILE)

interface Guest {
  readonly files: Readonly<Record<string, string>>
  readonly command: readonly string[]
  /** Files that are there afterwards, each with a text that it holds. */
  readonly holds: Readonly<Record<string, string>>
}

const DOCUMENTS = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/process/planning.md': '---\ntitle: Planning\n---\n\nSee [[other]].\n',
  'content/process/other.md': '---\ntitle: Other\n---\n\nText.\n',
}
const BUILD = ['npx', 'astro', 'build']
const SITE = { astro: '^7.3.5', '@astrojs/starlight': '^0.42.4' }

const GUESTS: Readonly<Record<string, Guest>> = {
  'stock Starlight': starlight({}, SITE),
  'the oldest Astro and Starlight': starlight(
    {},
    { astro: '7.2.10', '@astrojs/starlight': '0.42.0' },
  ),
  'own pages and two languages': starlight(
    {
      'src/content/docs/components/index.md': '---\ntitle: Ours\n---\n\nOUR COMPONENTS\n',
      'astro.config.mjs': configWith(
        "locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français', lang: 'fr' } },",
      ),
    },
    SITE,
    {
      'dist/components/index.html': 'OUR COMPONENTS',
      'dist/fr/process/planning/index.html': 'Planning',
    },
  ),
  "build.format 'preserve'": starlight(
    { 'astro.config.mjs': configWith('', "build: { format: 'preserve' }, ") },
    SITE,
  ),
  'Astro without Starlight': {
    files: {
      ...DOCUMENTS,
      'package.json': manifest({ astro: '^7.3.5', '@astrojs/markdown-remark': '^7.3.1' }),
      'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { remarkMilepost } from 'milepost/remark'

export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [[remarkMilepost, { base: 'https://gov.example.org/' }]] }) },
})
`,
      'src/pages/index.md': 'OUR FRONT leads to [[planning]].\n',
    },
    command: BUILD,
    holds: { 'dist/index.html': 'https://gov.example.org/process/planning/' },
  },
  'a unified script': {
    files: {
      ...DOCUMENTS,
      'package.json': manifest({
        unified: '^11.0.5',
        'remark-parse': '^11.0.0',
        'remark-stringify': '^11.0.0',
      }),
      'run.mjs': `import { writeFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { remarkMilepost } from 'milepost/remark'

const file = await unified().use(remarkParse).use(remarkMilepost).use(remarkStringify).process('See [[planning]].')
writeFileSync('out.md', String(file))
`,
    },
    command: ['node', 'run.mjs'],
    holds: { 'out.md': '/process/planning/' },
  },
  'the command line alone': {
    files: { ...DOCUMENTS, 'package.json': manifest({}) },
    command: ['npx', 'milepost', 'check'],
    holds: {},
  },
}

let failed = 0
try {
  pack()
  for (const [name, guest] of Object.entries(GUESTS)) if (isWanted(name)) visit(name, guest)
  for (const name of Object.keys(GUIDES)) if (isWanted(name)) followed(name)
} finally {
  rmSync(shop, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

function isWanted(name: string): boolean {
  return wanted === undefined || name.includes(wanted)
}

function pack(): void {
  mkdirSync(join(shop, 'vendor'))
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', join(shop, 'vendor')]
  execFileSync('npm', words, { cwd: resolve(import.meta.dirname, '..') })
}

function manifest(dependencies: Readonly<Record<string, string>>): string {
  const all = { ...dependencies, milepost: `file:${TARBALL}` }
  return JSON.stringify({ private: true, type: 'module', dependencies: all })
}

function configWith(options: string, top = ''): string {
  return `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { milepost } from 'milepost/astro'

export default defineConfig({
  ${top}integrations: [starlight({ title: 'Ours', ${options} plugins: [milepost()] })],
})
`
}

function starlight(
  files: Readonly<Record<string, string>>,
  packages: Readonly<Record<string, string>>,
  holds: Readonly<Record<string, string>> = {},
): Guest {
  return {
    files: {
      ...STARLIGHT_SITE,
      ...DOCUMENTS,
      'astro.config.mjs': configWith(''),
      ...files,
      'package.json': manifest(packages),
    },
    command: BUILD,
    holds: { 'dist/index.html': 'OUR FRONT', ...holds },
  }
}

function visit(name: string, { files, command, holds }: Guest): void {
  const root = mkdtempSync(join(shop, 'guest-'))
  write(root, files)
  const [program = '', ...words] = command
  const install = run(root, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'])
  const built = install.status === 0 ? run(root, program, words) : install
  const wrong = Object.entries(holds).filter(([file, text]) => !isHeld(join(root, file), text))
  const planning = globSync('dist/**/planning{.html,/index.html}', { cwd: root })
  const packages = globSync('node_modules/**/package.json', { cwd: root }).filter((file) =>
    /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file),
  )
  const starlights = packages.filter((file) => file.endsWith('@astrojs/starlight/package.json'))
  const size = run(root, 'du', ['-sm', 'node_modules']).stdout.split('\t')[0]
  const isSound = built.status === 0 && wrong.length === 0 && starlights.length <= 1
  if (!isSound) failed += 1
  console.log(
    `${isSound ? 'ok ' : 'BAD'} ${name}: ${size} MB, ${packages.length} packages, ${starlights.length} Starlight, ${planning.length} pages of a document`,
  )
  if (!isSound)
    console.log(`${built.stdout}${built.stderr}\n${wrong.map(([file]) => file).join('\n')}`)
  rmSync(root, { recursive: true, force: true })
}

function isHeld(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(text)
}

function run(cwd: string, program: string, words: readonly string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  return spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26 })
}

function followed(name: string): void {
  const root = mkdtempSync(join(shop, 'guide-'))
  startOf(name, { root, env: {} })
  cpSync(TARBALL, join(root, PACKAGE_FILE))
  const guide = readFileSync(
    resolve(import.meta.dirname, `../src/content/docs/guides/${name}.md`),
    'utf8',
  )
  const wrong = follow(guide, { root, env: {} })
  if (wrong !== '') failed += 1
  console.log(`${wrong === '' ? 'ok ' : 'BAD'} the guide ${name}${wrong && `\n${wrong}`}`)
  rmSync(root, { recursive: true, force: true })
}

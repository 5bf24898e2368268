import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deadLinks } from '../tests/astro/dead-links.ts'
import { openBrowser } from '../tests/browser.ts'
import { follow, PACKAGE_FILE, write } from '../tests/guides/following.ts'
import { GUIDES, startOf } from '../tests/guides/guides.ts'
import { serve } from '../tests/server.ts'
import { type Guest, guests } from './guest-sites.ts'

/**
 * Packs the package once, installs it with npm into sites and scripts of every shape, builds them and
 * looks at the pages, their links and a picture in the browser: `node bench/guests.ts [name]`. It also
 * follows the guides with npm. It needs a network, and exits with 1 when something is not as it should
 * be.
 */
const [wanted] = process.argv.slice(2)
const shop = mkdtempSync(join(tmpdir(), 'milepost-guests-'))
const TARBALL = join(shop, PACKAGE_FILE)

/** The addresses of issues, which no site of a guest has. */
const TRACKED = ['/one', '/two']

let failed = 0
try {
  pack()
  for (const [name, guest] of Object.entries(guests(TARBALL))) {
    if (isWanted(name)) await visit(name, guest)
  }
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

async function visit(name: string, guest: Guest): Promise<void> {
  const root = mkdtempSync(join(shop, 'guest-'))
  write(root, guest.files)
  const install = run(root, ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline'])
  const at = join(root, guest.at ?? '.')
  const wrong = install.status === 0 ? ranWrong(at, guest) : [install.stderr]
  if (wrong.length === 0) {
    const missing = Object.entries(guest.holds).filter(
      ([file, text]) => !isHeld(join(at, file), text),
    )
    wrong.push(...missing.map(([file]) => `${file} is not as it should be`))
    if (existsSync(join(at, 'dist/_astro')))
      wrong.push(...(await siteWrong(join(at, 'dist'), guest)))
  }
  const packages = globSync('**/node_modules/{*,@*/*}/package.json', { cwd: root })
  const starlights = packages.filter((file) => file.endsWith('@astrojs/starlight/package.json'))
  if (starlights.length > 1) wrong.push(`${starlights.length} Starlights`)
  const size = run(root, ['du', '-sm', 'node_modules']).stdout.split('\t')[0]
  if (wrong.length > 0) failed += 1
  console.log(
    `${wrong.length === 0 ? 'ok ' : 'BAD'} ${name}: ${size} MB, ${packages.length} packages`,
  )
  for (const line of wrong) console.log(line)
  rmSync(root, { recursive: true, force: true })
}

/** Runs the commands of a guest; returns the output of those that ended in another way than they should. */
function ranWrong(at: string, { commands, refused }: Guest): string[] {
  return commands.flatMap((command) => {
    const { status, stdout, stderr } = run(at, command)
    const isRight = refused === undefined ? status === 0 : status !== 0
    const output = `${stdout}${stderr}`
    return isRight && output.includes(refused ?? '') ? [] : [`${command.join(' ')}\n${output}`]
  })
}

/** Returns the links of a site that lead nowhere, and what is wrong with its picture in a browser. */
async function siteWrong(dist: string, { dead: ofStarlight }: Guest): Promise<string[]> {
  const dead = deadLinks(dist, 'https://example.org').filter(
    (link) => !TRACKED.includes(link) && !ofStarlight?.test(link),
  )
  const wrong = dead.map((link) => `${link} leads nowhere`)
  const server = await serve(dist)
  const browser = await openBrowser()
  try {
    const tab = await browser.newPage()
    const page = existsSync(join(dist, 'drawn.html')) ? 'drawn.html' : 'drawn/'
    if (!existsSync(join(dist, page))) return wrong
    await tab.goto(server.url + page)
    const boxes = await tab
      .locator('svg.diagram .diagram-box')
      .evaluateAll((all) =>
        all.map((box) => [
          box.getBoundingClientRect().width > 40,
          getComputedStyle(box).strokeWidth,
        ]),
      )
    const isDrawn =
      boxes.length === 2 && boxes.every(([isWide, width]) => isWide && width !== '1px')
    return isDrawn ? wrong : [...wrong, `The picture has the boxes ${JSON.stringify(boxes)}`]
  } finally {
    await browser.close()
    await server.close()
  }
}

function isHeld(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(text)
}

function run(cwd: string, [program = '', ...words]: readonly string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  return spawnSync(program, words, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 300_000,
  })
}

function followed(name: string): void {
  const root = mkdtempSync(join(shop, 'guide-'))
  startOf(name, { root, env: {} }, TARBALL)
  const guide = readFileSync(
    resolve(import.meta.dirname, `../src/content/docs/guides/${name}.md`),
    'utf8',
  )
  const wrong = follow(guide, { root, env: {} })
  if (wrong !== '') failed += 1
  console.log(`${wrong === '' ? 'ok ' : 'BAD'} the guide ${name}${wrong && `\n${wrong}`}`)
  rmSync(root, { recursive: true, force: true })
}

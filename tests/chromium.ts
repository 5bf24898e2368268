import { execFileSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Chromium {
  readonly executablePath: string
  readonly env?: Readonly<Record<string, string>>
}

const PACKAGE = 'node_modules/@sparticuz/chromium/package.json'
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`

/**
 * Makes the package believe that it runs on Lambda, so that it unpacks all system libraries too.
 */
const AS_ON_LAMBDA = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }

/** Unpacks the Chromium in our packages, once. It runs on Linux on x64. */
export function unpackChromium(): Chromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Cannot find a Chromium; set CHROMIUM_PATH to one.')
  }
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  const folder = join(cacheFolder(), `chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  const executablePath = join(folder, 'chromium')
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') }
  if (hasLibraries(executablePath)) return { executablePath, env: fonts }
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

/**
 * Returns a folder beside the packages, or a temporary folder of this user when that is not
 * writable.
 */
function cacheFolder(): string {
  const beside = resolve('node_modules/.cache/milepost')
  const user = process.getuid?.() ?? 0
  const temporary = join(tmpdir(), `milepost-${user}`)
  const folder = [beside, temporary].find((path) => isOwn(path, user))
  if (!folder) throw new Error(`Cannot write to ${beside} nor to ${temporary}.`)
  return folder
}

function isOwn(folder: string, user: number): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return statSync(folder).uid === user
  } catch {
    return false
  }
}

/**
 * Unpacks into a temporary folder and renames it, so that parallel processes never see half of it.
 */
function unpackInto(folder: string): void {
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial)
  execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    env: { ...process.env, ...AS_ON_LAMBDA, TMPDIR: partial },
  })
  writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontConfiguration(folder))
  try {
    renameSync(partial, folder)
  } catch (cause) {
    rmSync(partial, { recursive: true })
    if (!existsSync(folder)) throw cause
  }
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function hasLibraries(program: string): boolean {
  try {
    return !execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return false
  }
}

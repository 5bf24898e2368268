import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type Chromium, unpackChromium } from './chromium.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const USUAL_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Root cannot use the sandbox, and the pages are our own. The other flags keep Chromium off the
 * network.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Opens a headless Chromium: the one at `CHROMIUM_PATH`, else the machine's, else Playwright's,
 * else the one in the packages. The caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ARGUMENTS })
}

function findChromium(): Chromium {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return { executablePath: chosen }
  const installed = candidates().find(isProgram)
  return installed ? { executablePath: installed } : unpackChromium()
}

function candidates(): string[] {
  const folders = [...(process.env['PATH']?.split(delimiter) ?? []), ...USUAL_FOLDERS]
  const programs = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...programs, ...APPLICATIONS, chromium.executablePath()]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'rolldown'
import config from '../rolldown.config.ts'

/** Builds what `npm run prepare` builds into a folder of its own; returns the folder. */
export async function buildPackage(): Promise<string> {
  mkdirSync('.scratch', { recursive: true })
  const home = mkdtempSync(resolve('.scratch/built-'))
  cpSync('package.json', join(home, 'package.json'))
  await build({ ...config, output: { ...config.output, dir: join(home, 'build') } })
  return home
}

/** Packs a built package and installs it, with links to its dependencies, in a new project. */
export function installPacked(home: string): string {
  const types = ['-p', 'tsconfig.build.json', '--outDir', join(home, 'build')]
  execFileSync('node_modules/.bin/tsc', types)
  execFileSync('npm', ['pack', '--ignore-scripts', '--offline', '--silent'], { cwd: home })
  const project = join(home, 'project')
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, 'milepost'), { recursive: true })
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? ''
  const target = ['-C', join(modules, 'milepost'), '--strip-components=1']
  execFileSync('tar', ['-xzf', join(home, tarball), ...target])
  for (const name of readdirSync('node_modules')) {
    const isOwn = name === 'milepost' || name.startsWith('.')
    if (!isOwn) symlinkSync(resolve('node_modules', name), join(modules, name))
  }
  return project
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { parse } from 'yaml'

export interface WorkflowStep {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
}

/** The values that expressions of a workflow can name. */
export type Contexts = Readonly<Record<string, unknown>>

/** Reads the steps of an action, or of the only job of a workflow. */
export function stepsIn(path: string): readonly WorkflowStep[] {
  const file = parse(readFileSync(path, 'utf8'))
  if (file.runs) return file.runs.steps
  return Object.values<{ steps: readonly WorkflowStep[] }>(file.jobs)[0]?.steps ?? []
}

/** Computes the values of `${{ … }}` in a text: names with dots, joined by `||`. */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const values = expression.split(' || ').map((name) => lookUp(name.split('.'), contexts))
    return String(values.find((value) => value !== undefined && value !== '') ?? '')
  })
}

function lookUp(names: readonly string[], value: unknown): unknown {
  const [first, ...rest] = names
  if (first === undefined || typeof value !== 'object' || value === null) return value
  return lookUp(rest, Reflect.get(value, first))
}

export interface StepRun {
  readonly status: number | null
  readonly out: string
  /** The values that the step left for later steps. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface StepPlace {
  readonly cwd: string
  readonly contexts: Contexts
  readonly env?: Readonly<Record<string, string>>
  /** Programs that stand before those of this machine, as scripts by name. */
  readonly programs?: Readonly<Record<string, string>>
}

/** Runs the shell of a step as a runner does. */
export function runStep(step: WorkflowStep, { cwd, contexts, env, programs }: StepPlace): StepRun {
  const own = mkdtempSync(join(tmpdir(), 'milepost-step-'))
  const [output, summary] = [join(own, 'output'), join(own, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const bin = join(own, 'bin')
  mkdirSync(bin)
  for (const [name, script] of Object.entries(programs ?? {})) {
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 })
  }
  const given = Object.entries(step.env ?? {}).map(([name, value]) => [
    name,
    evaluate(value, contexts),
  ])
  const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? '']
  const { status, stdout, stderr } = spawnSync('bash', script, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
      ...Object.fromEntries(given),
    },
  })
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean)
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
  return { status, out: stdout + stderr, outputs, summary: readFileSync(summary, 'utf8') }
}

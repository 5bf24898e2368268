import type { FoundProject } from './found-project.ts'

/** The tasks of Visual Studio Code, as a path in the repository. */
export const TASKS = '.vscode/tasks.json'

/**
 * Writes a task of Visual Studio Code that runs the check and lists the findings under "Problems".
 */
export function editorTasks({ folder }: Pick<FoundProject, 'folder'>): string {
  const root = `${'$'}{workspaceFolder}${folder === '' ? '' : `/${folder.replace(/\/$/, '')}`}`
  const task = {
    label: 'milepost check',
    type: 'shell',
    command: 'npx milepost check --no-color',
    options: { cwd: root },
    presentation: { reveal: 'silent' },
    problemMatcher: {
      owner: 'milepost',
      fileLocation: ['relative', root],
      pattern: [
        { regexp: '^(error|warning|info)\\[([^\\]]+)\\]: (.*)$', severity: 1, code: 2, message: 3 },
        { regexp: '^\\s*--> (.+):(\\d+):(\\d+)$', file: 1, line: 2, column: 3 },
      ],
    },
  }
  return `${JSON.stringify({ version: '2.0.0', tasks: [task] }, null, 2)}\n`
}

/** Adds a button that copies a block of code of a document. */
export function copiesCode(body: HTMLElement): void {
  const { copy = '', copied = '' } = body.dataset
  const status = document.createElement('span')
  status.role = 'status'
  status.className = 'sr-only'
  body.append(status)
  for (const code of body.querySelectorAll('pre')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'mp-copy'
    button.textContent = copy
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''))
      status.textContent = copied
      button.textContent = copied
      setTimeout(() => {
        status.textContent = ''
        button.textContent = copy
      }, 2_000)
    })
    const box = document.createElement('div')
    box.className = 'mp-copied'
    code.before(box)
    box.append(code, button)
  }
}

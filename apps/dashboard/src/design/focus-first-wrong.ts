/** Moves the focus to the first field of a form that is marked as wrong, into sight, unfolding what it is in. Nothing where none is. */
export function focusFirstWrong(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')
  if (!field) return
  unfold(field)
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
}

function unfold(field: HTMLElement): void {
  const folded = field.closest<HTMLDetailsElement>('details:not([open])')
  if (!folded) return
  folded.open = true
  unfold(folded)
}

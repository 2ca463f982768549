import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'

interface Undo {
  label: string
  run: () => void
}

/** Shows a short message that disappears by itself. Do not use it for anything the reader must see. */
export function useToast(): (sentence: string, undo?: Undo) => void {
  const { add } = Toast.useToastManager()
  return (sentence, undo) =>
    void add({
      title: sentence,
      ...(undo && { actionProps: { children: undo.label, onClick: undo.run }, timeout: 10_000 }),
    })
}

export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={5000} limit={1}>
      {children}
      <Toast.Portal>
        {/* In the empty part of the header, which is always in sight: nothing of the page is covered. */}
        <Toast.Viewport className="fixed inset-x-4 top-1 z-50 grid justify-items-center sm:right-20 sm:left-auto sm:w-96">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} data-toast="" className="w-full data-limited:hidden">
      <Toast.Content className="flex motion-safe:animate-rise items-center gap-3 rounded-control bg-ink py-1.5 pr-1.5 pl-4 text-sm text-page shadow-raised">
        <Toast.Title className="flex-1 py-1" />
        {toast.actionProps && (
          <Toast.Action className="rounded-md px-2 py-1 font-medium underline underline-offset-3" />
        )}
        <Toast.Close
          render={
            <IconButton label="Dismiss" className="text-page hover:bg-page/15 hover:text-page">
              <X aria-hidden="true" />
            </IconButton>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ))
}

import { Provider, Root, Title, Viewport } from '@radix-ui/react-toast'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Say = (sentence: string) => void

const ToastContext = createContext<Say>(() => undefined)

/** Shows a short message that disappears by itself. Do not use it for anything the reader must see. */
export function useToast(): Say {
  return useContext(ToastContext)
}

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ id: number; sentence: string }[]>([])
  const say = useCallback((sentence: string) => {
    setShown((before) => [...before.slice(-2), { id: (before.at(-1)?.id ?? 0) + 1, sentence }])
  }, [])
  const drop = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id))
  return (
    <ToastContext value={say}>
      <Provider duration={5000} label="Notification">
        {children}
        {shown.map(({ id, sentence }) => (
          <Root
            key={id}
            onOpenChange={(open) => !open && drop(id)}
            className="rounded-md border border-line bg-ink px-4 py-2.5 text-sm text-page shadow-lg"
          >
            <Title>{sentence}</Title>
          </Root>
        ))}
        <Viewport className="fixed right-4 bottom-4 z-50 grid w-[min(22rem,calc(100vw-2rem))] gap-2" />
      </Provider>
    </ToastContext>
  )
}

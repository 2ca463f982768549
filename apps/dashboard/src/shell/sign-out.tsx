import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { signOut } from '../api/session.ts'
import { Button } from '../design/button.tsx'

export function SignOut() {
  const queries = useQueryClient()
  const router = useRouter()
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      queries.clear()
      await router.navigate({ to: '/sign-in' })
    },
  })
  return (
    <Button look="quiet" className="px-2" busy={leave.isPending} onClick={() => leave.mutate()}>
      Sign out
    </Button>
  )
}

import { createContext } from 'react'

/** Whether the frame around the page says that the gateway does not answer, so that no part of the page repeats it. */
export const LostIsSaid = createContext(false)

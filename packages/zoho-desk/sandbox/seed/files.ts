/** The files of the stories: a picture, a text, and a document that is neither. */
export function seedFile(name: string): { contentType: string; bytes: Buffer } {
  if (name.endsWith('.png')) return { contentType: 'image/png', bytes: Buffer.from(picture, 'base64') }
  if (name.endsWith('.jpg')) return { contentType: 'image/jpeg', bytes: Buffer.from(photo, 'base64') }
  if (name.endsWith('.pdf')) return { contentType: 'application/pdf', bytes: Buffer.from(document) }
  return { contentType: 'text/plain', bytes: Buffer.from(text) }
}

/** 24 x 16 pixels. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAANUlEQVR42mP48OYJVRDDCDRoS5QNBCGzIVxyDCLSFAIGYZpCjouw' +
  'mkK+1zA9OBrYo4GNBQEAcB+vsNyVS1EAAAAASUVORK5CYII='

/** One pixel. */
const photo =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
  'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

const text =
  'Tideline Homeware, packing list\n\n1 x Stoneware vase, tall (SV-210)\n2 x Sea glass candle (GC-044)\n'

const document =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

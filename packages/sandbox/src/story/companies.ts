/** Firms that customers work for, by the country in which they sit. */
export const companies: Readonly<Record<string, readonly string[]>> = {
  GB: ['Fernbank Interiors', 'Tidewater Cafés', 'Moorgate Legal', 'Hollis & Pryce'],
  US: ['Cascade Outfitters', 'Bluebird Dental Group', 'Summit Freight', 'Lakeshore Realty'],
  IE: ['Shannon Software', 'Ballymore Foods'],
  DE: ['Nordlicht Logistik', 'Brandt Maschinenbau', 'Kaya Gastro', 'Elbufer Architekten'],
  FR: ['Atelier Garnier', 'Maison Fontaine', 'Transports Moreau'],
  ES: ['Navarro Hoteles', 'Castillo Textil'],
  IT: ['Officine Colombo', 'Ferrara Vini'],
  NL: ['Bakker Bloemen', 'Van Dijk Events'],
  BR: ['Carvalho Cafés', 'Teixeira Engenharia'],
  JP: ['Mori Design', 'Kobayashi Trading'],
  AE: ['Khalil Contracting', 'Mansour Travel'],
  SE: ['Sjöberg Möbler'],
  IN: ['Kulkarni Analytics'],
}

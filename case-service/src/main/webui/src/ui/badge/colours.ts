/** Fill and ink of a staff badge by the pseudonym's first word; ink on fill is at least 7:1, in both themes. */
export const COLOURS: Record<string, readonly [fill: string, ink: string]> = {
  amber: ['#ffc72c', '#4a3000'],
  slate: ['#b8c4d4', '#1b2b40'],
  cedar: ['#f3b7a0', '#571c09'],
  indigo: ['#b9a7f0', '#26105e'],
  copper: ['#f0a77e', '#4d1d02'],
  olive: ['#c3d37a', '#2f3a04'],
  hazel: ['#e0c49a', '#4a2d09'],
  jade: ['#9fdc8f', '#0d3d1b'],
  rose: ['#f7b5c4', '#611028'],
  azure: ['#a4d2fa', '#052c52'],
  coral: ['#ffb3a3', '#5c1509'],
  ivory: ['#efe8d2', '#453c1d'],
  violet: ['#d3b1ee', '#3d1160'],
  russet: ['#e6a88a', '#46180a'],
  silver: ['#d0d3d8', '#2b3036'],
  scarlet: ['#ffb0ab', '#640b0b'],
  golden: ['#f7d154', '#4a3600'],
  mint: ['#b2ecd0', '#0b402b'],
  plum: ['#ddb3d6', '#501247'],
  cobalt: ['#a8bdf0', '#081430'],
  saffron: ['#f5c147', '#312407'],
  lilac: ['#dab0e8', '#240d2b'],
  ochre: ['#dcb674', '#2d210b'],
  umber: ['#d1ae94', '#271b11'],
  crimson: ['#f5a3b4', '#31070f'],
  fern: ['#abd7a2', '#152711'],
  sand: ['#e0cfae', '#29200f'],
  onyx: ['#acb0b9', '#1a1b1e'],
  pearl: ['#ebe8e5', '#201c18'],
  ruby: ['#f4afc6', '#310715'],
  topaz: ['#f2e0a6', '#312707'],
  sepia: ['#d1b89f', '#261c12'],
  maroon: ['#e0a3a3', '#2a0e0e'],
  cherry: ['#f9b4bd', '#31070d'],
  lemon: ['#f4eb71', '#312e07'],
  orchid: ['#ebade9', '#2d0b2c'],
  heather: ['#d5bddb', '#211424'],
  walnut: ['#cdad98', '#261a12'],
  apricot: ['#fac99e', '#311b07'],
  lavender: ['#baa8f0', '#120830'],
};

/** Any other first word gets a stable hue of its own. */
export function badgeColours(word: string): readonly [fill: string, ink: string] {
  const known = COLOURS[word.toLowerCase()];
  if (known) return known;
  let hash = 0;
  for (const char of word) hash = (hash * 31 + char.charCodeAt(0)) % 360;
  return [`hsl(${hash} 62% 80%)`, `hsl(${hash} 75% 16%)`];
}

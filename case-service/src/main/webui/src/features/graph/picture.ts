/** What a picture must know of how the page looks, since it stands alone. */
const STYLES = [
  'display',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const MARGIN = 16;
const LINE = 18;
/** Pixels of the picture for each of the page's. */
const SHARP = 2;
/** Longest side of a picture that browsers make, in pixels. */
const LARGEST = 8_000;

/** The drawing as an SVG by itself, with a line under it that says what it is; at the size at which it was laid out. */
export function svgOf(drawing: SVGSVGElement, caption: string): { text: string; width: number; height: number } {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original || !(element instanceof SVGElement)) return;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, style.getPropertyValue(name));
    for (const name of ['class', 'role', 'tabindex', 'aria-pressed']) element.removeAttribute(name);
  });
  for (const unseen of copy.querySelectorAll('[aria-hidden="true"]:not(svg)')) unseen.remove();
  const { width, height } = drawing.viewBox.baseVal;
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + LINE };
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`);
  copy.setAttribute('width', String(size.width));
  copy.setAttribute('height', String(size.height));
  copy.prepend(ground(drawing, size));
  copy.append(line(drawing, caption, height + LINE));
  return { text: new XMLSerializer().serializeToString(copy), ...size };
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function ground(drawing: SVGSVGElement, size: { width: number; height: number }): SVGElement {
  const colour = getComputedStyle(drawing).getPropertyValue('--pf-t--global--background--color--primary--default');
  return element('rect', { x: -MARGIN, y: -MARGIN, ...size, fill: colour.trim() || 'white' });
}

function line(drawing: SVGSVGElement, caption: string, y: number): SVGElement {
  const text = drawing.querySelector('.pb-graph-headings text');
  const style = text ? getComputedStyle(text) : undefined;
  const made = element('text', { x: 0, y, fill: style?.fill ?? 'black', 'font-size': 12 });
  made.style.fontFamily = style?.fontFamily ?? 'sans-serif';
  made.textContent = caption;
  return made;
}

/** The same as pixels. */
export async function pngOf(picture: { text: string; width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const scale = Math.min(SHARP, LARGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}

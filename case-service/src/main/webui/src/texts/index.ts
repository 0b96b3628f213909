import * as en from './en';

/** Every word that people read. A translation is another module of this shape. */
export type Texts = typeof en;

export const t: Texts = en;

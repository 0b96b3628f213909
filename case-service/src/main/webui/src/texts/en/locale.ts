/** As what numbers, dates and names of countries are written beside these words. */
export const locale: string = 'en-GB';

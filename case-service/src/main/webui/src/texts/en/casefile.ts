export const title = 'Case';

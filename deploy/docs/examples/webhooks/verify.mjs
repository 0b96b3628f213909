// Whether a webhook is Probity's and fresh: node verify.mjs ID TIMESTAMP SIGNATURES < BODY, with the secret in WEBHOOK_SECRET.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TOLERANCE_SECONDS = 300;

export function verify(secret, id, timestamp, signatures, body, nowSeconds) {
  if (Math.abs(nowSeconds - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
  const expected = Buffer.from(`v1,${mac.digest('base64')}`);
  // while one secret replaces another there are two signatures; compared in constant time
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const [id, timestamp, signatures] = process.argv.slice(2);
const genuine = verify(process.env.WEBHOOK_SECRET, id, timestamp, signatures, readFileSync(0), Date.now() / 1000);
console.log(genuine ? 'genuine' : 'not genuine');
process.exit(genuine ? 0 : 1);

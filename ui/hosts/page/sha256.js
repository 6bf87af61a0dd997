/* SHA-256 by hand: over plain http there is no crypto.subtle. */

/* The constants of FIPS 180-4: the first 32 bits behind the point of the cube roots of the first 64 primes, and of the
 * square roots of the first 8. */
const PRIMES = [];
for (let n = 2; PRIMES.length < 64; n += 1) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);
const behindThePoint = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
const ROUNDS = Int32Array.from(PRIMES, (prime) => behindThePoint(Math.cbrt(prime)));
const BEGIN = Int32Array.from(PRIMES.slice(0, 8), (prime) => behindThePoint(Math.sqrt(prime)));

const BREATH = 1 << 18; // bytes: after so many, whoever types has a turn

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export async function sha256(given) {
  const bytes = new Uint8Array(given);
  const size = (bytes.length + 72) & ~63; // with the 1 bit, and the length in 8 bytes, in whole blocks of 64
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(size - 4, (bytes.length * 8) >>> 0);
  const hash = Int32Array.from(BEGIN);
  for (let at = 0; at < size; at += BREATH) {
    if (at) await new Promise((fine) => setTimeout(fine));
    digest(hash, view, at, Math.min(size, at + BREATH));
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function digest(hash, view, from, to) {
  const w = new Int32Array(64);
  for (let at = from; at < to; at += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (let i = 0; i < 64; i += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }
}

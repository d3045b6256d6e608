// Files that publishers send, made here: a real picture, one that only says so, and one of any size.
import { deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The checksum of a PNG chunk. */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A cover: a picture of grey stripes under a dark head. */
export function png(width = 320, height = 440) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const shade = y < height / 5 ? 60 : y % 24 < 3 ? 150 : 240;
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)]);
  });
  const pixels = deflateSync(Buffer.concat(rows));
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

export const cover = (name = "cover.png") => ({ name, mimeType: "image/png", buffer: png() });

/** Text that calls itself a picture. */
export const notPicture = () => ({
  name: "cover.png",
  mimeType: "image/png",
  buffer: Buffer.from("This is a letter and no picture.\n".repeat(50)),
});

/** A picture of exactly so many bytes: what follows its end is ignored by all that show it. */
export function pictureOf(bytes, name) {
  const picture = png();
  return { name, mimeType: "image/png", buffer: Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]) };
}

// Writes what hyparquet reads of a Parquet file: a line of columns, then a line per row.
// Numbers that JSON cannot hold go as text: doubles by their bits, times in microseconds.

import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { createWriteStream } from 'node:fs';

const [from, to] = process.argv.slice(2);

const parsers = {
  timestampFromMicroseconds: (micros) => `${micros}`,
  dateFromDays: (days) => `${days}`,
};

const bits = new DataView(new ArrayBuffer(8));

function plain(value, type) {
  if (value === null || value === undefined) {
    return null;
  }
  if (type === 'DOUBLE') {
    bits.setFloat64(0, value);
    return bits.getBigInt64(0).toString();
  }
  return String(value);
}

/** The names that Parquet gives to types: physical, logical, and whether times are UTC. */
function typeOf({ type, logical_type: logical }) {
  return [type, logical?.type, logical?.unit, logical?.isAdjustedToUTC].filter((part) => part !== undefined).join(' ');
}

const file = await asyncBufferFromFile(from);
const metadata = await parquetMetadataAsync(file);
const elements = parquetSchema(metadata).children.map((child) => child.element);
const rows = await parquetReadObjects({ file, metadata, compressors, parsers });
if (BigInt(rows.length) !== metadata.num_rows) {
  throw new Error(`${rows.length} rows read, ${metadata.num_rows} promised`);
}
const out = createWriteStream(to);
out.write(`${JSON.stringify(elements.map((element) => [element.name, typeOf(element)]))}\n`);
for (const row of rows) {
  out.write(`${JSON.stringify(elements.map((element) => plain(row[element.name], element.type)))}\n`);
}
out.end();

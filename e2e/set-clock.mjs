// Loaded before a server that is to believe it is another day (NODE_OPTIONS=--import): its clock starts at SET_CLOCK (an
// instant in ISO 8601) and goes on from there, so that pages look the same whenever they are looked at.

const RealDate = Date;
const shift = RealDate.parse(process.env.SET_CLOCK ?? "") - RealDate.now();

if (Number.isFinite(shift)) {
  globalThis.Date = class extends RealDate {
    // The framework wraps the clock once more and takes over only what is the class's own.
    static UTC = RealDate.UTC;
    static parse = RealDate.parse;

    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + shift);
      else super(...given);
    }

    /** Times made before this file was loaded, or by native code, are times as well. */
    static [Symbol.hasInstance](value) {
      return value instanceof RealDate;
    }

    static now() {
      return RealDate.now() + shift;
    }
  };
}

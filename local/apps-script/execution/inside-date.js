/* Runs inside each fresh context: its clock is the virtual one, its time zone the script's. */
(function insideDate(clock, global) {
  'use strict';
  const RealDate = global.Date;

  /** Nobody looks at the clock any more once the execution is over. */
  function now() {
    const time = clock.now();
    if (time === null) throw new Error('Exceeded maximum execution time');
    return time;
  }

  const { prototype } = RealDate;
  const utc = {};
  for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    utc[`get${part}`] = prototype[`getUTC${part}`];
    utc[`set${part}`] = prototype[`setUTC${part}`];
  }
  utc.getDay = prototype.getUTCDay;

  /** A date whose UTC fields are what clocks in the script's time zone show. */
  function wall(date) {
    const time = date.getTime();
    return new RealDate(Number.isNaN(time) ? NaN : clock.toWall(time));
  }

  function define(name, value) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }

  for (const [name, method] of Object.entries(utc)) {
    define(
      name,
      name.startsWith('get')
        ? function get() {
            return method.call(wall(this));
          }
        : function set(...args) {
            const shown = wall(this);
            method.apply(shown, args);
            return this.setTime(clock.fromWall(shown.getTime()));
          },
    );
  }
  define('getTimezoneOffset', function getTimezoneOffset() {
    return Math.round((this.getTime() - wall(this).getTime()) / 60000);
  });

  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const two = (number) => String(number).padStart(2, '0');
  define('toDateString', function toDateString() {
    const shown = wall(this);
    if (Number.isNaN(shown.getTime())) return 'Invalid Date';
    const day = two(prototype.getUTCDate.call(shown));
    return `${weekday[shown.getUTCDay()]} ${months[shown.getUTCMonth()]} ${day} ${shown.getUTCFullYear()}`;
  });
  define('toTimeString', function toTimeString() {
    const shown = wall(this);
    if (Number.isNaN(shown.getTime())) return 'Invalid Date';
    const offset = -this.getTimezoneOffset();
    const size = Math.abs(offset);
    const zone = `GMT${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
    return `${shown.toISOString().slice(11, 19)} ${zone}`;
  });
  define('toString', function toString() {
    return Number.isNaN(this.getTime())
      ? 'Invalid Date'
      : `${this.toDateString()} ${this.toTimeString()}`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const real = prototype[name];
    define(name, function toLocale(locales, options) {
      return real.call(this, locales, { timeZone: clock.timeZone, ...options });
    });
  }

  /** Text without a zone is of the script's zone, a bare day of UTC, as the language has it. */
  function parse(text) {
    const time = RealDate.parse(text);
    const says = /^\d{4}(-\d\d){0,2}$|Z$|[-+]\d\d:?\d\d$|GMT|UTC/i.test(String(text).trim());
    if (says || Number.isNaN(time)) return time;
    const local = new RealDate(time);
    return clock.fromWall(time - clock.machineOffset(local.getTime()) * 60000);
  }

  function Date(...args) {
    if (new.target === undefined) return new Date().toString();
    if (args.length === 0) return new RealDate(now());
    if (args.length > 1) return new RealDate(clock.fromWall(RealDate.UTC(...args)));
    const [value] = args;
    return new RealDate(typeof value === 'string' ? parse(value) : value);
  }
  Date.prototype = prototype;
  Date.now = now;
  Date.parse = parse;
  Date.UTC = RealDate.UTC;
  define('constructor', Date);
  Object.defineProperty(global, 'Date', { value: Date, writable: true, configurable: true });

  const RealFormat = Intl.DateTimeFormat;
  function DateTimeFormat(locales, options) {
    return new RealFormat(locales, { timeZone: clock.timeZone, ...options });
  }
  DateTimeFormat.prototype = RealFormat.prototype;
  DateTimeFormat.supportedLocalesOf = RealFormat.supportedLocalesOf;
  Intl.DateTimeFormat = DateTimeFormat;
});

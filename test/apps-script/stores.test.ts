import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { errorOf, hostOf, runBody, valueOf } from './script-host.ts';

/* What scripts keep, and what they work things out with. */

describe('properties', () => {
  const open = 'var store = PropertiesService.getDocumentProperties();';

  test('stay from one execution to the next', () => {
    const host = hostOf(
      'var store = PropertiesService.getDocumentProperties(); if (a) store.setProperty("k", a); return store.getProperty("k");',
    );
    expect(host.run('go', [null]).value).toBeNull();
    host.run('go', ['kept']);
    expect(host.run('go', [null]).value).toBe('kept');
    expect([...host.properties('document')]).toEqual([['k', 'kept']]);
  });

  test('are kept apart: of the document, of the script, of each user', () => {
    const host = hostOf(
      `PropertiesService.getUserProperties().setProperty('k', a);
       PropertiesService.getScriptProperties().setProperty('s', a);`,
    );
    host.run('go', ['mine']);
    host.run('go', ['theirs'], { user: 'other@example.org' });
    expect([...host.properties('user')]).toEqual([['k', 'mine']]);
    expect([...host.properties('script')]).toEqual([['s', 'theirs']]);
    expect([...host.properties('document')]).toEqual([]);
  });

  test('a value of 9 KB is too large, bytes not letters', () => {
    expect(errorOf(`${open} store.setProperty('k', 'x'.repeat(8999));`)).toBe('');
    expect(errorOf(`${open} store.setProperty('k', 'x'.repeat(9000));`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(errorOf(`${open} store.setProperty('k', 'é'.repeat(4500));`)).toBe(
      'Exception: Argument too large: value',
    );
  });

  test('a store of 500 KB is full, and of several properties all are written or none', () => {
    const host = hostOf(
      `${open}
       for (var i = 0; i < 55; i++) store.setProperty('key' + (100 + i), 'x'.repeat(8994));
       store.setProperties({ a: '1', b: 'x'.repeat(5000) });`,
    );
    expect(host.run('go').error?.message).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(host.properties('document').size).toBe(55);
    expect(host.properties('document').has('a')).toBe(false);
  });

  test('are text and nothing else', () => {
    expect(errorOf(`${open} store.setProperty('k', 1);`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  test('can be listed and deleted', () => {
    expect(
      valueOf(
        `${open} store.setProperties({ a: '1', b: '2' }); store.deleteProperty('a');
         return [store.getProperties(), store.getKeys(), store.deleteAllProperties().getKeys()];`,
      ),
    ).toEqual([{ b: '2' }, ['b'], []]);
  });
});

describe('the cache', () => {
  const open = 'var cache = CacheService.getDocumentCache();';
  const faithful = { settings: { cacheLoss: 0 } };

  test('forgets after its time', () => {
    expect(
      valueOf(
        `${open} cache.put('k', 'v', 60); var soon = cache.get('k'); Utilities.sleep(61000);
         return [soon, cache.get('k')];`,
        faithful,
      ),
    ).toEqual(['v', null]);
  });

  test('forgets whenever it likes', () => {
    const body = `${open} var kept = 0;
      for (var i = 0; i < 200; i++) { cache.put('k', 'v'); if (cache.get('k') !== null) kept++; }
      return kept;`;
    const kept = valueOf(body, { settings: { cacheLoss: 0.5, seed: 'a' } });
    expect(kept).toBeGreaterThan(50);
    expect(kept).toBeLessThan(150);
    expect(valueOf(body, { settings: { cacheLoss: 0.5, seed: 'a' } })).toBe(kept);
    expect(valueOf(body, { settings: { cacheLoss: 1 } })).toBe(0);
  });

  test('has its limits: 100 KB, keys of 250 letters, six hours, 1,000 values', () => {
    expect(
      errorOf(`${open} cache.put('k', 'x'.repeat(100000)); cache.put('k'.repeat(250), '');`),
    ).toBe('');
    expect(errorOf(`${open} cache.put('k', 'x'.repeat(100001));`)).toContain(
      'Argument too large: value',
    );
    expect(errorOf(`${open} cache.put('k'.repeat(251), '');`)).toContain('Argument too large: key');
    expect(errorOf(`${open} cache.put('k', 'v', 21601);`)).toContain('expirationInSeconds');
    expect(
      valueOf(
        `${open} for (var i = 0; i <= 1000; i++) cache.put('k' + i, 'v'); return [cache.get('k0'), cache.get('k1')];`,
        faithful,
      ),
    ).toEqual([null, 'v']);
  });
});

describe('locks', () => {
  const take = 'var lock = LockService.getDocumentLock();';

  test('one that somebody holds is waited for, on the virtual clock', () => {
    const host = hostOf(`${take} return [lock.tryLock(10000), lock.hasLock()];`);
    host.holdLock('document', 4000);
    const outcome = host.run('go');
    expect(outcome.value).toEqual([true, true]);
    expect(outcome.elapsed).toBeGreaterThan(3500);
    expect(outcome.elapsed).toBeLessThan(5000);
  });

  test('one that is held too long is not got', () => {
    const host = hostOf(`${take} var got = lock.tryLock(10000); lock.waitLock(100); return got;`);
    host.holdLock('document', 60_000);
    const outcome = host.run('go');
    expect(outcome.error?.message).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect(outcome.elapsed).toBeGreaterThan(10_000);
  });

  test('two executions at once do not both get it; at the end it is free', () => {
    const inner: unknown[] = [];
    const host = hostOf(`${take} var got = lock.tryLock(50); Utilities.sleep(1); return got;`);
    const outer = host.run('go', [], {
      interruptions: [
        {
          at: { method: 'Utilities.sleep', nth: 1 },
          when: 'before',
          act: () => inner.push(host.run('go', [], { user: 'other@example.org' }).value),
        },
      ],
    });
    expect([outer.value, inner]).toEqual([true, [false]]);
    expect(host.run('go').value).toBe(true);
  });

  test('giving one back before what was written is flushed is noted', () => {
    const body = (flush: string) =>
      `${take} lock.tryLock(1); sheet.getRange(1, 1).setValue(1); ${flush} lock.releaseLock();`;
    expect(runBody(body('')).notes).toHaveLength(1);
    expect(runBody(body('SpreadsheetApp.flush();')).notes).toEqual([]);
  });

  test('a dialog drops it', () => {
    expect(
      valueOf(
        `${take} lock.tryLock(1); SpreadsheetApp.getUi().alert('a'); return lock.hasLock();`,
        {
          settings: { answer: () => ({ button: 'OK' }) },
        },
      ),
    ).toBe(false);
  });
});

describe('utilities', () => {
  function signed(bytes: Buffer): number[] {
    return [...new Int8Array(bytes)];
  }

  test('digests and signatures are Java’s bytes, -128 to 127', () => {
    const digest = createHash('sha256').update('Núñez').digest();
    expect(digest.some((byte) => byte > 127)).toBe(true);
    expect(
      valueOf(
        `return [Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Núñez', Utilities.Charset.UTF_8),
           Utilities.computeHmacSha256Signature('a', 'b'), Utilities.computeHmacSha256Signature([1, -1], [2]),
           Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, [1, -128])];`,
      ),
    ).toEqual([
      signed(digest),
      signed(createHmac('sha256', 'b').update('a').digest()),
      signed(
        createHmac('sha256', Buffer.from([2]))
          .update(Buffer.from([1, 255]))
          .digest(),
      ),
      signed(
        createHash('sha1')
          .update(Buffer.from([1, 128]))
          .digest(),
      ),
    ]);
  });

  test('without a character set, letters beyond ASCII are lost', () => {
    const algorithm = 'Utilities.DigestAlgorithm.MD5';
    expect(
      valueOf(
        `return Utilities.computeDigest(${algorithm}, 'ñ').join() === Utilities.computeDigest(${algorithm}, '?').join();`,
      ),
    ).toBe(true);
  });

  test('bytes that are none of Java’s are refused', () => {
    expect(errorOf('Utilities.base64Encode([200]);')).toContain("don't match the method signature");
  });

  test('base 64 both ways', () => {
    expect(
      valueOf(
        `return [Utilities.base64Encode('a>?'), Utilities.base64EncodeWebSafe([-1, -2, -1]),
           Utilities.base64Decode('/v8='), Utilities.newBlob(Utilities.base64Decode('w7E=')).getDataAsString()];`,
      ),
    ).toEqual(['YT4/', '__7_', [-2, -1], 'ñ']);
  });

  test('what was packed by gzip is unpacked; what was not is refused', () => {
    const unpack = (data: string) =>
      `return Utilities.ungzip(Utilities.newBlob(${data})).getDataAsString();`;
    expect(valueOf(unpack(`Utilities.base64Decode('H4sIAAAAAAAAAzu8EQBoFWgdAgAAAA==')`))).toBe('ñ');
    expect(() => valueOf(unpack(`'plain'`))).toThrow('Could not unzip');
  });

  test('UUIDs are of version 4, all different, and the same again with the same seed', () => {
    const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
    const ids = valueOf(body, { settings: { seed: 'a' } }) as string[];
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[0]).not.toBe(ids[1]);
    expect(valueOf(body, { settings: { seed: 'a' } })).toEqual(ids);
    expect(valueOf(body)).not.toEqual(ids);
  });

  test('dates in patterns of Java', () => {
    expect(
      valueOf(
        `return Utilities.formatDate(new Date(Date.UTC(2026, 7, 18, 3, 4, 5, 6)), 'America/Chicago',
           "EEE EEEE yyyy-MM-dd'T'HH:mm:ss.SSS Z XXX h:mm a MMM MMMM d yy ''");`,
      ),
    ).toBe("Mon Monday 2026-08-17T22:04:05.006 -0500 -05:00 10:04 PM Aug August 17 26 '");
    expect(errorOf("Utilities.formatDate(new Date(0), 'UTC', 'q');")).toContain('Invalid argument');
  });

  test('no sleep is longer than five minutes', () => {
    expect(errorOf('Utilities.sleep(300001);')).toContain('sleep amount');
  });

  test('what is logged is there to be read', () => {
    expect(runBody("Logger.log('a %s', 'b'); console.warn('c');").log).toEqual(['a b', 'warn: c']);
  });
});

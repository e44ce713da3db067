/* Runs inside each fresh context, before any script: what scripts hold is made here, of the
   context's own intrinsics, so that instanceof is true of it. `bridge` is never handed to a script. */
(function inside(bridge, global) {
  'use strict';
  const proxies = new WeakMap();
  const objects = new WeakMap();
  const kinds = new WeakMap();
  const harmless = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'];

  function fail(result) {
    const error = new Error('ended' in result ? result.ended : result.thrown.message);
    if ('thrown' in result) error.name = result.thrown.name;
    if ('thrown' in result && 'details' in result.thrown) {
      error.details = fromHost(result.thrown.details);
    }
    throw error;
  }

  function open(result) {
    return 'value' in result ? fromHost(result.value) : fail(result);
  }

  function fromHost(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (bridge.isService(value)) return proxyOf(value);
    if (Array.isArray(value)) {
      const length = value.length;
      const list = new Array(length);
      for (let i = 0; i < length; i++) list[i] = fromHost(value[i]);
      return list;
    }
    if (bridge.isDate(value)) return new global.Date(bridge.timeOf(value));
    const copy = {};
    for (const key of Object.keys(value)) copy[key] = fromHost(value[key]);
    return copy;
  }

  function toHost(value) {
    if (typeof value !== 'object' || value === null) return value;
    const object = objects.get(value);
    if (object !== undefined) return object;
    return holdsObjects(value) ? value.map(toHost) : value;
  }

  /** Lists of lists too; most of them hold nothing but values. */
  function holdsObjects(value) {
    return (
      Array.isArray(value) &&
      value.some(
        (element) =>
          typeof element === 'object' &&
          element !== null &&
          (objects.has(element) || holdsObjects(element)),
      )
    );
  }

  /** The methods of a kind, made once in a context. */
  function methodsOf(object) {
    const kind = bridge.kindOf(object);
    let methods = kinds.get(kind);
    if (methods === undefined) {
      methods = Object.create(null);
      for (const name of bridge.methodNames(object)) {
        methods[name] = function method(...args) {
          const self = objects.get(this);
          if (self === undefined || bridge.kindOf(self) !== kind) {
            throw new TypeError(`${name} was called on something else than its object`);
          }
          return open(bridge.call(self, name, args.map(toHost)));
        };
      }
      kinds.set(kind, methods);
    }
    return methods;
  }

  function proxyOf(object) {
    let proxy = proxies.get(object);
    if (proxy !== undefined) return proxy;
    const methods = methodsOf(object);
    const text = bridge.textOf(object);
    const enumName = bridge.enumName(object);
    proxy = new Proxy(Object.create(null), {
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        if (key in methods) return methods[key];
        if (bridge.hasConstant(object, key)) return fromHost(bridge.constant(object, key));
        if (key === 'toString' || key === 'valueOf') return () => text;
        if (key === 'toJSON') return enumName === null ? undefined : () => enumName;
        // Promises ask this of whatever they are given.
        if (key === 'then') return undefined;
        if (harmless.includes(key)) return Object.prototype[key];
        return open(bridge.unknown(text, key));
      },
      has: (_target, key) => key in methods || bridge.hasConstant(object, key),
      set(_target, key) {
        return open(bridge.unknown(text, String(key)));
      },
      ownKeys: () => [],
      getPrototypeOf: () => Object.prototype,
    });
    proxies.set(object, proxy);
    objects.set(proxy, object);
    return proxy;
  }

  /** A service that exists and is not modelled: every call of it throws. */
  function otherService(name) {
    return new Proxy(Object.create(null), {
      get: (_target, key) =>
        typeof key === 'symbol' ? undefined : () => open(bridge.otherService(name, key)),
    });
  }

  function declare(name, value) {
    Object.defineProperty(global, name, { value, writable: true, configurable: true });
  }

  for (const [path, names] of bridge.laterLanguage()) {
    const owner =
      path === 'globalThis'
        ? global
        : path.split('.').reduce((object, name) => object[name], global);
    for (const name of names) delete owner[name];
  }
  for (const [name, object] of bridge.services()) declare(name, proxyOf(object));
  for (const name of bridge.otherServices()) declare(name, otherService(name));

  return {
    /** Calls a function by name with arguments that are JSON, or with an event. */
    invoke(name, json, event) {
      const args = event === null ? JSON.parse(json) : [fromHost(event)];
      const outcome = { value: undefined, object: undefined, error: undefined, promise: false };
      try {
        outcome.value = global[name](...args);
        outcome.object = objects.get(outcome.value);
      } catch (error) {
        outcome.error = { thrown: error };
      }
      if (outcome.value instanceof Promise) {
        outcome.promise = true;
        outcome.value.then(
          (value) => {
            outcome.value = value;
          },
          (error) => {
            outcome.error = { thrown: error };
          },
        );
      }
      return outcome;
    },
  };
});

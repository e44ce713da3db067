const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$/;

/**
 * Can mail be sent to this address? One `@`, ASCII only, a domain with a dot; no blank, comma,
 * bracket or control character, so that it can stand in a mail's header as it is.
 */
export function isMailAddress(address: string): boolean {
  if (address.length > 254) return false;
  const at = address.indexOf('@');
  return (
    at > 0 && at <= 64 && local.test(address.slice(0, at)) && domain.test(address.slice(at + 1))
  );
}

const link = /^https?:\/\/[^\s/?#@"'<>\\^`{|}\p{Cc}]+([/?#][^\s"<>\\^`{|}\p{Cc}]*)?$/iu;

/**
 * Can this be followed as an activation link? http or https, a host without a user before it, no
 * blanks, quotes, brackets or control characters, at most 2,000 characters.
 */
export function isActivationUrl(url: string): boolean {
  return url.length <= 2000 && link.test(url);
}

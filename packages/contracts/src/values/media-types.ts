/** Types that are themselves, not somebody's words: parted by `|`, as a plan of untrusted text takes them. */
export const wellKnownMediaTypes =
  'application/octet-stream|application/pdf|application/json|application/xml|application/zip|application/msword|image/png|image/jpeg|image/gif|image/webp|image/svg+xml|text/plain|text/html|text/csv|text/xml|message/rfc822'

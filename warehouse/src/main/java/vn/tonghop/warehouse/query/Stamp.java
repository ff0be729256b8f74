package vn.tonghop.warehouse.query;

import java.util.List;
import vn.tonghop.warehouse.Digest;

/**
 * By what an answer is known.
 *
 * @param parts each edition with the first digits of its inputs' digest, and what was received
 */
record Stamp(List<String> parts) {
  private static final int FEW = 4;
  private static final int SHORT = 12;

  Stamp {
    parts = List.copyOf(parts);
  }

  /** All of them. */
  String whole() {
    return String.join(", ", parts);
  }

  /** In a line: of many the first, the last and the digest of all, which names them as surely. */
  String brief() {
    return parts.size() <= FEW
        ? whole()
        : "%d editions, %s to %s, together @%s"
            .formatted(
                parts.size(),
                name(parts.get(0)),
                name(parts.get(parts.size() - 1)),
                Digest.ofText(whole()).substring(0, SHORT));
  }

  private static String name(String part) {
    return part.replaceAll("@.*", "");
  }
}

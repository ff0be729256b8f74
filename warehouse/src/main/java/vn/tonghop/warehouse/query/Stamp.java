package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Digest;

/**
 * By what an answer is known.
 *
 * @param editions each edition with the first digits of its inputs' digest
 * @param others what was received, and tables of one's own, likewise
 */
record Stamp(List<String> editions, List<String> others) {
  private static final int FEW = 4;
  private static final int SHORT = 12;

  Stamp {
    editions = List.copyOf(editions);
    others = List.copyOf(others);
  }

  /** All of them. */
  String whole() {
    return joined(editions);
  }

  /** In a line: of many the first, the last and the digest of all, which names them as surely. */
  String brief() {
    return editions.size() <= FEW
        ? whole()
        : joined(
            List.of(
                "%s, %s to %s, together @%s"
                    .formatted(
                        Counted.of(editions.size(), "edition"),
                        name(editions.get(0)),
                        name(editions.get(editions.size() - 1)),
                        Digest.ofText(String.join(", ", editions)).substring(0, SHORT))));
  }

  private String joined(List<String> first) {
    return Stream.concat(first.stream(), others.stream()).collect(Collectors.joining(", "));
  }

  private static String name(String part) {
    return part.replaceAll("@.*", "");
  }
}

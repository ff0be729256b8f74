package vn.tonghop.warehouse.workbook.read;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read lately, by the digest of the bytes, for stages that follow one another. It forgets
 * what was asked for longest ago, and all where memory grows short.
 */
final class ReadLately {

  private record Kept(long byteCount, SoftReference<Reading> reading) {}

  private final long mostBytes;
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long byteCount;

  /**
   * @param mostBytes of the files of which it keeps what was read
   */
  ReadLately(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized Optional<Reading> find(String digest) {
    return Optional.ofNullable(kept.get(digest)).map(there -> there.reading().get());
  }

  synchronized void keep(String digest, long fileBytes, Reading reading) {
    remove(digest);
    kept.put(digest, new Kept(fileBytes, new SoftReference<>(reading)));
    byteCount += fileBytes;
    while (byteCount > mostBytes) {
      remove(kept.keySet().iterator().next());
    }
  }

  private void remove(String digest) {
    Kept there = kept.remove(digest);
    if (there != null) {
      byteCount -= there.byteCount();
    }
  }
}

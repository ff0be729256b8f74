package vn.tonghop.reports.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * A text without its spaces, of which each part is claimed once by whatever was to be written: what
 * nothing can be claimed for is lost, what nobody claims is too much.
 */
public final class Claims {

  /** What follows is looked for so near; else anywhere. */
  private static final int NEAR = 4000;

  private final String text;
  private final BitSet claimed = new BitSet();
  private int cursor;

  public Claims(String text) {
    this.text = plain(text);
  }

  /** A text in composed form without its spaces. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u200b]+", "");
  }

  /** Whether there was such a text that nobody had claimed. */
  public boolean claim(String wanted) {
    String plain = plain(wanted);
    if (plain.isEmpty()) {
      return true;
    }
    int place = free(plain, cursor);
    boolean isNear = place >= 0 && place < cursor + NEAR;
    if (!isNear) {
      place = free(plain, 0);
    }
    if (place < 0) {
      return false;
    }
    claimed.set(place, place + plain.length());
    cursor = isNear ? place + plain.length() : cursor;
    return true;
  }

  /** Those of all texts that are not there; a part of another one takes nothing from that. */
  public List<String> listMissing(Collection<String> wanted) {
    return wanted.stream()
        .sorted((one, other) -> other.length() - one.length())
        .filter(text -> !claim(text))
        .toList();
  }

  private int free(String plain, int from) {
    int place = text.indexOf(plain, from);
    while (place >= 0) {
      int taken = claimed.nextSetBit(place);
      if (taken < 0 || taken >= place + plain.length()) {
        return place;
      }
      place = text.indexOf(plain, claimed.nextClearBit(taken));
    }
    return -1;
  }

  /** The parts that nobody has claimed and that are more than texts that may stand again. */
  public List<String> listUnclaimed(Collection<String> again) {
    List<String> repeated =
        again.stream()
            .map(Claims::plain)
            .filter(each -> !each.isEmpty())
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .toList();
    List<String> unclaimed = new ArrayList<>();
    for (int from = claimed.nextClearBit(0); from < text.length(); ) {
      int next = claimed.nextSetBit(from);
      int to = next < 0 ? text.length() : next;
      String left = text.substring(from, to);
      for (String each : repeated) {
        left = left.replace(each, "");
      }
      if (!left.isEmpty()) {
        unclaimed.add(left);
      }
      from = claimed.nextClearBit(to);
    }
    return unclaimed;
  }
}

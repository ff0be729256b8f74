package vn.tonghop.reports.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text without its spaces, of which each part is claimed once by whatever was to be written: what
 * nothing can be claimed for is lost, what nobody claims is too much.
 */
public final class Claims {

  /** What follows is looked for so near; else anywhere. */
  private static final int NEAR = 4000;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparing(String::length).reversed();

  private final String text;
  private final List<String> heads = new ArrayList<>();
  private final BitSet claimed = new BitSet();
  private int cursor;

  public Claims(String text) {
    this.text = plain(text);
  }

  /**
   * What pages say one after another; the head of a table that is repeated on top of one interrupts
   * no row that goes on there.
   *
   * @param tables the heads of the columns of each table
   */
  public Claims(List<String> pages, Collection<? extends Collection<String>> tables) {
    List<List<String>> plain =
        tables.stream()
            .map(columns -> columns.stream().map(Claims::plain).sorted(LONGEST_FIRST).toList())
            .filter(columns -> columns.size() > 1)
            .toList();
    StringBuilder all = new StringBuilder();
    for (String page : pages) {
      String said = plain(page);
      List<String> head =
          plain.stream().filter(columns -> begins(said, columns)).findFirst().orElse(List.of());
      String again = said.substring(0, String.join("", head).length());
      boolean isRepeated = all.indexOf(again) >= 0;
      heads.addAll(isRepeated ? head : List.of());
      all.append(isRepeated ? said.substring(again.length()) : said);
    }
    this.text = all.toString();
  }

  /** Whether a page begins with the head of such a table. */
  private static boolean begins(String page, List<String> columns) {
    List<String> left = new ArrayList<>(columns);
    int behind = 0;
    while (!left.isEmpty()) {
      int from = behind;
      Optional<String> head = left.stream().filter(each -> page.startsWith(each, from)).findFirst();
      if (head.isEmpty()) {
        return false;
      }
      left.remove(head.get());
      behind += head.get().length();
    }
    return true;
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
      return heads.remove(plain);
    }
    claimed.set(place, place + plain.length());
    cursor = isNear ? place + plain.length() : cursor;
    return true;
  }

  /** Those of all texts that are not there; a part of another one takes nothing from that. */
  public List<String> listMissing(Collection<String> wanted) {
    return wanted.stream().sorted(LONGEST_FIRST).filter(text -> !claim(text)).toList();
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
            .sorted(LONGEST_FIRST)
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

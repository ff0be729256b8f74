package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.reports.measure.Claims;
import vn.tonghop.reports.measure.Page;

/** Looks up elements on pages in their order: each behind the one before it, else anywhere. */
final class Finder {

  private record Place(int page, Page.Run run, String plain) {}

  private final List<Place> places = new ArrayList<>();
  private int next;

  Finder(List<Page> pages) {
    int number = 0;
    for (Page page : pages) {
      number++;
      for (Page.Run run : Examined.body(page)) {
        places.add(new Place(number, run, Claims.plain(run.text())));
      }
    }
  }

  Optional<Written> find(String text) {
    String wanted = Claims.plain(text);
    for (int i = 0; i < places.size(); i++) {
      int from = (next + i) % places.size();
      int to = end(from, wanted);
      if (to > from) {
        next = to % places.size();
        return Optional.of(
            new Written(
                places.get(from).page(),
                places.get(to - 1).page(),
                places.subList(from, to).stream().map(Place::run).toList()));
      }
    }
    return Optional.empty();
  }

  /** Where what begins at a place has said the text; the place itself if it says another. */
  private int end(int from, String wanted) {
    int said = 0;
    int to = from;
    while (to < places.size() && said < wanted.length()) {
      String plain = places.get(to).plain();
      boolean isPart = wanted.startsWith(plain, said);
      boolean isLast = plain.startsWith(wanted.substring(said));
      if (!isPart && !isLast) {
        return from;
      }
      said += plain.length();
      to++;
    }
    return said >= wanted.length() ? to : from;
  }
}

package vn.tonghop.reports.outline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Nearest;

/** What a city says in its reports in words of its own; everything else is said as shipped. */
public final class Wordings {

  /** What stands in braces, and a brace that lacks the other one. */
  private static final Pattern FILLED_IN = Pattern.compile("\\{[^{}]*}?|}");

  /** Nobody has said in which words: those of the edition count, else the shipped ones. */
  static final Wordings UNSAID = new Wordings(List.of());

  private final List<Wording> wordings;

  /** The wordings as a city states them. */
  public Wordings(Collection<Wording> wordings) {
    this.wordings = List.copyOf(wordings);
  }

  /** The texts of one outline by their places. */
  Map<String, String> of(String outline) {
    Map<String, String> texts = new TreeMap<>();
    wordings.stream()
        .filter(wording -> wording.outline().equals(outline))
        .forEach(wording -> texts.put(wording.place(), wording.text()));
    return texts;
  }

  /**
   * What is wrong with a wording.
   *
   * @param column of the table
   * @param words what is found there and what is expected
   */
  public record Slip(String column, String words) {}

  /**
   * What is wrong with a wording: its outline or place is none of the reports', it fills in
   * something that is not filled in there, or it leaves out a reference to an appendix, which the
   * gate would hold the report for.
   *
   * @param shipped every text that the reports have, as {@link Outlines#listPlaces} gives them
   */
  public static Optional<Slip> findSlip(Wording wording, List<Wording> shipped) {
    List<Wording> outline =
        shipped.stream().filter(text -> text.outline().equals(wording.outline())).toList();
    if (outline.isEmpty()) {
      List<String> names = shipped.stream().map(Wording::outline).distinct().toList();
      return Optional.of(
          new Slip(
              "outline",
              "outline is '%s'%s, expected one of %s"
                  .formatted(
                      wording.outline(),
                      Nearest.hint(wording.outline(), names),
                      String.join(", ", names))));
    }
    return outline.stream()
        .filter(text -> text.place().equals(wording.place()))
        .findFirst()
        .map(text -> findSlip(wording.text(), text.text()).map(words -> new Slip("text_vi", words)))
        .orElseGet(
            () ->
                Optional.of(
                    new Slip(
                        "place",
                        "place is '%s'%s, expected a text of %s as catalog init writes them"
                            .formatted(
                                wording.place(),
                                Nearest.hint(
                                    wording.place(), outline.stream().map(Wording::place).toList()),
                                wording.outline()))));
  }

  private static Optional<String> findSlip(String own, String shipped) {
    List<String> known = filledIn(shipped);
    List<String> said = filledIn(own);
    for (String name : said) {
      if (!known.contains(name)) {
        return Optional.of(
            "text_vi fills in '%s'%s, expected %s"
                .formatted(
                    name,
                    Nearest.hint(name, known),
                    known.isEmpty()
                        ? "nothing in braces"
                        : "no other than " + String.join(", ", known)));
      }
    }
    return known.stream()
        .filter(name -> name.startsWith("{ref:") && !said.contains(name))
        .findFirst()
        .map("text_vi leaves out '%s', expected it: every appendix is referred to"::formatted);
  }

  private static List<String> filledIn(String text) {
    return FILLED_IN.matcher(text).results().map(MatchResult::group).toList();
  }
}

package vn.tonghop.jobs.deliver;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** A letter's wording: its subject on the first line, then an empty line, then the body. */
record Template(String subject, String body) {

  private static final String SUBJECT = "Chủ đề: ";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9_]+)}");

  /** Reads the template of a kind of letter from the program's own resources. */
  static Template of(Letter.Kind kind) {
    String file = "/letters/" + kind.template() + ".txt";
    String text = ShippedFiles.text(file, Template.class);
    int subjectEnd = text.indexOf("\n\n");
    if (!text.startsWith(SUBJECT) || subjectEnd < 0) {
      throw new Failure(
          "Cannot read template %s: expected a first line '%s…' and an empty line"
              .formatted(file, SUBJECT));
    }
    return new Template(
        text.substring(SUBJECT.length(), subjectEnd), text.substring(subjectEnd + 2));
  }

  /**
   * Puts the values in their places.
   *
   * @throws Failure if the template asks for a value that is not given
   */
  Template with(Map<String, String> values) {
    return new Template(
        fill(subject, values).replaceAll("\\s+", " "),
        fill(body, values).replaceAll("\n{3,}", "\n\n"));
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new Failure(
                    "Cannot write a letter: no value '%s', expected one of %s"
                        .formatted(place.group(1), new TreeSet<>(values.keySet())));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}

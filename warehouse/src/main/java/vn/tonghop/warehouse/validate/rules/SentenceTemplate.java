package vn.tonghop.warehouse.validate.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with {@code {column}} placeholders. */
record SentenceTemplate(String template) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_0-9]+)}");

  /**
   * @throws IllegalArgumentException if a placeholder has no value
   */
  String filled(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "Cannot fill '%s': no column %s among %s"
                        .formatted(template, match.group(1), values.keySet()));
              }
              return Matcher.quoteReplacement(value);
            });
  }
}

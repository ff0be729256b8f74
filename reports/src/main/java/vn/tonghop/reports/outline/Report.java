package vn.tonghop.reports.outline;

import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;

/**
 * The outline of one report. Texts may hold {@code {column}}, which stands for the value of that
 * column in {@code edition__summary}, or {@code {text}}, which stands for another of the texts.
 *
 * @param code the report's code and the name of its folder and files, such as {@code half_year}
 * @param texts the report's own words by name: issuer, symbol, recipients, subject and so on
 * @param blocks the blocks in printed order
 */
public record Report(String code, Map<String, String> texts, List<Block> blocks) {

  public Report {
    texts = Map.copyOf(texts);
    blocks = List.copyOf(blocks);
  }

  /** Whether there is a folder for a report. */
  public static boolean exists(String code) {
    return OutlineFile.exists(code);
  }

  /**
   * Reads the outline of a report.
   *
   * @throws Failure if there is no such report, or its file holds a word that is not known
   */
  public static Report of(String code) {
    return OutlineFile.read(code);
  }

  /**
   * One of the report's own texts.
   *
   * @throws Failure if the outline does not have it
   */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new Failure(
          "Cannot find text '%s' of report '%s': expected it in reports/%s/report.yml"
              .formatted(name, code, code));
    }
    return text;
  }
}

package vn.tonghop.reports.outline;

import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;

/**
 * The outline of one report. Texts may hold {@code {column}}, which stands for the value of that
 * column in {@code edition__summary} or of the report in {@code edition__letters}, {@code {text}},
 * which stands for another of the texts, or {@code {ref: block}}, which stands for the number of
 * the appendix that begins with that block.
 *
 * @param code the report's code and the name of its folder and files, such as {@code half_year}
 * @param forEach what it is made once for each row of
 * @param texts the report's own words by name: type, subject, closing sentence and so on
 * @param blocks the blocks in printed order
 * @param sources the files that it was read from, by their path within the folder of reports
 */
public record Report(
    String code,
    ForEach forEach,
    Map<String, String> texts,
    List<Block> blocks,
    List<String> sources) {

  public Report {
    texts = Map.copyOf(texts);
    blocks = List.copyOf(blocks);
    sources = List.copyOf(sources);
  }

  /** Everything that it says by itself, whatever the figures are. */
  public String ownWords() {
    StringBuilder words = new StringBuilder(String.join("\n", texts.values()));
    for (Block block : blocks) {
      words.append('\n').append(block.headingVi()).append('\n').append(block.whenEmptyVi());
      if (block.body() instanceof Text text) {
        words.append('\n').append(String.join("\n", text.linesVi()));
      }
    }
    return words.toString().replaceAll("\\{[^}]*}", "");
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

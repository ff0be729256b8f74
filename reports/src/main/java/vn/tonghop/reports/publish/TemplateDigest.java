package vn.tonghop.reports.publish;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** By what a report's layout is known: its outline, the page, the styles and the forms it uses. */
public final class TemplateDigest {
  private static final List<String> OF_EVERY_REPORT =
      List.of(
          "/style/document.jrxml",
          "/style/style.jrtx",
          "/style/letter_head.jrxml",
          "/style/letter_foot.jrxml");

  private TemplateDigest() {}

  /** The digest of everything that some reports are laid out by; one that is not drawn has none. */
  public static String ofAll(List<String> reportCodes) {
    return Digest.ofText(
        reportCodes.stream()
            .filter(Outlines.shipped().listCodes()::contains)
            .map(code -> code + " " + of(code))
            .collect(Collectors.joining("\n")));
  }

  /**
   * The digest of everything that a report is laid out by.
   *
   * @throws Failure if there is no such report, or a template of it is missing
   */
  static String of(String reportCode) {
    StringBuilder content = new StringBuilder();
    OF_EVERY_REPORT.forEach(
        path ->
            content
                .append(path)
                .append('\n')
                .append(ShippedFiles.text(path, TemplateDigest.class)));
    Outlines outlines = Outlines.shipped();
    outlines
        .report(reportCode)
        .sources()
        .forEach(path -> content.append(path).append('\n').append(outlines.source(path)));
    return Digest.ofText(content.toString());
  }
}

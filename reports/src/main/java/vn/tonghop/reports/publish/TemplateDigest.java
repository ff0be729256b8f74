package vn.tonghop.reports.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/** By what a report's layout is known: its outline, the page, the styles and the forms it uses. */
final class TemplateDigest {
  private static final Set<String> OF_EVERY_REPORT =
      Set.of(
          "/style/document.jrxml",
          "/style/style.jrtx",
          "/style/blocks/letterhead.jrxml",
          "/style/blocks/signature.jrxml");

  private TemplateDigest() {}

  /**
   * The digest of everything that a report is laid out by.
   *
   * @throws Failure if there is no such report, or a template of it is missing
   */
  static String of(String reportCode) {
    Set<String> resources = new TreeSet<>(OF_EVERY_REPORT);
    resources.add("/reports/" + reportCode + "/report.yml");
    Report.of(reportCode)
        .blocks()
        .forEach(block -> resources.add("/style/blocks/" + block.template() + ".jrxml"));
    StringBuilder content = new StringBuilder();
    resources.forEach(resource -> content.append(resource).append('\n').append(text(resource)));
    return Digest.ofText(content.toString());
  }

  private static String text(String resource) {
    try (InputStream in = TemplateDigest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new Failure(
            "Cannot find template %s: expected it among the resources".formatted(resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read template %s: %s".formatted(resource, e.getMessage()), e);
    }
  }
}

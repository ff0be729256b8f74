package vn.tonghop.reports.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tonghop.reports.measure.Claims;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/**
 * A report's PDF as somebody has it, held against the data that it carries.
 *
 * @param edition which edition it says it is, such as {@code 2024-H1/1}
 * @param report its file within the edition, without its ending
 * @param isAsPublished whether its bytes are those that were published
 * @param isDataAsPrinted whether its data are those whose digest its last page prints
 * @param printedCount how many texts of the data were looked for on its pages
 * @param differences the texts that its pages do not print, and the figures that its data lack
 */
public record SealedReport(
    String edition,
    String report,
    boolean isAsPublished,
    boolean isDataAsPrinted,
    int printedCount,
    List<String> differences) {

  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_+-]+?)-(\\d{4}.*)-(\\d+)\\.csv");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final double HEAD = 57;

  public SealedReport {
    differences = List.copyOf(differences);
  }

  /** Whether nothing is wrong with it. */
  public boolean isSound() {
    return isAsPublished && isDataAsPrinted && differences.isEmpty();
  }

  /**
   * Reads a PDF.
   *
   * @throws Failure if it cannot be read or carries no data
   */
  public static SealedReport of(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (Map.Entry<String, byte[]> attached : Attachments.in(pdf).entrySet()) {
        Matcher name = NAME.matcher(attached.getKey());
        if (name.matches()) {
          return of(file, name, attached.getValue());
        }
      }
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new Failure(
          "Cannot read %s: it is no whole PDF, or one behind a password, expected a report that this program has published"
              .formatted(file),
          e);
    }
    throw new Failure(
        "Cannot check %s: it carries no data, expected a report that this program has published"
            .formatted(file));
  }

  private static SealedReport of(Path file, Matcher name, byte[] data) throws IOException {
    List<Page> pages = Measured.pdf(file);
    String foot = foot(pages.get(pages.size() - 1));
    Matcher digest = DIGEST.matcher(Claims.plain(foot));
    PrintedData texts = PrintedData.of(new String(data, StandardCharsets.UTF_8));
    return new SealedReport(
        name.group(2) + "/" + name.group(3),
        name.group(1).replace('+', '/'),
        Fingerprint.isBorneBy(Files.readAllBytes(file)),
        digest.find() && digest.group().equals(Digest.ofBytes(data)),
        texts.written().size() + texts.drawn().size(),
        differences(pages, texts));
  }

  private static List<String> differences(List<Page> pages, PrintedData data) {
    Claims printed =
        new Claims(
            pages.stream()
                .map(page -> page.runs().stream().filter(run -> isBody(page, run)))
                .map(runs -> runs.map(Page.Run::text).collect(Collectors.joining()))
                .toList(),
            data.tables());
    Claims drawn =
        new Claims(
            pages.stream()
                .flatMap(page -> page.drawn().stream())
                .map(Page.Run::text)
                .collect(Collectors.joining()));
    List<String> differences = new ArrayList<>();
    data.written().stream()
        .filter(text -> !printed.claim(text))
        .forEach(text -> differences.add("not printed: " + text));
    drawn.listMissing(data.drawn()).forEach(text -> differences.add("not drawn: " + text));
    printed.listUnclaimed(data.tables().stream().flatMap(Set::stream).toList()).stream()
        .filter(more -> more.matches(".*\\d.*"))
        .forEach(more -> differences.add("not in the data: " + more));
    return differences;
  }

  private static boolean isBody(Page page, Page.Run run) {
    return run.baseline() > HEAD && run.baseline() < page.height() - HEAD;
  }

  private static String foot(Page page) {
    return page.runs().stream()
        .filter(run -> run.baseline() > page.height() - HEAD)
        .map(Page.Run::text)
        .collect(Collectors.joining(" "));
  }
}

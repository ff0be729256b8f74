package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every bound of a target stands in the item of the city's own document that the register names.
 * The documents are not in the repository: the test runs where a folder {@code shared/documents}
 * lies in one of the folders above, and says so where none does.
 */
class TargetsInDocumentsTest {

  private static final Pattern ITEM = Pattern.compile("\\((\\d+)\\)$");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");

  /** A target as the register has it. */
  private record Target(
      String year, String indicator, String document, String item, String bounds) {}

  @TestFactory
  Stream<DynamicTest> boundsStandInTheItemThatTheRegisterNames() {
    List<Target> targets = targets();
    assertThat(targets).hasSizeGreaterThan(60);
    return targets.stream()
        .map(
            target ->
                DynamicTest.dynamicTest(
                    target.year() + " " + target.indicator(), () -> assertPrinted(target)));
  }

  /** A range is printed with the zeros that the document prints: 9,0 - 9,5. */
  @TestFactory
  Stream<DynamicTest> rangesAreWordedAsTheDocumentPrintsThem() {
    return Catalog.shipped().tables().get("targets").rows().stream()
        .filter(row -> row.text("document").endsWith(".txt"))
        .filter(row -> row.text("kind").equals("range") && row.text("scenario_1").isEmpty())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.text("year") + " " + row.text("indicator"), () -> assertWorded(row)));
  }

  private static void assertWorded(CatalogTable.Row row) throws IOException {
    assumeTrue(Files.isDirectory(documents()), "no folder shared/documents");
    Matcher item = ITEM.matcher(row.text("item"));
    assertThat(item.find()).isTrue();
    String words = row.text("printed_vi");
    if (words.isEmpty()) {
      words = worded(row.text("low")) + " - " + worded(row.text("high"));
    }
    Pattern alone = Pattern.compile("(?<![\\d,])" + Pattern.quote(words) + "(?!,?\\d)");
    assertThat(items(Files.readString(documents().resolve(row.text("document"))), item.group(1)))
        .as("%s in item %s", words, row.text("item"))
        .map(paragraph -> paragraph.replaceAll("\\s*-\\s*", " - "))
        .anyMatch(paragraph -> alone.matcher(paragraph).find());
  }

  private static String worded(String number) {
    return plain(new BigDecimal(number)).toPlainString().replace('.', ',');
  }

  private static void assertPrinted(Target target) throws IOException {
    Path documents = documents();
    boolean isThere = Files.isDirectory(documents);
    if (!isThere) {
      System.out.println("Skipped: no folder shared/documents above " + documents.toAbsolutePath());
    }
    assumeTrue(isThere, "no folder shared/documents");
    Matcher item = ITEM.matcher(target.item());
    assertThat(item.find()).as("item of %s", target).isTrue();
    List<List<BigDecimal>> printed =
        items(Files.readString(documents.resolve(target.document())), item.group(1)).stream()
            .map(TargetsInDocumentsTest::numbers)
            .toList();
    List<BigDecimal> bounds =
        Stream.of(target.bounds().split(" "))
            .map(BigDecimal::new)
            .map(TargetsInDocumentsTest::plain)
            .toList();
    assertThat(printed)
        .as("item %s of %s: one paragraph with %s", target.item(), target.document(), bounds)
        .anySatisfy(numbers -> assertThat(numbers).containsAll(bounds));
  }

  /** An item goes on, also over a page's end, until the next one begins. */
  private static List<String> items(String document, String number) {
    return Stream.of(document.split("(?m)^(?=\\(\\d+\\))"))
        .filter(item -> item.startsWith("(" + number + ")"))
        .toList();
  }

  private static List<BigDecimal> numbers(String line) {
    return NUMBER
        .matcher(line)
        .results()
        .map(found -> found.group().replace(".", "").replace(',', '.'))
        .map(BigDecimal::new)
        .map(TargetsInDocumentsTest::plain)
        .toList();
  }

  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  private static List<Target> targets() {
    var table = Catalog.shipped().tables().get("targets");
    List<String> header = table.header();
    return table.plain().rows().stream()
        .filter(row -> row.get(header.indexOf("document")).endsWith(".txt"))
        .map(
            row ->
                new Target(
                    row.get(header.indexOf("year")),
                    row.get(header.indexOf("indicator")),
                    row.get(header.indexOf("document")),
                    row.get(header.indexOf("item")),
                    (row.get(header.indexOf("low")) + " " + row.get(header.indexOf("high")))
                        .strip()))
        .filter(target -> !target.bounds().isEmpty())
        .toList();
  }

  private static Path documents() {
    Path start = Path.of("").toAbsolutePath();
    for (Path above = start; above != null; above = above.getParent()) {
      Path documents = above.resolve("shared").resolve("documents");
      if (Files.isDirectory(documents)) {
        return documents;
      }
    }
    return start.resolve("shared").resolve("documents");
  }
}
